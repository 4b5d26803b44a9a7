using System.Globalization;
using System.Text.Json;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary><c>/crm/v3/objects/{type}/search</c>, over records as the index last saw them.</summary>
internal sealed class HubSpotSearch(HubSpotStore store)
{
    private const int MostGroups = 5;
    private const int MostFiltersInGroup = 10;
    private const int MostFilters = 25;
    private const int LargestPage = 200;
    private const int MostResults = 10_000;

    private readonly HubSpotWriter _writer = new(store);

    public Reply Answer(HubSpotCall call, HubSpotType type)
    {
        if (call.Method is not "POST")
        {
            throw HubSpotRefusal.Method();
        }

        var body = call.ObjectBody();
        var (start, limit) = Page(body);
        var where = Groups(body, type);
        var query = body.TryGetProperty("query", out var text) && text.ValueKind is JsonValueKind.String ? HubSpotTokens.Query(text.GetString()!) : null; // a string
        var shown = HubSpotWriter.Shown(type, Names(body));
        var now = store.Now;
        var found = store.All(type)
            .Select(record => record.SeenBySearch(now))
            .OfType<HubSpotRecord>()
            .Where(record => !record.IsArchived && where(record) && (query is null || query(record)));
        var all = Sorted(body, type, found).ToList();
        return Reply.Write(200, writer => Write(writer, all, start, limit, shown));
    }

    private void Write(Utf8JsonWriter writer, List<HubSpotRecord> all, int start, int limit, string[] shown)
    {
        writer.WriteStartObject();
        writer.WriteNumber("total", all.Count);
        writer.WriteStartArray("results");
        foreach (var record in all.Skip(start).Take(limit))
        {
            _writer.Write(writer, record, shown);
        }

        writer.WriteEndArray();
        if (start + limit < all.Count)
        {
            var next = (start + limit).ToString(CultureInfo.InvariantCulture);
            HubSpotWriter.WriteNext(writer, next, $"?after={next}");
        }

        writer.WriteEndObject();
    }

    private Func<HubSpotRecord, bool> Groups(JsonElement body, HubSpotType type)
    {
        if (!body.TryGetProperty("filterGroups", out var sent) || sent.ValueKind is not JsonValueKind.Array || sent.GetArrayLength() == 0)
        {
            return static _ => true;
        }

        var groups = sent.EnumerateArray().Select(Filters).ToArray();
        if (groups.Length > MostGroups || groups.Any(group => group.Length > MostFiltersInGroup) || groups.Sum(group => group.Length) > MostFilters)
        {
            throw Bad($"at most {MostGroups} filter groups, {MostFiltersInGroup} filters a group and {MostFilters} filters in all are allowed");
        }

        var bound = groups.Select(group => group.Select(filter => HubSpotFilter.Bind(type, store, filter)).ToArray()).ToArray();
        return record => Array.Exists(bound, group => Array.TrueForAll(group, filter => filter(record)));
    }

    private static JsonElement[] Filters(JsonElement group) =>
        group.ValueKind is JsonValueKind.Object && group.TryGetProperty("filters", out var filters) && filters.ValueKind is JsonValueKind.Array
            ? [.. filters.EnumerateArray()]
            : throw Bad("some required fields were not set: [filters]");

    private static (int Start, int Limit) Page(JsonElement body)
    {
        var limit = Number(body, "limit") ?? 10;
        var start = Number(body, "after") ?? 0;
        if (limit is < 0 or > LargestPage)
        {
            throw Bad($"limit must be between 0 and {LargestPage}");
        }

        return start + limit <= MostResults ? (start, limit) : throw Bad($"no more than {MostResults} results can be paged through");
    }

    private static int? Number(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        return int.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000
            ? number
            : throw Bad($"{name} is not a number in range");
    }

    private static IEnumerable<string>? Names(JsonElement body) =>
        body.TryGetProperty("properties", out var names) && names.ValueKind is JsonValueKind.Array && names.GetArrayLength() > 0
            ? names.EnumerateArray().Select(name => name.ToString())
            : null;

    private static IEnumerable<HubSpotRecord> Sorted(JsonElement body, HubSpotType type, IEnumerable<HubSpotRecord> found)
    {
        if (!body.TryGetProperty("sorts", out var sorts) || sorts.ValueKind is not JsonValueKind.Array || sorts.GetArrayLength() == 0)
        {
            return found;
        }

        if (sorts.GetArrayLength() > 1)
        {
            throw Bad("only one sort is allowed");
        }

        var (name, descending) = Sort(sorts[0]);
        var property = type.Find(name) ?? throw Bad($"Property '{name}' does not exist");
        var order = Comparer<string?>.Create((left, right) => (left, right) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            _ => HubSpotFilter.Compare(property, left, right),
        });
        return descending
            ? found.OrderByDescending(record => record[property.Name], order)
            : found.OrderBy(record => record[property.Name], order);
    }

    private static (string Name, bool Descending) Sort(JsonElement sort)
    {
        if (sort.ValueKind is JsonValueKind.Object && sort.TryGetProperty("propertyName", out var name))
        {
            return (name.ToString(), sort.TryGetProperty("direction", out var direction) && direction.ToString() is "DESCENDING");
        }

        var text = sort.ToString();
        return text.StartsWith('-') ? (text[1..], true) : (text, false);
    }

    private static HubSpotRefusal Bad(string message) => HubSpotRefusal.Validation($"There was a problem with the request. {message}");
}
