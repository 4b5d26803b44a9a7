using System.Globalization;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>Says everything that is wrong with the settings of Stripe.</summary>
internal sealed class StripeOptionsRules : IValidateOptions<StripeOptions>
{
    private const string Section = StripeOptions.Section;

    public ValidateOptionsResult Validate(string? name, StripeOptions options)
    {
        List<string> problems = [.. VendorOptionsRules.Problems(Section, options), .. Problems(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(StripeOptions options)
    {
        if (options.SecretKey is not { IsEmpty: false } key)
        {
            yield return $"{Section}:SecretKey is missing: a secret key (sk_) or a restricted key (rk_) of the account.";
        }
        else if (!key.Reveal().StartsWith("sk_", StringComparison.Ordinal) && !key.Reveal().StartsWith("rk_", StringComparison.Ordinal))
        {
            yield return $"{Section}:SecretKey must begin with sk_ or rk_.";
        }

        if (!DateOnly.TryParseExact(options.ApiVersion.Split('.')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var version)
            || version < new DateOnly(2022, 11, 15))
        {
            yield return $"{Section}:ApiVersion is '{options.ApiVersion}'; it must look like 2023-08-16 and be 2022-11-15 or later.";
        }

        if (options.ReturnUrl is { } url && (!url.IsAbsoluteUri || url.Scheme != Uri.UriSchemeHttps))
        {
            yield return $"{Section}:ReturnUrl must be an absolute https address.";
        }

        if (options.WebhookTolerance < TimeSpan.FromSeconds(1) || options.WebhookTolerance > TimeSpan.FromHours(1))
        {
            yield return $"{Section}:WebhookTolerance is {options.WebhookTolerance}; it must be 1 second to 1 hour.";
        }

        if (options.HundredthsCurrencies.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(code => Currency.Decimals(code) is not 0))
        {
            yield return $"{Section}:HundredthsCurrencies must name currencies without decimals, such as ISK.";
        }
    }
}
