using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Tests.Conformance.Drivers;

/// <summary>A customer as a list of paths and values, so that what protocols tell can be compared attribute by attribute.</summary>
internal static class Facts
{
    // Classes and addresses are each protocol's and version's own.
    private static readonly HashSet<string> Own = ["type", "baseType", "schemaLocation", "mediumType", "valueType"];

    /// <summary>The facts in lines, in order.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="without">Attributes to leave out.</param>
    public static string Of(JsonObject customer, params IEnumerable<string> without)
    {
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in customer.Where(member => member.Key is not "id" and not "href" && !Own.Contains(member.Key)))
        {
            Add(facts, name, value);
        }

        foreach (var path in facts.Keys.Where(path => without.Any(hidden => path.StartsWith(hidden, StringComparison.Ordinal))).ToList())
        {
            facts.Remove(path);
        }

        return string.Join('\n', facts.Select(fact => $"{fact.Key} = {fact.Value}"));
    }

    private static void Add(SortedDictionary<string, string> facts, string path, JsonNode? node)
    {
        switch (node)
        {
            case null:
                break;
            case JsonObject members:
                foreach (var (name, value) in members.Where(member => !Own.Contains(member.Key)))
                {
                    Add(facts, $"{path}.{name}", value);
                }

                break;
            case JsonArray items:
                for (var index = 0; index < items.Count; index++)
                {
                    Add(facts, $"{path}[{index}]", items[index]);
                }

                break;
            default:
                facts[path] = Text(path, node);
                break;
        }
    }

    private static string Text(string path, JsonNode node)
    {
        var text = node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();
        return path.Contains("Date", StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)
            : text;
    }
}
