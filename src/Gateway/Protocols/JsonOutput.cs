using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.ObjectPool;
using TeleCo.Gateway.Protocols.Rest.Tmf630;

namespace TeleCo.Gateway.Protocols;

/// <summary>A buffer and its JSON writer, used again and again.</summary>
internal sealed class JsonOutput : IDisposable
{
    private const int LargestKept = 256 * 1024;
    private static readonly ObjectPool<JsonOutput> Pool = new DefaultObjectPool<JsonOutput>(new Policy(), 64);

    // the answers are JSON by their media type, never part of a page, so that only what JSON needs is escaped
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    private JsonOutput() => Writer = new Utf8JsonWriter(_buffer, Options);

    public Utf8JsonWriter Writer { get; }

    public static JsonOutput Rent() => Pool.Get();

    /// <summary>Everything written so far.</summary>
    public ReadOnlyMemory<byte> Written
    {
        get
        {
            Writer.Flush();
            return _buffer.WrittenMemory;
        }
    }

    /// <summary>Writes bytes that are not JSON, such as the lines of an event stream. Resets the writer's nesting.</summary>
    public void WriteRaw(ReadOnlySpan<byte> bytes)
    {
        Writer.Flush();
        _buffer.Write(bytes);
        Writer.Reset();
    }

    /// <summary>Writes the part of a JSON object that a caller selected.</summary>
    public void Select(FieldSelection fields, ReadOnlySpan<byte> json)
    {
        using var part = Rent();
        fields.Write(json, part._buffer);
        Writer.WriteRawValue(part._buffer.WrittenSpan, skipInputValidation: true);
    }

    /// <summary>Forgets what was written.</summary>
    public void Clear()
    {
        Writer.Reset();
        _buffer.ResetWrittenCount();
    }

    public void Dispose() => Pool.Return(this);

    private sealed class Policy : PooledObjectPolicy<JsonOutput>
    {
        public override JsonOutput Create() => new();

        public override bool Return(JsonOutput obj)
        {
            obj.Clear();
            return obj._buffer.Capacity <= LargestKept;
        }
    }
}
