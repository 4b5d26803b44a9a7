using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.HubSpot;

/// <summary>Says everything that is wrong with the settings of HubSpot.</summary>
internal sealed class HubSpotOptionsRules : IValidateOptions<HubSpotOptions>
{
    private const string Section = HubSpotOptions.Section;

    public ValidateOptionsResult Validate(string? name, HubSpotOptions options)
    {
        List<string> problems = [.. VendorOptionsRules.Problems(Section, options)];
        var hasApp = !string.IsNullOrWhiteSpace(options.ClientId)
            && options.ClientSecret is { IsEmpty: false } && options.RefreshToken is { IsEmpty: false };
        if (options.AccessToken is not { IsEmpty: false } && !hasApp)
        {
            problems.Add($"{Section}:AccessToken is missing: a private app's token, or set ClientId, ClientSecret and RefreshToken of an OAuth app.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
