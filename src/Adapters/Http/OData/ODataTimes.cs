using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace TeleCo.Gateway.Adapters.Http.OData;

/// <summary>Reads <c>/Date(1768867200000)/</c>, with or without an offset: milliseconds since 1970, UTC in either case.</summary>
internal sealed class ODataDateConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? "";
        if (!text.StartsWith("/Date(", StringComparison.Ordinal) || !text.EndsWith(")/", StringComparison.Ordinal))
        {
            throw new JsonException("Not a date of OData V2.");
        }

        // The number comes first and may be negative; the offset behind it tells only where the clock stood.
        var inside = text.AsSpan(6, text.Length - 8);
        var offset = inside.Length < 2 ? -1 : inside[1..].IndexOfAny('+', '-');
        var number = offset < 0 ? inside : inside[..(offset + 1)];
        if (!long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)
            || milliseconds is < -62_135_596_800_000 or > 253_402_300_799_999)
        {
            throw new JsonException("Not an instant that there is.");
        }

        return DateTime.UnixEpoch.AddMilliseconds(milliseconds);
    }

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Bodies are written field by field.");
}

/// <summary>Reads <c>PT09H30M00S</c>: the time of a day.</summary>
internal sealed class ODataTimeConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return XmlConvert.ToTimeSpan(reader.GetString() ?? "");
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new JsonException("Not a time of OData V2.", exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Bodies are written field by field.");
}
