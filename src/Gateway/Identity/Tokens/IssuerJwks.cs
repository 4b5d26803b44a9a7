using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>The keys of an issuer elsewhere: found by its discovery document, kept, and fetched again when they age or an unknown key id comes, which anybody can send and so does not count often.</summary>
internal sealed partial class IssuerJwks(TrustedIssuerOptions options, IHttpClientFactory clients, TimeProvider time, ILogger logger) : IDisposable
{
    /// <summary>The name of the HTTP client, which bounds time and size.</summary>
    public const string ClientName = "issuers";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MinRefetch = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan MinRetry = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan Usable = TimeSpan.FromHours(24);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile State _state = new([], DateTimeOffset.MinValue);
    private DateTimeOffset _tried = DateTimeOffset.MinValue;
    private DateTimeOffset _refetched = DateTimeOffset.MinValue;

    public void Dispose() => _gate.Dispose();

    /// <summary>The keys that have an id, or all when there is no id and one key; empty when there are none.</summary>
    public async ValueTask<IReadOnlyList<SecurityKey>> FindAsync(string? keyId, CancellationToken cancellationToken)
    {
        var known = Matching(keyId);
        var age = time.GetUtcNow() - _state.FetchedAt;
        if (known.Count > 0 && age < Fresh)
        {
            return known;
        }

        if (known.Count > 0 && age < Usable)
        {
            // Old keys serve while one call fetches the new ones.
            if (await _gate.WaitAsync(TimeSpan.Zero, cancellationToken))
            {
                await FetchAndReleaseAsync(keyId);
            }

            return Matching(keyId);
        }

        await _gate.WaitAsync(cancellationToken);
        await FetchAndReleaseAsync(keyId);
        return Matching(keyId);
    }

    private List<SecurityKey> Matching(string? keyId)
    {
        var state = _state;
        if (time.GetUtcNow() - state.FetchedAt >= Usable)
        {
            return [];
        }

        return keyId is null
            ? state.Keys.Count == 1 ? [state.Keys[0]] : []
            : state.Keys.Where(key => key.KeyId == keyId).ToList();
    }

    // Not with the caller's token: a caller that hangs up must not take the answer from those who wait behind it.
    private async Task FetchAndReleaseAsync(string? keyId)
    {
        try
        {
            if (!MayFetch(keyId))
            {
                return;
            }

            using var timeout = new CancellationTokenSource(Timeout, time);
            var keys = await FetchAsync(timeout.Token);
            _state = new State(keys, time.GetUtcNow());
            Log.Fetched(logger, options.Issuer, keys.Count);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or JsonException or InvalidOperationException)
        {
            Log.Failed(logger, options.Issuer, exception.GetType().Name);
        }
        finally
        {
            _gate.Release();
        }
    }

    private bool MayFetch(string? keyId)
    {
        var now = time.GetUtcNow();
        if (now - _tried < MinRetry && _state.Keys.Count == 0)
        {
            return false;
        }

        if (now - _state.FetchedAt < Fresh)
        {
            // Another call fetched meanwhile, or the key id is unknown.
            if (Matching(keyId).Count > 0 || now - _refetched < MinRefetch)
            {
                return false;
            }

            _refetched = now;
        }
        else if (now - _tried < MinRetry)
        {
            return false;
        }

        _tried = now;
        return true;
    }

    private async Task<IReadOnlyList<SecurityKey>> FetchAsync(CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        var authority = new Uri((options.Authority ?? options.Issuer).TrimEnd('/') + "/.well-known/openid-configuration");
        using var metadata = JsonDocument.Parse(await GetAsync(client, authority, cancellationToken));
        if (metadata.RootElement.GetProperty("issuer").GetString() != options.Issuer)
        {
            throw new InvalidOperationException("The discovery document is another issuer's.");
        }

        var address = new Uri(metadata.RootElement.GetProperty("jwks_uri").GetString() ?? "");
        return SigningKeys.Read(await GetAsync(client, address, cancellationToken));
    }

    private async Task<string> GetAsync(HttpClient client, Uri address, CancellationToken cancellationToken)
    {
        if (address.Scheme != Uri.UriSchemeHttps && (options.RequireHttpsMetadata || address.Scheme != Uri.UriSchemeHttp))
        {
            throw new InvalidOperationException("The issuer's keys are not offered over https.");
        }

        return await client.GetStringAsync(address, cancellationToken);
    }

    private sealed record State(IReadOnlyList<SecurityKey> Keys, DateTimeOffset FetchedAt);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Issuer} offers {Count} signing keys.")]
        public static partial void Fetched(ILogger logger, string issuer, int count);

        [LoggerMessage(2, LogLevel.Warning, "The keys of {Issuer} could not be fetched: {Reason}.")]
        public static partial void Failed(ILogger logger, string issuer, string reason);
    }
}
