using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Cisco;

/// <summary>Says everything that is wrong with the settings of Cisco NSO.</summary>
internal sealed class CiscoOptionsRules : IValidateOptions<CiscoOptions>
{
    private const string Section = CiscoOptions.Section;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, CiscoOptions options)
    {
        List<string> problems =
        [
            .. VendorOptionsRules.Problems(Section, options, Longest),
            .. Problems(options),
            .. options.Models.SelectMany(model => Problems($"{Section}:Models:{model.Key}", model.Value)),
        ];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(CiscoOptions options)
    {
        if (!options.Root.StartsWith('/') || options.Root.EndsWith('/'))
        {
            yield return $"{Section}:Root is '{options.Root}'; it must begin with a slash and not end with one, as in /restconf.";
        }

        if (options.Login == CiscoLogin.Token && options.Token is not { IsEmpty: false })
        {
            yield return $"{Section}:Token is missing: the login is by token.";
        }

        if (options.Login != CiscoLogin.Token && (string.IsNullOrWhiteSpace(options.Username) || options.Password is not { IsEmpty: false }))
        {
            yield return $"{Section}:Username and {Section}:Password are both needed: the login is {options.Login}.";
        }

        if (options.CommitQueueErrorOption is not ("rollback-on-error" or "stop-on-error" or "continue-on-error"))
        {
            yield return $"{Section}:CommitQueueErrorOption is '{options.CommitQueueErrorOption}'; it must be rollback-on-error, stop-on-error or continue-on-error.";
        }
    }

    private static IEnumerable<string> Problems(string section, CiscoModelOptions model)
    {
        if (!model.List.Contains(':', StringComparison.Ordinal) || model.List.StartsWith('/'))
        {
            yield return $"{section}:List is '{model.List}'; it must look like module:container/list.";
        }

        if (model.Key.Length == 0)
        {
            yield return $"{section}:Key is missing: the list's key leaf.";
        }

        if (model.Suspend == CiscoSuspension.AdminState && model.AdminState.Length == 0)
        {
            yield return $"{section}:AdminState is empty, so that {section}:Suspend must be UnDeploy.";
        }

        foreach (var (name, characteristic) in model.Characteristics)
        {
            if (characteristic.Node.Length == 0 || characteristic.Node.StartsWith('/'))
            {
                yield return $"{section}:Characteristics:{name}:Node is '{characteristic.Node}'; it must be a leaf below the service, as access/device.";
            }

            if (characteristic.Type is not ("string" or "number" or "number64" or "boolean" or "identityref") || (characteristic.Type == "identityref" && characteristic.Module is null))
            {
                yield return $"{section}:Characteristics:{name}:Type is '{characteristic.Type}'; it must be string, number, number64, boolean, or identityref with a Module.";
            }

            if (name.Contains('.', StringComparison.Ordinal))
            {
                yield return $"{section}:Characteristics:{name} has a dot in its name; characteristics of lists are not for settings.";
            }

            if (characteristic.Pattern is { } pattern && !IsPattern(pattern))
            {
                yield return $"{section}:Characteristics:{name}:Pattern is no pattern without look-around and back-references.";
            }
        }
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            return Network.CharacteristicFormats.Like(pattern) is not null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
