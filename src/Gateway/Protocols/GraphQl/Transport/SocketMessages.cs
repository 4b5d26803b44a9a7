using GraphQL;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Makes the messages of the server.</summary>
internal static class SocketMessages
{
    public static JsonOutput Ack() => Bare("connection_ack"u8, null);

    public static JsonOutput Pong() => Bare("pong"u8, null);

    public static JsonOutput Complete(string id) => Bare("complete"u8, id);

    public static JsonOutput Next(string id, ExecutionResult result, GraphQlTransportOptions options)
    {
        var output = Start("next"u8, id);
        output.Writer.WritePropertyName("payload"u8);
        ResultWriter.Write(output.Writer, result, options);
        output.Writer.WriteEndObject();
        return output;
    }

    /// <summary>An operation that was not executed: its errors alone, which ends it.</summary>
    public static JsonOutput Error(string id, ExecutionErrors errors, GraphQlTransportOptions options)
    {
        var output = Start("error"u8, id);
        output.Writer.WritePropertyName("payload"u8);
        ErrorWriter.Write(output.Writer, errors, options);
        output.Writer.WriteEndObject();
        return output;
    }

    public static JsonOutput Error(string id, RequestFault fault)
    {
        var output = Start("error"u8, id);
        output.Writer.WritePropertyName("payload"u8);
        ErrorWriter.Write(output.Writer, fault);
        output.Writer.WriteEndObject();
        return output;
    }

    private static JsonOutput Bare(ReadOnlySpan<byte> type, string? id)
    {
        var output = Start(type, id);
        output.Writer.WriteEndObject();
        return output;
    }

    private static JsonOutput Start(ReadOnlySpan<byte> type, string? id)
    {
        var output = JsonOutput.Rent();
        output.Writer.WriteStartObject();
        if (id is not null)
        {
            output.Writer.WriteString("id"u8, id);
        }

        output.Writer.WriteString("type"u8, type);
        return output;
    }
}
