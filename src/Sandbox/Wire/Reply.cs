using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace TeleCo.Gateway.Sandbox.Wire;

/// <summary>One whole answer.</summary>
internal sealed class Reply(int status, ReadOnlyMemory<byte> body, string contentType)
{
    private const string Json = "application/json;charset=UTF-8";

    // Vendors send text raw; escaping <, > and & would test a wire that nobody speaks.
    private static readonly JsonWriterOptions Raw = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public int Status => status;

    public ReadOnlyMemory<byte> Body => body;

    public string ContentType => contentType;

    public List<KeyValuePair<string, string>> Headers { get; } = [];

    /// <summary>Time that passes before the answer is sent, for records that are slow by their nature.</summary>
    public TimeSpan Delay { get; private set; }

    /// <summary>Whether the connection breaks in place of an answer.</summary>
    public bool IsLost { get; private set; }

    public static Reply Empty(int status) => new(status, ReadOnlyMemory<byte>.Empty, Json);

    public static Reply Text(int status, string text, string contentType) => new(status, Encoding.UTF8.GetBytes(text), contentType);

    public static Reply Write(int status, Action<Utf8JsonWriter> write, string contentType = Json)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Raw))
        {
            write(writer);
        }

        return new Reply(status, buffer.WrittenMemory, contentType);
    }

    public Reply With(string name, string value)
    {
        Headers.Add(new(name, value));
        return this;
    }

    public Reply After(TimeSpan delay)
    {
        Delay = delay;
        return this;
    }

    public Reply Lost()
    {
        IsLost = true;
        return this;
    }

    public async Task SendAsync(HttpContext context)
    {
        if (Delay > TimeSpan.Zero)
        {
            await Task.Delay(Delay, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (IsLost)
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = status;
        foreach (var (name, value) in Headers)
        {
            // Every cookie has a header of its own; of all others the last word holds.
            response.Headers[name] = name == "Set-Cookie" ? StringValues.Concat(response.Headers.SetCookie, value) : value;
        }

        if (body.IsEmpty)
        {
            return;
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
