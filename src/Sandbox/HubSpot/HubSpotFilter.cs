using System.Globalization;
using System.Text.Json;

namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary>One condition of a search, checked against the account's properties.</summary>
internal static class HubSpotFilter
{
    public static Func<HubSpotRecord, bool> Bind(HubSpotType type, HubSpotStore store, JsonElement filter)
    {
        var name = Text(filter, "propertyName") ?? throw Bad("some required fields were not set: [propertyName]");
        var @operator = Text(filter, "operator") ?? throw Bad("some required fields were not set: [operator]");
        if (name.StartsWith("associations.", StringComparison.Ordinal))
        {
            return Association(store, name["associations.".Length..], @operator, Value(filter, "value"));
        }

        var property = type.Find(name) ?? throw Bad($"Property '{name}' does not exist");
        return @operator switch
        {
            "HAS_PROPERTY" => record => record[property.Name] is not null,
            "NOT_HAS_PROPERTY" => record => record[property.Name] is null,
            "IN" => In(property, filter, negated: false),
            "NOT_IN" => In(property, filter, negated: true),
            "CONTAINS_TOKEN" => HubSpotTokens.Contains(property, Value(filter, "value")),
            "NOT_CONTAINS_TOKEN" => Not(HubSpotTokens.Contains(property, Value(filter, "value"))),
            "BETWEEN" => Between(property, Value(filter, "value"), Value(filter, "highValue")),
            "EQ" or "NEQ" or "LT" or "LTE" or "GT" or "GTE" => Comparison(property, @operator, Value(filter, "value")),
            _ => throw Bad($"Invalid operator {@operator}"),
        };
    }

    /// <summary>Order of two values of a property; numbers and times by size, text without regard to case.</summary>
    public static int Compare(HubSpotProperty property, string left, string right) => property.Kind switch
    {
        HubSpotKind.Number => Number(left).CompareTo(Number(right)),
        HubSpotKind.Date or HubSpotKind.DateTime => Time(left).CompareTo(Time(right)),
        HubSpotKind.Option => string.CompareOrdinal(left, right),
        _ => string.Compare(left, right, StringComparison.OrdinalIgnoreCase),
    };

    private static Func<HubSpotRecord, bool> Comparison(HubSpotProperty property, string @operator, string wanted)
    {
        _ = Compare(property, wanted, wanted); // refuses a value that is none of the property's type
        return record => record[property.Name] is { } value
            ? Holds(@operator, Compare(property, value, wanted))
            : @operator is "NEQ";
    }

    private static bool Holds(string @operator, int compared) => @operator switch
    {
        "EQ" => compared == 0,
        "NEQ" => compared != 0,
        "LT" => compared < 0,
        "LTE" => compared <= 0,
        "GT" => compared > 0,
        _ => compared >= 0,
    };

    private static Func<HubSpotRecord, bool> Between(HubSpotProperty property, string low, string high)
    {
        _ = Compare(property, low, high);
        return record => record[property.Name] is { } value && Compare(property, value, low) >= 0 && Compare(property, value, high) <= 0;
    }

    // The index holds text in lower case and compares IN values as sent: one in upper case never matches.
    private static Func<HubSpotRecord, bool> In(HubSpotProperty property, JsonElement filter, bool negated)
    {
        if (!filter.TryGetProperty("values", out var sent) || sent.ValueKind is not JsonValueKind.Array || sent.GetArrayLength() == 0)
        {
            throw Bad("values must be set for the IN and NOT_IN operators");
        }

        var wanted = sent.EnumerateArray().Select(value => value.ToString()).ToHashSet(StringComparer.Ordinal);
        var isExact = property.Kind is HubSpotKind.Option;
        return record => record[property.Name] is { } value
            ? wanted.Contains(isExact ? value : value.ToLowerInvariant()) != negated
            : negated;
    }

    private static Func<HubSpotRecord, bool> Association(HubSpotStore store, string name, string @operator, string value)
    {
        var to = HubSpotType.All.Values.FirstOrDefault(type => type.Singular == name || type.Name == name);
        if (to is null || @operator is not "EQ" || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            throw Bad($"Invalid association filter for '{name}'");
        }

        return record => store.Associations.Read(record, to).ContainsKey(id);
    }

    private static Func<HubSpotRecord, bool> Not(Func<HubSpotRecord, bool> inner) => record => !inner(record);

    private static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Bad($"'{text}' is not a number");

    private static DateTimeOffset Time(string text) => HubSpotTime.Read(text) ?? throw Bad($"'{text}' is not a time");

    private static string Value(JsonElement filter, string name) =>
        filter.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
            ? value.ToString()
            : throw Bad($"some required fields were not set: [{name}]");

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;

    private static HubSpotRefusal Bad(string message) => HubSpotRefusal.Validation($"There was a problem with the request. {message}");
}
