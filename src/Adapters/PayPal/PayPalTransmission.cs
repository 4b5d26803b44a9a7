using System.Globalization;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>The header fields that a webhook of PayPal's comes with.</summary>
internal sealed record PayPalTransmission(string Id, string Time, string Signature, Uri CertificateUrl, string Algorithm)
{
    private const int Longest = 1024;

    /// <summary>Reads the fields; null when one is missing or cannot be right.</summary>
    public static PayPalTransmission? Read(Func<string, string?> header)
    {
        var (id, time, signature) = (header("PayPal-Transmission-Id"), header("PayPal-Transmission-Time"), header("PayPal-Transmission-Sig"));
        var (url, algorithm) = (header("PayPal-Cert-Url"), header("PayPal-Auth-Algo"));
        return IsFilled(id) && IsFilled(time) && IsFilled(signature) && IsFilled(url) && algorithm == "SHA256withRSA"
            && Uri.TryCreate(url, UriKind.Absolute, out var address)
                ? new(id!, time!, signature!, address, algorithm)
                : null;
    }

    /// <summary>Whether the time is near enough to ours.</summary>
    public bool IsFresh(DateTimeOffset now, TimeSpan tolerance) =>
        DateTimeOffset.TryParse(Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var sent) && (now - sent).Duration() <= tolerance;

    /// <summary>What is signed.</summary>
    public string MessageFor(string webhookId, ReadOnlySpan<byte> body) => $"{Id}|{Time}|{webhookId}|{Crc32.Of(body).ToString(CultureInfo.InvariantCulture)}";

    private static bool IsFilled(string? field) => field is { Length: > 0 and <= Longest };
}
