using Microsoft.Extensions.Options;
using TeleCo.Gateway.Operations;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>Refuses a list of issuers that could not work, or that would trust too much.</summary>
internal sealed class TrustOptionsValidator(IHostEnvironment environment) : IValidateOptions<TrustOptions>
{
    public ValidateOptionsResult Validate(string? name, TrustOptions options)
    {
        var problems = options.Issuers.SelectMany((issuer, index) => Problems(issuer, $"Authentication:Issuers:{index}")).Concat(Doubles(options)).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Doubles(TrustOptions options) => options.Issuers
        .GroupBy(issuer => issuer.Issuer, StringComparer.Ordinal).Where(group => group.Count() > 1)
        .Select(group => $"Authentication:Issuers names '{group.Key}' {group.Count()} times; once is enough.");

    private IEnumerable<string> Problems(TrustedIssuerOptions issuer, string path)
    {
        if (issuer.Issuer.Length == 0)
        {
            yield return $"{path}:Issuer must be set to the exact iss claim of the issuer's tokens.";
        }

        if (issuer.Audience.Length == 0)
        {
            yield return $"{path}:Audience must not be empty: it keeps out tokens that were issued for other services.";
        }

        if (!Uri.TryCreate(issuer.Authority ?? issuer.Issuer, UriKind.Absolute, out var authority) || (authority.Scheme != Uri.UriSchemeHttps && authority.Scheme != Uri.UriSchemeHttp))
        {
            yield return $"{path}:Authority must be the http or https address below which the issuer has its discovery document.";
        }
        else if (authority.Scheme == Uri.UriSchemeHttp && issuer.RequireHttpsMetadata)
        {
            yield return $"{path}:Authority is '{authority}'; it must be https unless {path}:RequireHttpsMetadata is false.";
        }

        if (!environment.IsSandbox() && !issuer.RequireHttpsMetadata)
        {
            yield return $"{path}:RequireHttpsMetadata must be true outside the sandbox: keys that came over http could be anybody's.";
        }

        foreach (var scope in issuer.Roles.Values.SelectMany(scopes => scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Except(Scopes.All))
        {
            yield return $"{path}:Roles names the scope '{scope}', which does not exist.";
        }
    }
}
