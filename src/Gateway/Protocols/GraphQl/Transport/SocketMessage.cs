using System.Buffers;
using System.Text.Json;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>A message of the client.</summary>
internal sealed record SocketMessage(string Type, string? Id, IReadOnlyDictionary<string, object?>? Payload, GraphQlRequest? Request)
{
    /// <summary>Reads a message; null when it is not one of the protocol.</summary>
    public static SocketMessage? Read(in ReadOnlySequence<byte> json, GraphQlLimits limits)
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = limits.JsonDepth });
            return Read(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or RequestFaultException)
        {
            return null; // malformed: the session closes with the protocol's code
        }
    }

    private static SocketMessage? Read(ref Utf8JsonReader reader)
    {
        string? type = null, id = null;
        Utf8JsonReader payload = default;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "type": type = reader.GetString(); break;
                case "id": id = reader.GetString(); break;
                case "payload": payload = reader; reader.Skip(); break;
                default: reader.Skip(); break;
            }
        }

        reader.Read(); // anything but white space after the end is a JsonException
        return Make(type, id, ref payload);
    }

    private static SocketMessage? Make(string? type, string? id, ref Utf8JsonReader payload) => type switch
    {
        "connection_init" when payload.TokenType is JsonTokenType.StartObject or JsonTokenType.None or JsonTokenType.Null =>
            new(type, id, payload.TokenType == JsonTokenType.StartObject ? JsonValues.ReadObject(ref payload) : null, null),
        "ping" or "pong" => new(type, id, null, null),
        "complete" when id is not null => new(type, id, null, null),
        "subscribe" when !string.IsNullOrEmpty(id) => new(type, id, null, RequestJson.ReadRequest(ref payload)),
        _ => null,
    };
}
