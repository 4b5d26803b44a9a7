using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>All issuers whose tokens are accepted.</summary>
internal sealed class TrustedIssuers : IDisposable
{
    private readonly List<IssuerJwks> _jwks;
    private readonly ITokenIssuer[] _all;

    public TrustedIssuers(IEnumerable<ITokenIssuer> registered, IOptions<TrustOptions> options, IHttpClientFactory clients, TimeProvider time, ILogger<TrustedIssuers> logger)
    {
        _jwks = options.Value.Issuers.ConvertAll(issuer => new IssuerJwks(issuer, clients, time, logger));
        _all = [.. registered, .. options.Value.Issuers.Zip(_jwks, (issuer, jwks) => new RemoteIssuer(issuer, jwks, time))];
    }

    /// <summary>The issuer of an <c>iss</c> claim; null when it is not trusted.</summary>
    public ITokenIssuer? Find(string issuer) => Array.Find(_all, candidate => candidate.Issues(issuer));

    public void Dispose() => _jwks.ForEach(jwks => jwks.Dispose());
}
