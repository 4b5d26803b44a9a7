using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Network;

namespace TeleCo.Gateway.Adapters.Huawei.Hlr;

/// <summary>Says everything that is wrong with the settings of Huawei's HLR.</summary>
internal sealed class HuaweiHlrOptionsRules : IValidateOptions<HuaweiHlrOptions>
{
    private const string Section = HuaweiHlrOptions.Section;

    public ValidateOptionsResult Validate(string? name, HuaweiHlrOptions options)
    {
        List<string> problems = [.. VendorOptionsRules.Problems(Section, options), .. Own(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Own(HuaweiHlrOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.OpName) || options.Password is not { IsEmpty: false })
        {
            yield return $"{Section}:OpName or {Section}:Password is missing.";
        }

        if (options.CallsPerSecond is < 1 or > 10_000)
        {
            yield return $"{Section}:CallsPerSecond must be 1 to 10000.";
        }

        if (options.Profiles.Count == 0 || options.Profiles.Values.Concat(options.EpsProfiles.Values).Concat(options.Apns.Values).Any(string.IsNullOrWhiteSpace))
        {
            yield return $"{Section}:Profiles must name at least one subscriber profile, and every profile and access point its template.";
        }

        foreach (var reference in options.Keys.Where(key => !SimKeys.IsKey(key.Value)).Select(key => key.Key))
        {
            yield return $"{Section}:Keys:{reference} must be 32 hexadecimal digits.";
        }

        foreach (var field in options.Authentication.Keys.Except(HlrMapping.KeyFields))
        {
            yield return $"{Section}:Authentication:{field} is none of {string.Join(", ", HlrMapping.KeyFields)}.";
        }

        if (options.Keys.Count > 0 && string.IsNullOrEmpty(options.HlrSn))
        {
            yield return $"{Section}:HlrSn is missing: keys cannot be added without it.";
        }
    }
}
