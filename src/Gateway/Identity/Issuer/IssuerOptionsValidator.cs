using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>Refuses an issuer that callers could not trust.</summary>
internal sealed class IssuerOptionsValidator(IHostEnvironment environment) : IValidateOptions<IssuerOptions>
{
    public ValidateOptionsResult Validate(string? name, IssuerOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems(IssuerOptions options)
    {
        if (options.Enabled && options.Address is { } address && !IsOrigin(address))
        {
            yield return $"Issuer:Address is '{address}'; it must be an http or https address without path, query or fragment, such as https://api.operator.example.";
        }

        if (options.Enabled && !environment.IsSandbox() && options.Address?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) != true)
        {
            yield return "Issuer:Address must be set to the https address by which callers reach the gateway, or Issuer:Enabled to false, outside the sandbox.";
        }

        if (options.AccessTokenLifetime < TimeSpan.FromMinutes(1) || options.AccessTokenLifetime > TimeSpan.FromHours(1))
        {
            yield return $"Issuer:AccessTokenLifetime is {options.AccessTokenLifetime}; it must be from 1 minute to 1 hour.";
        }

        if (options.RefreshTokenLifetime < options.AccessTokenLifetime || options.RefreshTokenLifetime > TimeSpan.FromDays(30))
        {
            yield return $"Issuer:RefreshTokenLifetime is {options.RefreshTokenLifetime}; it must be from Issuer:AccessTokenLifetime ({options.AccessTokenLifetime}) to 30 days.";
        }

        if (options.KeyLifetime < TimeSpan.FromDays(1) || options.KeyLifetime > TimeSpan.FromDays(730))
        {
            yield return $"Issuer:KeyLifetime is {options.KeyLifetime}; it must be from 1 to 730 days.";
        }
    }

    private static bool IsOrigin(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };
}
