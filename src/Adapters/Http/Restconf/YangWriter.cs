using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Http.Restconf;

/// <summary>Writes a service as an entry of its model's list.</summary>
internal sealed class YangWriter(YangModel model, ServiceConfiguration service)
{
    /// <summary>The whole entry.</summary>
    public static JsonObject Write(YangModel model, ServiceConfiguration service)
    {
        var entry = new JsonObject { [model.Key] = service.Key };
        var writer = new YangWriter(model, service);
        foreach (var node in model.Nodes)
        {
            writer.Put(entry, node);
        }

        return entry;
    }

    /// <summary>An entry as a request's body: an array of one below the list's name.</summary>
    public static JsonObject Body(YangModel model, JsonObject entry) => new() { [model.Member] = new JsonArray(entry) };

    private void Put(JsonObject entry, YangNode node)
    {
        if (node.Group is null)
        {
            PutOne(entry, node, default, 0);
        }
        else if (service.Characteristics.TryGetValue(node.Group, out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, item) in list.EnumerateArray().Index())
            {
                PutOne(entry, node, item, index + 1);
            }
        }
    }

    private void PutOne(JsonObject entry, YangNode node, JsonElement item, int number)
    {
        if (node.When is { } when && !when.Holds(Characteristic(when.Name, item)))
        {
            return;
        }

        var value = node.Value is null ? null : ValueOf(node.Value, item, number);
        if (node.Value is not null && value is null)
        {
            return;
        }

        var at = entry;
        var steps = node.Path.Steps;
        for (var step = 0; step < steps.Count - (value is null ? 0 : 1); step++)
        {
            at = Enter(at, steps[step], item, number);
        }

        if (value is not null)
        {
            at[steps[^1].Name] = value;
        }
    }

    private JsonObject Enter(JsonObject at, YangStep step, JsonElement item, int number)
    {
        if (step.KeyTerm is null)
        {
            return Child(at, step.Name, static () => new JsonObject());
        }

        var list = Child(at, step.Name, static () => new JsonArray());
        var key = ValueOf(step.KeyTerm, item, number)!;
        if (list.OfType<JsonObject>().FirstOrDefault(entry => JsonNode.DeepEquals(entry[step.Key!], key)) is { } found)
        {
            return found;
        }

        var added = new JsonObject { [step.Key!] = key };
        list.Add((JsonNode)added);
        return added;
    }

    private static T Child<T>(JsonObject at, string name, Func<T> make)
        where T : JsonNode
    {
        if (at[name] is T found)
        {
            return found;
        }

        var made = make();
        at[name] = made;
        return made;
    }

    private JsonNode? ValueOf(YangTerm term, JsonElement item, int number)
    {
        if (term.IsLiteral)
        {
            return JsonValue.Create(term.Text);
        }

        if (term.Text.EndsWith(".#", StringComparison.Ordinal))
        {
            return JsonValue.Create(number);
        }

        return term.Text switch
        {
            "$key" => JsonValue.Create(service.Key),
            "$customer" => service.CustomerId is { } customer ? JsonValue.Create(customer) : null,
            _ => Characteristic(term.Text, item) is { } value ? model.FormOf(term.Text).Write(value) : null,
        };
    }

    private JsonElement? Characteristic(string name, JsonElement item)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var found = dot < 0
            ? service.Characteristics.TryGetValue(name, out var value)
            : item.TryGetProperty(name.AsSpan(dot + 1), out value);
        return found && value.ValueKind is not JsonValueKind.Null ? value : null;
    }
}
