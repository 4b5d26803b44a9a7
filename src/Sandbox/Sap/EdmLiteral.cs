using System.Globalization;
using TeleCo.Gateway.Sandbox.Sap.Schema;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>Values in addresses and filters: <c>'text'</c>, <c>datetime'…'</c>, <c>12.5M</c>, <c>guid'…'</c>.</summary>
internal static class EdmLiteral
{
    private static readonly string[] DateTimes = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    /// <summary>Reads a literal whole, or gives <see langword="null"/> where the text is none.</summary>
    public static (EdmKind Kind, object Value)? Parse(string text)
    {
        var quote = text.IndexOf('\'', StringComparison.Ordinal);
        if (quote >= 0)
        {
            return text.Length > quote + 1 && text[^1] == '\'' && Unquoted(text[(quote + 1)..^1]) is { } inner ? Typed(text[..quote], inner) : null;
        }

        if (text is "true" or "false")
        {
            return (EdmKind.Boolean, text == "true");
        }

        return ParseNumber(text);
    }

    /// <summary>A value as it stands in a key.</summary>
    public static string Write(object? value) => value switch
    {
        string text => $"'{Uri.EscapeDataString(text.Replace("'", "''", StringComparison.Ordinal))}'",
        DateTime time => $"datetime'{time:yyyy-MM-dd'T'HH:mm:ss}'".Replace(":", "%3A", StringComparison.Ordinal),
        DateTimeOffset time => $"datetimeoffset'{time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss}Z'".Replace(":", "%3A", StringComparison.Ordinal),
        bool flag => flag ? "true" : "false",
        Guid guid => $"guid'{guid:D}'",
        decimal number => $"{number.ToString(CultureInfo.InvariantCulture)}M",
        _ => value?.ToString() ?? "",
    };

    private static (EdmKind Kind, object Value)? Typed(string prefix, string text) => prefix switch
    {
        "" => (EdmKind.String, text),
        "datetime" => DateTime.TryParseExact(text, DateTimes, null, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? (EdmKind.DateTime, time)
            : null,
        "datetimeoffset" => HasZone(text) && DateTimeOffset.TryParse(text, null, DateTimeStyles.None, out var time)
            ? (EdmKind.DateTimeOffset, time.ToUniversalTime())
            : null,
        "guid" => Guid.TryParseExact(text, "D", out var guid) ? (EdmKind.Guid, guid) : null,
        "time" => TimeSpan.TryParseExact(text, @"'PT'hh'H'mm'M'ss'S'", CultureInfo.InvariantCulture, out var time) ? (EdmKind.Time, time) : null,
        _ => null,
    };

    private static (EdmKind Kind, object Value)? ParseNumber(string text)
    {
        if (text.Length > 1 && text[^1] is 'M' or 'm')
        {
            return decimal.TryParse(text[..^1], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
                ? (EdmKind.Decimal, amount)
                : null;
        }

        if (text.Length > 1 && text[^1] is 'D' or 'd')
        {
            return double.TryParse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (EdmKind.Double, number) : null;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? (EdmKind.Int16, whole) : null;
    }

    private static bool HasZone(string text) => text.Length > 11 && (text[^1] == 'Z' || text[^6] is '+' or '-') && text[10] == 'T';

    // A quote inside must be doubled; a single one would have ended the literal.
    private static string? Unquoted(string inner)
    {
        var whole = inner.Replace("''", "", StringComparison.Ordinal);
        return whole.Contains('\'', StringComparison.Ordinal) ? null : inner.Replace("''", "'", StringComparison.Ordinal);
    }
}
