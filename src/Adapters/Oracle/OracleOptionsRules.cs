using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>Says everything that is wrong with the settings of Oracle.</summary>
internal sealed class OracleOptionsRules : IValidateOptions<OracleOptions>
{
    private const string Section = OracleOptions.Section;

    public ValidateOptionsResult Validate(string? name, OracleOptions options)
    {
        List<string> problems = [.. VendorOptionsRules.Problems(Section, options), .. Login(options)];
        if (Currency.Decimals(options.Currency) is null)
        {
            problems.Add($"{Section}:Currency is no currency of ISO 4217.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Login(OracleOptions options)
    {
        if (options.TokenUrl is null)
        {
            if (string.IsNullOrWhiteSpace(options.User) || options.Password is not { IsEmpty: false })
            {
                yield return $"{Section}:User and {Section}:Password are missing: an integration user, or set TokenUrl, ClientId, ClientSecret and Scope.";
            }

            yield break;
        }

        if (!options.TokenUrl.IsAbsoluteUri || options.TokenUrl.AbsolutePath != "/")
        {
            yield return $"{Section}:TokenUrl must be an absolute address without a path.";
        }

        if (string.IsNullOrWhiteSpace(options.ClientId) || options.ClientSecret is not { IsEmpty: false } || string.IsNullOrWhiteSpace(options.Scope))
        {
            yield return $"{Section}:ClientId, {Section}:ClientSecret and {Section}:Scope are missing: TokenUrl asks for them.";
        }
    }
}
