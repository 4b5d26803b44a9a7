using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Nokia;

/// <summary>Says everything that is wrong with the settings of Nokia.</summary>
internal sealed class NokiaOptionsRules : IValidateOptions<NokiaOptions>
{
    private const string Section = NokiaOptions.Section;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, NokiaOptions options)
    {
        List<string> problems = [.. VendorOptionsRules.Problems(Section, options, Longest), .. Problems(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(NokiaOptions options)
    {
        if (options.BasePath.Length > 0 && (!options.BasePath.StartsWith('/') || options.BasePath.EndsWith('/')))
        {
            yield return $"{Section}:BasePath is '{options.BasePath}'; it must begin with a slash and not end with one, as in /24.6-altiplano-ac, or be empty.";
        }

        if (string.IsNullOrWhiteSpace(options.Username) || options.Password is not { IsEmpty: false })
        {
            yield return $"{Section}:Username and {Section}:Password are both needed.";
        }

        if (options.TaggedLeaf is not ("q-vlan-id" or "c-vlan-id"))
        {
            yield return $"{Section}:TaggedLeaf is '{options.TaggedLeaf}'; it must be q-vlan-id or c-vlan-id.";
        }

        if (options.SpeedProfiles.Find(profile => NokiaSpeed.Parse(profile) is null) is { } wrong)
        {
            yield return $"{Section}:SpeedProfiles holds '{wrong}'; a profile must look like HSI-250-50: service, Mbit/s down, Mbit/s up.";
        }

        if (options.OntVersion < 1 || options.UserVersion < 1)
        {
            yield return $"{Section}:OntVersion and {Section}:UserVersion must be at least 1.";
        }

        if (options.AlignmentTimeout <= TimeSpan.Zero)
        {
            yield return $"{Section}:AlignmentTimeout is {options.AlignmentTimeout}; it must be more than zero.";
        }
    }
}
