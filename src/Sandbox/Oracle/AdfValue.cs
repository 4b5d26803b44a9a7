using System.Globalization;
using System.Text.Json;
using TeleCo.Gateway.Sandbox.Oracle.Schema;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>Values in JSON and in queries.</summary>
internal static class AdfValue
{
    private const string DateForm = "yyyy-MM-dd";
    private const int LastYear = 4712; // the database's calendar ends there
    private const decimal Largest = 1_000_000_000_000m;

    private static readonly string[] TimeForms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static void Write(Utf8JsonWriter writer, AdfAttribute attribute, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull(attribute.EncodedName);
                break;
            case decimal number:
                writer.WriteNumber(attribute.EncodedName, number / 1.0000000000000000000000000000m); // without the zeros at the end
                break;
            case long number:
                writer.WriteNumber(attribute.EncodedName, number);
                break;
            case bool flag:
                writer.WriteBoolean(attribute.EncodedName, flag);
                break;
            case DateOnly date:
                writer.WriteString(attribute.EncodedName, date.ToString(DateForm, CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                writer.WriteString(attribute.EncodedName, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'", CultureInfo.InvariantCulture));
                break;
            default:
                writer.WriteString(attribute.EncodedName, (string)value);
                break;
        }
    }

    public static object? Read(AdfAttribute attribute, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        object? read = (attribute.Kind, value.ValueKind) switch
        {
            (AdfKind.Number, JsonValueKind.Number) => value.TryGetDecimal(out var number) && Math.Abs(number) < Largest ? number : null,
            (AdfKind.Integer, JsonValueKind.Number) => value.TryGetInt64(out var number) ? number : null,
            (AdfKind.Flag, JsonValueKind.True) => true,
            (AdfKind.Flag, JsonValueKind.False) => false,
            (AdfKind.Text or AdfKind.Date or AdfKind.DateTime, JsonValueKind.String) => FromText(attribute, value.GetString()!),
            _ => null,
        };
        return read ?? throw OracleRefusal.Value(attribute.Name);
    }

    /// <summary>A value out of a text, or <see langword="null"/> where the type does not take it.</summary>
    public static object? FromText(AdfAttribute attribute, string text) => attribute.Kind switch
    {
        AdfKind.Text => text.Length <= attribute.Length ? text : null,
        AdfKind.Date => DateOnly.TryParseExact(text, DateForm, out var date) && date.Year <= LastYear ? date : null,
        AdfKind.DateTime => DateTimeOffset.TryParseExact(text, TimeForms, null, DateTimeStyles.AssumeUniversal, out var time) ? time
            : DateOnly.TryParseExact(text, DateForm, out var day) ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : null,
        AdfKind.Number => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null,
        AdfKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
        _ => text is "true" or "false" ? text == "true" : null,
    };
}
