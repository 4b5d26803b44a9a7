using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using TeleCo.Gateway.Protocols.Rest.Tmf630;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>Reads a JSON body, up to a bound.</summary>
internal static class JsonBody
{
    /// <summary>The largest body that is looked at.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Makes something of JSON that is known to be text.</summary>
    public delegate T Parser<T>(ReadOnlySpan<byte> json);

    /// <summary>The body as a record; null for the JSON literal <c>null</c>.</summary>
    /// <param name="context">The call.</param>
    /// <param name="type">How the record is written.</param>
    /// <param name="check">What the body must not hold, looked for before anything is made of it.</param>
    public static async Task<Outcome<T?>> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type, Func<ReadOnlySpan<byte>, Fault?>? check = null)
        where T : class
    {
        var read = await ReadAsync<Outcome<T?>>(context, json => check?.Invoke(json) is { } fault ? fault : JsonSerializer.Deserialize(json, type));
        return read.Then(outcome => outcome);
    }

    /// <summary>What a parser makes of the body.</summary>
    public static async Task<Outcome<T>> ReadAsync<T>(HttpContext context, Parser<T> parser)
    {
        var reader = context.Request.BodyReader;
        var read = await reader.ReadAsync(context.RequestAborted);
        while (!read.IsCompleted)
        {
            if (read.Buffer.Length > MaxBytes)
            {
                throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await reader.ReadAsync(context.RequestAborted);
        }

        var outcome = Parse(read.Buffer, parser);
        reader.AdvanceTo(read.Buffer.End);
        return outcome;
    }

    private static Outcome<T> Parse<T>(ReadOnlySequence<byte> body, Parser<T> parser)
    {
        var json = body.IsSingleSegment ? body.FirstSpan : body.ToArray();
        json = json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json;
        try
        {
            return CheckText(json) is { } fault ? fault : parser(json);
        }
        catch (JsonException exception)
        {
            return RestErrors.OfJson(exception);
        }
    }

    // Values of any type are kept as they are, so that nothing else looks at the text in them. Half a surrogate pair needs an escape, which few bodies have.
    private static Fault? CheckText(ReadOnlySpan<byte> json) =>
        !Utf8.IsValid(json) ? new Fault(FaultKind.Invalid, "The body is not UTF-8.")
        : json.IndexOf("\\u"u8) >= 0 ? JsonBounds.Check(JsonElement.Parse(json))
        : null;
}
