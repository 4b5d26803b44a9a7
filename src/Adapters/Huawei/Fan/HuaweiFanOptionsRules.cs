using System.Globalization;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Huawei.Fan;

/// <summary>Says everything that is wrong with the settings of NCE-FAN.</summary>
internal sealed class HuaweiFanOptionsRules : IValidateOptions<HuaweiFanOptions>
{
    private const string Section = HuaweiFanOptions.Section;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public ValidateOptionsResult Validate(string? name, HuaweiFanOptions options)
    {
        List<string> problems = [.. VendorOptionsRules.Problems(Section, options, Longest), .. Own(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Own(HuaweiFanOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.UserName) || options.Password is not { IsEmpty: false })
        {
            yield return $"{Section}:UserName or {Section}:Password is missing.";
        }

        if (!options.SessionPath.StartsWith('/') || options.TokenHeader.Length == 0)
        {
            yield return $"{Section}:SessionPath must begin with a slash, and {Section}:TokenHeader not be empty.";
        }

        if (options.CallsPerSecond is < 1 or > 10_000)
        {
            yield return $"{Section}:CallsPerSecond must be 1 to 10000.";
        }

        if (options.Profiles.Count == 0 || options.Profiles.Any(profile => !IsSpeed(profile.Key) || string.IsNullOrWhiteSpace(profile.Value)))
        {
            yield return $"{Section}:Profiles must give the traffic profile of at least one speed in Mbit/s.";
        }

        foreach (var pair in options.Speeds.Where(pair => pair.Split('/') is not [var down, var up] || !options.Profiles.ContainsKey(down) || !options.Profiles.ContainsKey(up)))
        {
            yield return $"{Section}:Speeds has {pair}, which is not down/up of speeds in {Section}:Profiles.";
        }

        if (options.VlanType is not ("MUX" or "SMART" or "STANDARD" or "SUPER"))
        {
            yield return $"{Section}:VlanType must be MUX, SMART, STANDARD or SUPER.";
        }

        if (options.Uplink is { } uplink && (uplink.Split('/') is not { Length: 3 } parts || parts.Any(part => part.Length == 0 || !part.All(char.IsAsciiDigit))))
        {
            yield return $"{Section}:Uplink must be frame/slot/port, such as 0/9/1.";
        }
    }

    private static bool IsSpeed(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var speed) && speed > 0;
}
