using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Reads JSON into what GraphQL.NET takes for variables.</summary>
internal static class JsonValues
{
    /// <summary>Longer numbers than a decimal needs would only cost time to convert.</summary>
    private const int LongestNumber = 64;

    public static object? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw new JsonException("A value was expected."),
    };

    public static Dictionary<string, object?> ReadObject(ref Utf8JsonReader reader)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            values[name] = Read(ref reader);
        }

        return values;
    }

    private static List<object?> ReadArray(ref Utf8JsonReader reader)
    {
        var values = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            values.Add(Read(ref reader));
        }

        return values;
    }

    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt32(out var small))
        {
            return small;
        }

        if (reader.TryGetInt64(out var large))
        {
            return large;
        }

        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > LongestNumber)
        {
            throw new RequestFaultException(RequestFault.Malformed($"A number has more than {LongestNumber} characters."));
        }

        return ReadLongNumber(ref reader);
    }

    private static object ReadLongNumber(ref Utf8JsonReader reader)
    {
        var digits = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan.ToArray();
        if (BigInteger.TryParse(Encoding.ASCII.GetString(digits), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var huge))
        {
            return huge;
        }

        return reader.TryGetDouble(out var real) && double.IsFinite(real)
            ? real
            : throw new RequestFaultException(RequestFault.Malformed("A number is out of range."));
    }
}
