using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TeleCo.Gateway.Adapters.Http;

/// <summary>Request bodies in JSON, written field by field where a record type could not tell "leave it" from "clear it".</summary>
internal static class WireBody
{
    /// <summary>Letters stay as they are: nothing here ends up in a web page, and documents in documents would grow sixfold.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Options);
        write(writer, state);
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
