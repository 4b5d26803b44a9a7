using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>Says everything that is wrong with the settings of PayPal.</summary>
internal sealed class PayPalOptionsRules : IValidateOptions<PayPalOptions>
{
    private const string Section = PayPalOptions.Section;

    public ValidateOptionsResult Validate(string? name, PayPalOptions options)
    {
        List<string> problems = [.. VendorOptionsRules.Problems(Section, options), .. Problems(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(PayPalOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ClientId))
        {
            yield return $"{Section}:ClientId is missing: the client id of the app.";
        }

        if (options.ClientSecret is not { IsEmpty: false })
        {
            yield return $"{Section}:ClientSecret is missing: the secret of the app.";
        }

        if (!IsHttps(options.ReturnUrl) || !IsHttps(options.CancelUrl))
        {
            yield return $"{Section}:ReturnUrl and {Section}:CancelUrl must be absolute https addresses: payers come back there.";
        }

        if (!Enum.IsDefined(options.WebhookCheck))
        {
            yield return $"{Section}:WebhookCheck must be Certificate or Call.";
        }

        if (options.WebhookTolerance < TimeSpan.FromSeconds(1) || options.WebhookTolerance > TimeSpan.FromDays(4))
        {
            yield return $"{Section}:WebhookTolerance is {options.WebhookTolerance}; it must be 1 second to 4 days.";
        }
    }

    private static bool IsHttps(Uri? url) => url is { IsAbsoluteUri: true } && url.Scheme == Uri.UriSchemeHttps;
}
