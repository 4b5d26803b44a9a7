using System.Text.Json;
using TeleCo.Gateway.Sandbox.Sap.Schema;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>A body to write: values by property, and what is nested below navigations.</summary>
internal sealed record EntityPayload(EdmSet Set, Dictionary<EdmProperty, object?> Values, List<(EdmNavigation Navigation, EntityPayload[] Entities)> Nested)
{
    private const int DeepestJson = 16;
    private const int MostNested = 500;

    public static EntityPayload Read(EdmSet set, VendorRequest request)
    {
        if (!request.HasMediaType("application/json"))
        {
            throw new SapRefusal(415, "/IWFND/CM_BEC/026", "Unsupported media type: send application/json");
        }

        try
        {
            return Read(set, JsonBody.Parse(request.Body, DeepestJson));
        }
        catch (JsonException)
        {
            throw SapRefusal.Payload("Error while parsing a JSON stream");
        }
    }

    public object? this[string property] => Values.GetValueOrDefault(Set.Properties[property]);

    private static EntityPayload Read(EdmSet set, JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object)
        {
            throw SapRefusal.Payload("An object is expected");
        }

        // Some clients send what they read: the envelope around one entity is taken.
        var entity = body.TryGetProperty("d"u8, out var inner) && body.GetPropertyCount() == 1 && inner.ValueKind is JsonValueKind.Object ? inner : body;
        var payload = new EntityPayload(set, [], []);
        foreach (var member in entity.EnumerateObject())
        {
            payload.Add(member);
        }

        return payload;
    }

    private void Add(JsonProperty member)
    {
        if (member.Name == "__metadata")
        {
            return;
        }

        if (Set.Navigations.TryGetValue(member.Name, out var navigation))
        {
            if (Nested.Exists(nested => nested.Navigation == navigation))
            {
                throw SapRefusal.Payload($"Property '{member.Name}' occurs twice");
            }

            if (!IsDeferred(member.Value))
            {
                Nested.Add((navigation, ReadNested(navigation, member.Value)));
            }

            return;
        }

        var property = Set.Properties.GetValueOrDefault(member.Name) ?? throw SapRefusal.Unknown(member.Name, Set.TypeName);
        if (!Values.TryAdd(property, EdmJson.Read(property, member.Value)))
        {
            throw SapRefusal.Payload($"Property '{member.Name}' occurs twice");
        }
    }

    private static bool IsDeferred(JsonElement value) => value.ValueKind is JsonValueKind.Object && value.TryGetProperty("__deferred"u8, out _);

    private static EntityPayload[] ReadNested(EdmNavigation navigation, JsonElement value)
    {
        if (!navigation.IsMany)
        {
            return value.ValueKind is JsonValueKind.Null ? [] : [Read(navigation.Target, value)];
        }

        var array = value.ValueKind is JsonValueKind.Object && value.TryGetProperty("results"u8, out var results) ? results : value;
        if (array.ValueKind is not JsonValueKind.Array || array.GetArrayLength() > MostNested)
        {
            throw SapRefusal.Payload($"'{navigation.Name}' must be a list");
        }

        return [.. array.EnumerateArray().Select(entity => Read(navigation.Target, entity))];
    }
}
