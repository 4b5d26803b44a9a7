using System.Globalization;
using System.Text.Json;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>Reads single values of wire JSON and of query strings.</summary>
internal static class WireText
{
    private const DateTimeStyles InstantStyle = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowTrailingWhite;

    /// <summary>The value as text, or null for an object, an array, null, or text that is no Unicode (a lone surrogate, which JSON can escape).</summary>
    public static string? Of(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.True:
                return "true";
            case JsonValueKind.False:
                return "false";
            case JsonValueKind.Number:
                return value.GetRawText();
            case JsonValueKind.String:
                try
                {
                    return value.GetString();
                }
                catch (InvalidOperationException)
                {
                    return null;
                }

            default:
                return null;
        }
    }

    /// <summary>The instant that a date or date-time of RFC 3339 names; without an offset it is UTC. A plus that form decoding made a space is taken back.</summary>
    public static DateTimeOffset? Instant(string text)
    {
        // The framework's reading is wider than RFC 3339: it takes "12:00" as today's noon.
        if (text.Length < 10 || text[4] != '-' || text[7] != '-')
        {
            return null;
        }

        return DateTimeOffset.TryParse(WithPlus(text), CultureInfo.InvariantCulture, InstantStyle, out var instant) ? instant : null;
    }

    /// <summary>A number of JSON as a decimal, or null when it is none or out of its range.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A date-time whose offset's plus arrived as a space, put right.</summary>
    public static string WithPlus(string text) =>
        text.Length > 16 && text[^6] == ' ' && text[^3] == ':' ? string.Concat(text.AsSpan(0, text.Length - 6), "+", text.AsSpan(text.Length - 5)) : text;

    /// <summary>A caller's word for use in a message: bounded, without control characters, in quotes.</summary>
    public static string Quote(ReadOnlySpan<char> word) => $"'{Safe(word)}'";

    /// <summary>A caller's word for use in an answer: at most 64 characters, none of them a control character.</summary>
    public static string Safe(ReadOnlySpan<char> word)
    {
        Span<char> safe = stackalloc char[Math.Min(word.Length, 64)];
        for (var i = 0; i < safe.Length; i++)
        {
            safe[i] = char.IsControl(word[i]) || char.IsSurrogate(word[i]) ? '?' : word[i];
        }

        return safe.ToString();
    }
}
