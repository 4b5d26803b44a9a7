using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>The way to PayPal: a request id on everything that is posted, and the whole object asked for in the answer.</summary>
internal sealed class PayPalClient(VendorSession session, ILogger<PayPalClient> logger)
{
    private static readonly (string Name, string Value) Whole = ("Prefer", "return=representation");

    public long Deadline() => session.Deadline();

    /// <summary>A read.</summary>
    public static VendorRequest Get(string operation, string path) => new(operation, HttpMethod.Get, path, VendorEffect.Read);

    /// <summary>A write. PayPal does it once for a request id, for as long as it remembers the id.</summary>
    public static VendorRequest Post(string operation, string path, ReadOnlyMemory<byte> body, string requestId) =>
        new(operation, HttpMethod.Post, path, VendorEffect.Repeatable) { Body = body, Headers = [("PayPal-Request-Id", requestId), Whole] };

    /// <summary>Whether a text looks like an id of PayPal's; only then it may go into a path.</summary>
    public static bool IsId(string text) =>
        text.Length is > 0 and <= 64 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>Sends a request and reads its answer.</summary>
    public async Task<Outcome<T>> SendAsync<T>(VendorRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var sent = await SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            if (answer.Read(type) is { } read)
            {
                return read;
            }

            request.NoteLostAnswer();
            return VendorFaults.Settle(VendorFaults.Garbled, request);
        }
    }

    /// <summary>Sends a request and gives its answer when that is a success.</summary>
    public async Task<Outcome<VendorAnswer>> SendAsync(VendorRequest request, CancellationToken cancellationToken)
    {
        var sent = await session.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault) || answer.IsSuccess)
        {
            return sent;
        }

        using (answer)
        {
            return PayPalFaults.From(request, answer, logger);
        }
    }
}
