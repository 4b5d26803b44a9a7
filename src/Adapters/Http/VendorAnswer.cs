using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TeleCo.Gateway.Adapters.Http;

/// <summary>A vendor's answer with its whole body in a pooled buffer.</summary>
internal sealed class VendorAnswer(HttpStatusCode status, TimeSpan? retryAfter, byte[] buffer, int length, HttpResponseHeaders? headers = null) : IDisposable
{
    private byte[]? _buffer = buffer;

    public HttpStatusCode Status => status;

    public bool IsSuccess => (int)status is >= 200 and < 300;

    /// <summary>How long the vendor asks us to wait.</summary>
    public TimeSpan? RetryAfter => retryAfter;

    /// <summary>The token that the vendor wants to see from now on, when it gave one along.</summary>
    public string? RenewedToken { get; set; }

    /// <summary>Where a redirect points; never followed by itself.</summary>
    public Uri? Location { get; set; }

    public ReadOnlySpan<byte> Body => _buffer.AsSpan(0, length);

    /// <summary>A header field of the answer; null when there is none.</summary>
    public string? Header(string name) => headers is not null && headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    /// <summary>All the values of a header field that may come several times, such as <c>Set-Cookie</c>.</summary>
    public IEnumerable<string> Headers(string name) => headers is not null && headers.TryGetValues(name, out var values) ? values : [];

    /// <summary>The body where it lies, to be decoded in place; not to be used once this is disposed of.</summary>
    public ArraySegment<byte> Buffer => new(_buffer ?? [], 0, _buffer is null ? 0 : length);

    /// <summary>Reads the body, or gives null when it is not what the vendor promises.</summary>
    public T? Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return length == 0 ? null : JsonSerializer.Deserialize(Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        // The gateway's pooled bytes hold personal data; another vendor's answer overwrites them, nobody reads past its length.
        var rented = Interlocked.Exchange(ref _buffer, null);
        if (rented is { Length: > 0 })
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Reads a response to its end, or throws <see cref="VendorAnswerTooLargeException"/>.</summary>
    public static async ValueTask<VendorAnswer> ReadAsync(HttpResponseMessage response, int maxBytes, TimeProvider time, CancellationToken cancellationToken)
    {
        var announced = response.Content.Headers.ContentLength;
        if (announced > maxBytes)
        {
            throw new VendorAnswerTooLargeException();
        }

        var buffer = announced is 0 ? [] : ArrayPool<byte>.Shared.Rent((int)(announced ?? 4096) + 1);
        var length = 0;
        try
        {
            if (buffer.Length > 0)
            {
                await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
                int read;
                while ((read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0)
                {
                    length += read;
                    buffer = MakeRoom(buffer, length, maxBytes);
                }
            }

            var answer = new VendorAnswer(response.StatusCode, Wait(response, time), buffer, length, response.Headers);
            buffer = [];
            return answer;
        }
        finally
        {
            if (buffer.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    private static byte[] MakeRoom(byte[] buffer, int length, int maxBytes)
    {
        if (length > maxBytes)
        {
            throw new VendorAnswerTooLargeException();
        }

        if (length < buffer.Length)
        {
            return buffer;
        }

        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static TimeSpan? Wait(HttpResponseMessage response, TimeProvider time)
    {
        if (response.IsSuccessStatusCode || response.Headers.RetryAfter is not { } header)
        {
            return null;
        }

        var wait = header.Delta ?? header.Date - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}

/// <summary>The vendor's answer is larger than <see cref="VendorOptions.MaxAnswerBytes"/>.</summary>
internal sealed class VendorAnswerTooLargeException() : Exception("The vendor's answer is too large.");
