using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>Says everything that is wrong with the settings of SAP.</summary>
internal sealed class SapOptionsRules : IValidateOptions<SapOptions>
{
    private const string Section = SapOptions.Section;

    public ValidateOptionsResult Validate(string? name, SapOptions options)
    {
        List<string> problems = [.. VendorOptionsRules.Problems(Section, options), .. Login(options), .. Fields(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Login(SapOptions options)
    {
        if (options.TokenUrl is null)
        {
            if (string.IsNullOrWhiteSpace(options.User) || options.Password is not { IsEmpty: false })
            {
                yield return $"{Section}:User and {Section}:Password are missing: a communication user, or set TokenUrl, ClientId and ClientSecret.";
            }

            yield break;
        }

        if (!options.TokenUrl.IsAbsoluteUri || options.TokenUrl.AbsolutePath != "/")
        {
            yield return $"{Section}:TokenUrl must be an absolute address without a path.";
        }

        if (string.IsNullOrWhiteSpace(options.ClientId) || options.ClientSecret is not { IsEmpty: false })
        {
            yield return $"{Section}:ClientId and {Section}:ClientSecret are missing: TokenUrl asks for them.";
        }
    }

    private static IEnumerable<string> Fields(SapOptions options)
    {
        foreach (var (name, value, longest) in new[]
        {
            (nameof(options.CompanyCode), options.CompanyCode, 4), (nameof(options.SalesOrganization), options.SalesOrganization, 4),
            (nameof(options.DistributionChannel), options.DistributionChannel, 2), (nameof(options.Division), options.Division, 2),
            (nameof(options.Grouping), options.Grouping, 4), (nameof(options.ReconciliationAccount), options.ReconciliationAccount, 10),
            (nameof(options.PaymentTerms), options.PaymentTerms, 4), (nameof(options.PartyAccountType), options.PartyAccountType, 4),
            (nameof(options.Client), options.Client ?? "000", 3), (nameof(options.Language), options.Language ?? "EN", 2),
        })
        {
            if (value.Length == 0 || value.Length > longest || !value.All(char.IsAsciiLetterOrDigit))
            {
                yield return $"{Section}:{name} must be 1 to {longest} letters or digits.";
            }
        }

        if (Currency.Decimals(options.Currency) is null)
        {
            yield return $"{Section}:Currency is no currency of ISO 4217.";
        }
    }
}
