using System.Globalization;
using System.Text.Json;
using TeleCo.Gateway.Sandbox.Sap.Schema;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>Values in OData V2's verbose JSON.</summary>
internal static class EdmJson
{
    private const string DatePrefix = "/Date(";

    public static void Write(Utf8JsonWriter writer, EdmProperty property, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull(property.EncodedName);
                break;
            case string text:
                writer.WriteString(property.EncodedName, text);
                break;
            case bool flag:
                writer.WriteBoolean(property.EncodedName, flag);
                break;
            case int number:
                writer.WriteNumber(property.EncodedName, number);
                break;
            default:
                writer.WriteString(property.EncodedName, Text(property, value));
                break;
        }
    }

    /// <summary>A value's text where JSON has it as a string.</summary>
    public static string Text(EdmProperty property, object? value) => value switch
    {
        decimal number => number.ToString($"F{property.Scale}", CultureInfo.InvariantCulture),
        DateTime time => $"{DatePrefix}{Milliseconds(time)})/",
        DateTimeOffset time => $"{DatePrefix}{time.ToUnixTimeMilliseconds()}+0000)/",
        TimeSpan time => $"PT{time.Hours:00}H{time.Minutes:00}M{time.Seconds:00}S",
        double number => number.ToString("E", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        null => "",
        _ => value.ToString()!,
    };

    /// <summary>Reads a property's value; what the type does not take is refused.</summary>
    public static object? Read(EdmProperty property, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Null)
        {
            return property.IsKey ? throw SapRefusal.Value(property.Name, "null") : property.Initial;
        }

        var read = (property.Kind, value.ValueKind) switch
        {
            (EdmKind.Boolean, JsonValueKind.True) => true,
            (EdmKind.Boolean, JsonValueKind.False) => false,
            (EdmKind.Int16, JsonValueKind.Number) => value.TryGetInt16(out var number) ? (int)number : null,
            (EdmKind.Boolean or EdmKind.Int16, _) => null,
            (_, JsonValueKind.String) => Parse(property, value.GetString()!),
            _ => null,
        };
        return read ?? throw SapRefusal.Value(property.Name, value.GetRawText());
    }

    private static object? Parse(EdmProperty property, string text) => property.Kind switch
    {
        EdmKind.String => property.Length == 0 || text.Length <= property.Length ? text : null,
        EdmKind.Decimal => ParseDecimal(property, text),
        EdmKind.DateTime => ParseDateTime(text),
        EdmKind.DateTimeOffset => ParseDate(text) is { } milliseconds
            ? FromMilliseconds(milliseconds)
            : DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], null, DateTimeStyles.AssumeUniversal, out var time)
                ? time
                : null,
        EdmKind.Guid => Guid.TryParseExact(text, "D", out var guid) ? guid : null,
        EdmKind.Time => TimeSpan.TryParseExact(text, @"'PT'hh'H'mm'M'ss'S'", CultureInfo.InvariantCulture, out var time) ? time : null,
        EdmKind.Double => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null,
        _ => null,
    };

    private static decimal? ParseDecimal(EdmProperty property, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var digits = Math.Abs(Math.Truncate(number)).ToString("F0", CultureInfo.InvariantCulture).TrimStart('0').Length;
        return number.Scale <= property.Scale && digits <= property.Length - property.Scale ? number : null;
    }

    private static DateTime? ParseDateTime(string text)
    {
        if (ParseDate(text) is { } milliseconds)
        {
            return FromMilliseconds(milliseconds)?.UtcDateTime;
        }

        return DateTime.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"], null,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
    }

    private static long? ParseDate(string text)
    {
        if (!text.StartsWith(DatePrefix, StringComparison.Ordinal) || !text.EndsWith(")/", StringComparison.Ordinal))
        {
            return null;
        }

        var inner = text[DatePrefix.Length..^2];
        var sign = inner.LastIndexOfAny(['+', '-']);
        var number = sign > 0 ? inner[..sign] : inner;
        return long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds) ? milliseconds : null;
    }

    private static DateTimeOffset? FromMilliseconds(long milliseconds) =>
        milliseconds is >= -62_135_596_800_000 and <= 253_402_300_799_000 ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;

    private static long Milliseconds(DateTime time) => (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
}
