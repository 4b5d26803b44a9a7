using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>Microsoft Entra ID. Microsoft.Identity.Web knows its issuers, audiences and keys; we hold its tokens to our other rules as well.</summary>
internal sealed class EntraIssuer(IOptionsMonitor<JwtBearerOptions> options, IOptions<EntraOptions> entra, TimeProvider time) : ITokenIssuer
{
    public const string SchemeName = "EntraId";

    private const string Version1 = "https://sts.windows.net/";

    private readonly string[] _ofTenant = OfTenant(entra.Value);

    private TokenValidationParameters? _parameters;

    public TokenValidationParameters Parameters => _parameters ??= Restrict(Bearer.TokenValidationParameters.Clone());

    public ClaimRules Claims { get; } = new(entra.Value.PartnerClaim, entra.Value.Roles);

    // Of many directories, which may issue is decided with the signature.
    public bool Issues(string issuer) => _ofTenant.Length > 0
        ? _ofTenant.Contains(issuer, StringComparer.Ordinal)
        : issuer.StartsWith(entra.Value.Instance.TrimEnd('/') + "/", StringComparison.Ordinal) || issuer.StartsWith(Version1, StringComparison.Ordinal);

    public async ValueTask<IReadOnlyList<SecurityKey>> FindKeysAsync(string? keyId, CancellationToken cancellationToken)
    {
        if (Bearer.ConfigurationManager is not { } manager)
        {
            return [];
        }

        var keys = Matching((await manager.GetConfigurationAsync(cancellationToken)).SigningKeys, keyId);
        if (keys.Count == 0)
        {
            // The manager fetches again at most every few minutes, however often it is asked.
            manager.RequestRefresh();
            keys = Matching((await manager.GetConfigurationAsync(cancellationToken)).SigningKeys, keyId);
        }

        return keys;
    }

    private JwtBearerOptions Bearer => options.Get(SchemeName);

    private static List<SecurityKey> Matching(ICollection<SecurityKey> keys, string? keyId) => keys.Where(key => key.KeyId == keyId).ToList();

    private TokenValidationParameters Restrict(TokenValidationParameters parameters)
    {
        var ours = ValidationParameters.Of("", allowJwtType: true, Issues, time);
        parameters.ValidAlgorithms = ours.ValidAlgorithms;
        parameters.ValidTypes = ours.ValidTypes;
        parameters.RequireSignedTokens = true;
        parameters.RequireExpirationTime = true;
        parameters.ClockSkew = ours.ClockSkew;
        parameters.LifetimeValidator = ours.LifetimeValidator;
        if (_ofTenant.Length > 0)
        {
            // Microsoft.Identity.Web would fetch metadata, blocking a thread, to find what one directory's issuers are.
            parameters.IssuerValidator = ours.IssuerValidator;
        }

        return parameters;
    }

    private static string[] OfTenant(EntraOptions entra) =>
        Guid.TryParse(entra.TenantId, out _) ? [$"{entra.Instance.TrimEnd('/')}/{entra.TenantId}/v2.0", $"{Version1}{entra.TenantId}/"] : [];
}
