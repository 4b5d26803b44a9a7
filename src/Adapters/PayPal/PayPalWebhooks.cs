using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>Checks and reads PayPal's webhooks: by the certificate that it signs with, or by asking it.</summary>
internal sealed partial class PayPalWebhooks(
    PayPalOptions options, PayPalClient client, PayPalCertificates certificates, TimeProvider time, ILogger<PayPalWebhooks> logger) : IVendorWebhooks
{
    private static readonly Fault NoEvent = new(FaultKind.Invalid, "The body is no event.");

    /// <summary>What a webhook gets that is not PayPal's.</summary>
    public static Fault Refused { get; } = new(FaultKind.Unauthenticated, "The signature is missing, wrong or too old.");

    public async Task<Outcome<VendorEvent>> ReadAsync(Func<string, string?> header, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var signed = await IsSignedAsync(PayPalTransmission.Read(header), body, cancellationToken);
        if (!signed.TryGet(out var isSigned, out var fault))
        {
            return fault;
        }

        if (!isSigned)
        {
            Log.NotSigned(logger, options.WebhookCheck);
            return Refused;
        }

        return Parse(body.Span) is { Id.Length: > 0 and <= 255, EventType.Length: > 0 and <= 255 } read ? PayPalEvents.ToEvent(read, time) : NoEvent;
    }

    private async Task<Outcome<bool>> IsSignedAsync(PayPalTransmission? transmission, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (transmission is null || string.IsNullOrWhiteSpace(options.WebhookId) || !transmission.IsFresh(time.GetUtcNow(), options.WebhookTolerance))
        {
            return false;
        }

        if (options.WebhookCheck == PayPalWebhookCheck.Call)
        {
            return Parse(body.Span) is null ? NoEvent : await AskAsync(transmission, body, cancellationToken);
        }

        var found = await certificates.FindAsync(transmission.CertificateUrl, cancellationToken);
        return found.Select(certificate => IsSignedBy(certificate, transmission, body.Span));
    }

    private bool IsSignedBy(X509Certificate2 certificate, PayPalTransmission transmission, ReadOnlySpan<byte> body)
    {
        var signature = new byte[1024];
        using var key = certificate.GetRSAPublicKey();
        return key is not null
            && Convert.TryFromBase64String(transmission.Signature, signature, out var length)
            && key.VerifyData(
                Encoding.UTF8.GetBytes(transmission.MessageFor(options.WebhookId!, body)), signature.AsSpan(0, length), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private async Task<Outcome<bool>> AskAsync(PayPalTransmission transmission, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var request = new VendorRequest("webhook.verify", HttpMethod.Post, "/v1/notifications/verify-webhook-signature", VendorEffect.Read)
        {
            Body = WireBody.Write((transmission, options.WebhookId, body), static (writer, state) =>
            {
                writer.WriteStartObject();
                writer.WriteString("auth_algo", state.transmission.Algorithm);
                writer.WriteString("cert_url", state.transmission.CertificateUrl.OriginalString);
                writer.WriteString("transmission_id", state.transmission.Id);
                writer.WriteString("transmission_sig", state.transmission.Signature);
                writer.WriteString("transmission_time", state.transmission.Time);
                writer.WriteString("webhook_id", state.WebhookId);
                writer.WritePropertyName("webhook_event");
                writer.WriteRawValue(state.body.Span); // as it came, byte by byte: the check sum is over these
                writer.WriteEndObject();
            }),
        };
        var sent = await client.SendAsync(request, PayPalWireContext.Default.PayPalVerification, cancellationToken);
        return sent.TryGet(out var answer, out var fault) ? answer.VerificationStatus == "SUCCESS"
            : fault.Kind is FaultKind.Refused or FaultKind.Invalid or FaultKind.NotFound ? false : fault;
    }

    private static PayPalEvent? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, PayPalWireContext.Default.PayPalEvent);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A webhook that claims to be PayPal's is not signed, checked by {Check}, or too old")]
        public static partial void NotSigned(ILogger logger, PayPalWebhookCheck check);
    }
}
