using System.Buffers;
using System.Text.Json;
using GraphQL;
using GraphQLParser;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Reads the JSON of requests, refusing what is not one with the place where it went wrong.</summary>
internal static class RequestJson
{
    /// <summary>Reads one request, or an array of them when <paramref name="batch"/> is more than zero.</summary>
    /// <returns>The requests, and whether they came in an array.</returns>
    public static (List<GraphQlRequest> Requests, bool IsBatch) Read(in ReadOnlySequence<byte> json, GraphQlLimits limits, int batch)
    {
        var reader = new Utf8JsonReader(SkipByteOrderMark(json), new JsonReaderOptions { MaxDepth = limits.JsonDepth });
        return Guarded(ref reader, (ref Utf8JsonReader r) =>
        {
            Advance(ref r);
            var isBatch = r.TokenType == JsonTokenType.StartArray;
            var requests = isBatch ? ReadBatch(ref r, batch) : [ReadRequest(ref r)];
            r.Read(); // anything but white space after the end is a JsonException
            return (requests, isBatch);
        });
    }

    /// <summary>Reads one JSON object, as GET sends variables and extensions.</summary>
    public static Inputs? ReadMap(string name, string text, GraphQlLimits limits)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text), new JsonReaderOptions { MaxDepth = limits.JsonDepth });
        return Guarded(ref reader, (ref Utf8JsonReader r) =>
        {
            Advance(ref r);
            var map = ReadMapValue(name, ref r);
            r.Read();
            return map;
        });
    }

    /// <summary>Reads a request from where the reader stands.</summary>
    public static GraphQlRequest ReadRequest(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Malformed("A request is a JSON object.");
        }

        string? query = null, operationName = null, documentId = null;
        Inputs? variables = null, extensions = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            Advance(ref reader);
            switch (name)
            {
                case "query": query = ReadText(name, ref reader); break;
                case "operationName": operationName = ReadText(name, ref reader); break;
                case "documentId": documentId = ReadText(name, ref reader); break;
                case "variables": variables = ReadMapValue(name, ref reader); break;
                case "extensions": extensions = ReadMapValue(name, ref reader); break;
                default: reader.Skip(); break;
            }
        }

        return new GraphQlRequest { Query = query, OperationName = operationName, DocumentId = documentId, Variables = variables, Extensions = extensions };
    }

    private static List<GraphQlRequest> ReadBatch(ref Utf8JsonReader reader, int most)
    {
        if (most == 0)
        {
            throw Malformed("A single request is expected, not an array.");
        }

        var requests = new List<GraphQlRequest>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (requests.Count == most)
            {
                throw Malformed($"An array holds at most {most} requests.");
            }

            requests.Add(ReadRequest(ref reader));
        }

        return requests.Count > 0 ? requests : throw Malformed("An array holds at least one request.");
    }

    private static string? ReadText(string name, ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        _ => throw Malformed($"'{name}' is a string."),
    };

    private static Inputs? ReadMapValue(string name, ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => new Inputs(JsonValues.ReadObject(ref reader)),
        JsonTokenType.Null => null,
        _ => throw Malformed($"'{name}' is an object."),
    };

    private static void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            throw Malformed("The request is empty.");
        }
    }

    private static T Guarded<T>(ref Utf8JsonReader reader, ReadJson<T> read)
    {
        try
        {
            return read(ref reader);
        }
        catch (JsonException exception)
        {
            var place = exception.LineNumber is { } line ? new Location((int)line + 1, (int)(exception.BytePositionInLine ?? 0) + 1) : (Location?)null;
            throw new RequestFaultException(RequestFault.Malformed("The request is not valid JSON, or it is nested too deeply.", place));
        }
        catch (InvalidOperationException)
        {
            // the reader's word for a string that is not UTF-8 or holds half a surrogate pair
            throw Malformed("A string is not valid Unicode.");
        }
    }

    private static ReadOnlySequence<byte> SkipByteOrderMark(in ReadOnlySequence<byte> json)
    {
        Span<byte> head = stackalloc byte[3];
        if (json.Length < head.Length)
        {
            return json;
        }

        json.Slice(0, head.Length).CopyTo(head);
        return head.SequenceEqual("\uFEFF"u8) ? json.Slice(head.Length) : json;
    }

    private static RequestFaultException Malformed(string message) => new(RequestFault.Malformed(message));

    private delegate T ReadJson<out T>(ref Utf8JsonReader reader);
}
