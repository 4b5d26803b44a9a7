using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>Checks and reads Stripe's webhooks by the scheme <c>v1</c> of its signature.</summary>
internal sealed partial class StripeWebhooks(StripeOptions options, TimeProvider time, ILogger<StripeWebhooks> logger) : IVendorWebhooks
{
    private const int LongestHeader = 4096;
    private const int MostSignatures = 8;

    private static readonly Fault Refused = new(FaultKind.Unauthenticated, "The signature is missing, wrong or too old.");

    private readonly byte[][] _secrets = [.. (options.WebhookSecret?.Reveal() ?? "")
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(Encoding.UTF8.GetBytes)];

    public Task<Outcome<VendorEvent>> ReadAsync(Func<string, string?> header, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        Task.FromResult(Read(header("Stripe-Signature"), body.Span));

    private Outcome<VendorEvent> Read(string? signature, ReadOnlySpan<byte> body)
    {
        if (signature is null or { Length: > LongestHeader } || !IsSigned(signature, body))
        {
            Log.NotSigned(logger, _secrets.Length);
            return Refused;
        }

        try
        {
            return JsonSerializer.Deserialize(body, StripeWireContext.Default.StripeEvent) is { Object: "event", Id.Length: > 0 and <= 255, Type.Length: > 0 and <= 255 } read
                ? StripeEvents.ToEvent(read)
                : NoEvent();
        }
        catch (JsonException)
        {
            return NoEvent();
        }
    }

    private bool IsSigned(string signature, ReadOnlySpan<byte> body)
    {
        string? stamp = null;
        List<byte[]> signatures = [];
        foreach (var part in signature.Split(','))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? ("", "") : (part[..equals], part[(equals + 1)..]);
            if (name == "t")
            {
                stamp = value;
            }
            else if (name == "v1" && signatures.Count < MostSignatures)
            {
                signatures.Add(Encoding.UTF8.GetBytes(value));
            }
        }

        return stamp is not null
            && long.TryParse(stamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && time.GetUtcNow().ToUnixTimeSeconds() - seconds <= (long)options.WebhookTolerance.TotalSeconds
            && Matches(stamp, body, signatures);
    }

    /// <summary>Whether one signature is by one secret; every pair is looked at, so that time tells nothing.</summary>
    private bool Matches(string stamp, ReadOnlySpan<byte> body, List<byte[]> signatures)
    {
        var matches = false;
        foreach (var secret in _secrets)
        {
            using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
            hmac.AppendData(Encoding.UTF8.GetBytes(stamp));
            hmac.AppendData("."u8);
            hmac.AppendData(body);
            var expected = Encoding.UTF8.GetBytes(Convert.ToHexStringLower(hmac.GetHashAndReset()));
            foreach (var signature in signatures)
            {
                matches |= CryptographicOperations.FixedTimeEquals(expected, signature);
            }
        }

        return matches;
    }

    private static Fault NoEvent() => new(FaultKind.Invalid, "The body is no event.");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A webhook that claims to be Stripe's is not signed by one of {Secrets} secrets, or too old")]
        public static partial void NotSigned(ILogger logger, int secrets);
    }
}
