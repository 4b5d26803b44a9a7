using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>The certificates that PayPal signs webhooks with, fetched from PayPal alone and kept while they are good.</summary>
internal sealed partial class PayPalCertificates(PayPalOptions options, TimeProvider time, ILogger<PayPalCertificates> logger) : IDisposable
{
    private const string Folder = "/v1/notifications/certs/";
    private const int MostKept = 16;

    /// <summary>Anybody can name a certificate that does not exist; this is how often we look for him.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, X509Certificate2> _kept = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private long? _lastMiss;

    /// <summary>The certificate at an address; a fault when the address is not PayPal's or nothing good is there.</summary>
    public async Task<Outcome<X509Certificate2>> FindAsync(Uri url, CancellationToken cancellationToken)
    {
        if (!IsTrusted(url))
        {
            return PayPalWebhooks.Refused;
        }

        if (Kept(url) is { } kept)
        {
            return kept;
        }

        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return Kept(url) ?? await FetchAsync(url, cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        _oneAtATime.Dispose();
        foreach (var certificate in _kept.Values)
        {
            certificate.Dispose();
        }
    }

    /// <summary>Only PayPal's hosts by https, or where the API itself is; there only the folder of certificates.</summary>
    private bool IsTrusted(Uri url) =>
        url.AbsolutePath.StartsWith(Folder, StringComparison.Ordinal) && url.Query.Length == 0 && url.UserInfo.Length == 0
        && ((url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && IsPayPal(url.IdnHost))
            || Uri.Compare(url, options.BaseUrl, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0);

    private static bool IsPayPal(string host) => host.EndsWith(".paypal.com", StringComparison.OrdinalIgnoreCase);

    private X509Certificate2? Kept(Uri url) => _kept.TryGetValue(url.AbsoluteUri, out var kept) && IsInTime(kept) ? kept : null;

    private bool IsInTime(X509Certificate2 certificate) =>
        time.GetUtcNow().UtcDateTime is var now && now >= certificate.NotBefore.ToUniversalTime() && now <= certificate.NotAfter.ToUniversalTime();

    private async Task<Outcome<X509Certificate2>> FetchAsync(Uri url, CancellationToken cancellationToken)
    {
        if (_lastMiss is { } last && time.GetElapsedTime(last) < Pause)
        {
            return VendorFaults.Unavailable(Pause);
        }

        using var http = new VendorHttp(
            PayPalServices.Name, new Place { BaseUrl = new(url.GetLeftPart(UriPartial.Authority)) }, time, logger, (_, _) => false);
        var sent = await http.SendAsync(new("webhook.certificate", HttpMethod.Get, url.AbsolutePath, VendorEffect.Read), null, cancellationToken);
        using var answer = sent.IsSuccess ? sent.Value : null;
        if (answer is { IsSuccess: true } && Read(answer.Body) is { } certificate)
        {
            return Keep(url, certificate);
        }

        _lastMiss = time.GetTimestamp();
        Log.NoCertificate(logger, url.IdnHost, answer is null ? 0 : (int)answer.Status);
        return answer is null || (int)answer.Status >= 500 ? VendorFaults.Unavailable(Pause) : PayPalWebhooks.Refused;
    }

    private X509Certificate2 Keep(Uri url, X509Certificate2 certificate)
    {
        if (_kept.Count >= MostKept)
        {
            _kept.Clear(); // not disposed: another webhook may be at one; the collector will
        }

        return _kept[url.AbsoluteUri] = certificate;
    }

    private X509Certificate2? Read(ReadOnlySpan<byte> pem)
    {
        try
        {
            X509Certificate2Collection all = [];
            all.ImportFromPem(Encoding.ASCII.GetString(pem));
            return all is [var leaf, ..] && IsInTime(leaf) && (!options.WebhookCertificateChain || HasChain(leaf, all)) ? leaf : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private bool HasChain(X509Certificate2 leaf, X509Certificate2Collection all)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.ExtraStore.AddRange(all);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck; // its lists are on other hosts than PayPal's, and a webhook cannot wait for them
        chain.ChainPolicy.VerificationTime = time.GetUtcNow().UtcDateTime;
        return IsPayPal(leaf.GetNameInfo(X509NameType.DnsName, forIssuer: false)) && chain.Build(leaf);
    }

    private sealed class Place : VendorOptions
    {
        public Place() => (MaxAnswerBytes, Retries, Timeout, AttemptTimeout) = (65_536, 1, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(4));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "There is no good certificate for webhooks at {Host}: {Status}")]
        public static partial void NoCertificate(ILogger logger, string host, int status);
    }
}
