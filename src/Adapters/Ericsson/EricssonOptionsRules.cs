using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Network;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>Says everything that is wrong with the settings of Ericsson.</summary>
internal sealed class EricssonOptionsRules : IValidateOptions<EricssonOptions>
{
    private const string Section = EricssonOptions.Section;

    public ValidateOptionsResult Validate(string? name, EricssonOptions options)
    {
        List<string> problems = [.. VendorOptionsRules.Problems(Section, options), .. Own(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Own(EricssonOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.UserId) || options.Password is not { IsEmpty: false })
        {
            yield return $"{Section}:UserId or {Section}:Password is missing.";
        }

        if (!options.Path.StartsWith('/'))
        {
            yield return $"{Section}:Path must begin with a slash.";
        }

        if (options.Sessions is < 1 or > 64 || options.CallsPerSession is < 1 or > 64 || options.CallsPerSecond is < 1 or > 10_000)
        {
            yield return $"{Section}:Sessions and {Section}:CallsPerSession must be 1 to 64, {Section}:CallsPerSecond 1 to 10000.";
        }

        if (options.Profiles.Count == 0 || options.Profiles.Values.Any(profile => profile.Length is < 1 or > 10 || !profile.All(char.IsAsciiDigit)))
        {
            yield return $"{Section}:Profiles must name at least one subscriber profile, each with a profileId of 1 to 10 digits.";
        }

        if (options.EpsProfiles.Values.Any(string.IsNullOrWhiteSpace))
        {
            yield return $"{Section}:EpsProfiles must give each profile an epsProfileId.";
        }

        foreach (var reference in options.Keys.Where(key => !SimKeys.IsKey(key.Value)).Select(key => key.Key))
        {
            yield return $"{Section}:Keys:{reference} must be 32 hexadecimal digits.";
        }

        foreach (var (element, value) in options.Authentication)
        {
            if (!EricssonMapping.AucValues.Contains(element) || value.Length is < 1 or > 5 || !value.All(char.IsAsciiDigit))
            {
                yield return $"{Section}:Authentication:{element} is none of {string.Join(", ", EricssonMapping.AucValues)}, or is not 1 to 5 digits.";
            }
        }

        if (options.EpsBar is "" or "NONE" || !options.EpsBar.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter is '_' or '-'))
        {
            yield return $"{Section}:EpsBar must be capital letters, digits, _ and -, and not NONE.";
        }
    }
}
