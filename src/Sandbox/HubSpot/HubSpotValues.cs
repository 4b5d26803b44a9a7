using System.Globalization;
using System.Text.Json;

namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary>Checks the properties of a write and applies them to a copy of what was there.</summary>
internal static class HubSpotValues
{
    public static Dictionary<string, string> Apply(HubSpotType type, JsonElement body, Dictionary<string, string>? old)
    {
        if (!body.TryGetProperty("properties", out var sent) || sent.ValueKind is not JsonValueKind.Object)
        {
            throw HubSpotRefusal.Validation("Invalid input JSON on line 1, column 1: some required fields were not set: [properties]");
        }

        var properties = old is null ? new Dictionary<string, string>() : new Dictionary<string, string>(old);
        foreach (var one in sent.EnumerateObject())
        {
            var property = type.Find(one.Name)
                ?? throw HubSpotRefusal.Property(one.Name, "PROPERTY_DOESNT_EXIST", $"Property \\\"{one.Name}\\\" does not exist");
            if (property.ReadOnly)
            {
                throw HubSpotRefusal.Property(property.Name, "READ_ONLY_VALUE", $"\\\"{property.Name}\\\" is a read only property; its value cannot be set.");
            }

            Set(properties, property, Text(one.Value));
        }

        return properties;
    }

    private static void Set(Dictionary<string, string> properties, HubSpotProperty property, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            properties.Remove(property.Name);
            return;
        }

        var next = Check(property, value);
        var goesBack = property.Kind is HubSpotKind.Stage
            && properties.TryGetValue(property.Name, out var current)
            && Rank(property, next) < Rank(property, current);
        if (!goesBack)
        {
            // A stage that goes back is ignored without a word, as with the vendor: it must be cleared first.
            properties[property.Name] = next;
        }
    }

    private static string Check(HubSpotProperty property, string value) => property.Kind switch
    {
        HubSpotKind.Email => LooksLikeEmail(value)
            ? value.ToLowerInvariant()
            : throw HubSpotRefusal.Property(property.Name, "INVALID_EMAIL", $"Email address {Shorten(value)} is invalid"),
        HubSpotKind.Number => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? value
            : throw HubSpotRefusal.Property(property.Name, "INVALID_LONG", $"{Shorten(value)} was not a valid long."),
        HubSpotKind.Date => CheckDate(property, value),
        HubSpotKind.DateTime => HubSpotTime.Read(value) is { } time ? HubSpotTime.Write(time) : throw BadDate(property, value),
        HubSpotKind.Boolean or HubSpotKind.Option or HubSpotKind.Stage => CheckOption(property, value),
        _ => value.Length <= HubSpotProperty.LongestText
            ? value
            : throw HubSpotRefusal.Property(property.Name, "INVALID_STRING_TOO_LONG", $"Value is longer than {HubSpotProperty.LongestText} characters"),
    };

    private static string CheckOption(HubSpotProperty property, string value)
    {
        string[] options = property.Kind is HubSpotKind.Boolean ? ["true", "false"] : property.Options;
        return options.Contains(value, StringComparer.Ordinal)
            ? value
            : throw HubSpotRefusal.Property(
                property.Name, "INVALID_OPTION", $"{Shorten(value)} was not one of the allowed options: [{string.Join(", ", options)}]");
    }

    private static string CheckDate(HubSpotProperty property, string value)
    {
        var isDay = DateOnly.TryParseExact(value, "yyyy-MM-dd", out _);
        if (isDay)
        {
            return value;
        }

        return HubSpotTime.Read(value) is { } time && time.UtcDateTime.TimeOfDay == TimeSpan.Zero
            ? time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : throw BadDate(property, value);
    }

    private static HubSpotRefusal BadDate(HubSpotProperty property, string value) =>
        HubSpotRefusal.Property(property.Name, "INVALID_DATE", $"{Shorten(value)} was not a valid date.");

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object or JsonValueKind.Array => throw HubSpotRefusal.Validation(
            "Invalid input JSON on line 1, column 1: Cannot deserialize value of type `java.lang.String` from Object value"),
        _ => value.GetRawText(),
    };

    private static int Rank(HubSpotProperty stages, string value) => Array.IndexOf(stages.Options, value);

    private static bool LooksLikeEmail(string value)
    {
        var at = value.IndexOf('@');
        var domain = value[(at + 1)..];
        return at > 0 && !domain.Contains('@') && domain.IndexOf('.') > 0 && !domain.EndsWith('.') && !value.Any(char.IsWhiteSpace);
    }

    // The message is JSON inside a JSON string, so a quote may not end it early.
    private static string Shorten(string value) => (value.Length <= 100 ? value : value[..100]).Replace('"', '\'').Replace('\\', '/');
}
