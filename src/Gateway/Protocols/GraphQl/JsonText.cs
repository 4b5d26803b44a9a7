using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>Values of the JSON scalar as JSON.</summary>
internal static class JsonText
{
    public static JsonElement ElementOf(object value)
    {
        using var output = JsonOutput.Rent();
        Node(value)!.WriteTo(output.Writer);
        return JsonElement.Parse(output.Written.Span);
    }

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        BigInteger number => JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture)),
        JsonElement json => JsonValue.Create(json),
        IDictionary<string, object?> members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Node(member.Value)))),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(Node)]),
        _ => JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };
}
