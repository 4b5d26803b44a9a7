using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeleCo.Gateway.Schema;

/// <summary>Date-times as RFC 3339 in UTC; input with another offset is converted, input without one is taken as UTC.</summary>
public sealed class UtcDateTimeJsonConverter : JsonConverter<DateTime>
{
    private const DateTimeStyles Style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <inheritdoc/>
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var exact) && HasOffset(ref reader))
        {
            return exact.UtcDateTime;
        }

        return reader.TokenType == JsonTokenType.String && DateTime.TryParse(reader.GetString(), CultureInfo.InvariantCulture, Style, out var parsed)
            ? parsed
            : throw new JsonException("Not a date-time of RFC 3339.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<char> text = stackalloc char[28];
        var format = value.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-ddTHH:mm:ssZ"
            : value.Ticks % TimeSpan.TicksPerMillisecond == 0 ? "yyyy-MM-ddTHH:mm:ss.fffZ"
            : "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ";
        value.TryFormat(text, out var written, format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..written]);
    }

    private static bool HasOffset(ref Utf8JsonReader reader) => reader.ValueSpan.Length > 10 && (reader.ValueSpan[^1] is (byte)'Z' or (byte)'z' || reader.ValueSpan.LastIndexOfAny((byte)'+', (byte)'-') > 10);
}
