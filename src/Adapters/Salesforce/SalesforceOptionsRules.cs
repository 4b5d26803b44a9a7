using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Salesforce;

/// <summary>Says everything that is wrong with the settings of Salesforce.</summary>
internal sealed class SalesforceOptionsRules : IValidateOptions<SalesforceOptions>
{
    private const string Section = SalesforceOptions.Section;

    public ValidateOptionsResult Validate(string? name, SalesforceOptions options)
    {
        List<string> problems = [.. VendorOptionsRules.Problems(Section, options), .. Problems(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(SalesforceOptions options)
    {
        if (!decimal.TryParse(options.ApiVersion.AsSpan().TrimStart('v'), out var version) || !options.ApiVersion.StartsWith('v') || version < 46)
        {
            yield return $"{Section}:ApiVersion is '{options.ApiVersion}'; it must look like v62.0 and be at least v46.0.";
        }

        if (string.IsNullOrWhiteSpace(options.ClientId))
        {
            yield return $"{Section}:ClientId is missing: the consumer key of the external client app.";
        }

        if (options.PrivateKey is not { IsEmpty: false } key)
        {
            if (options.ClientSecret is not { IsEmpty: false })
            {
                yield return $"{Section}:ClientSecret is missing: the consumer secret, or set PrivateKey and Username for the JWT bearer flow.";
            }

            yield break;
        }

        if (string.IsNullOrWhiteSpace(options.Username))
        {
            yield return $"{Section}:Username is missing: the JWT bearer flow runs as a user.";
        }

        if (!IsRsaKey(key))
        {
            yield return $"{Section}:PrivateKey is not an RSA private key in PEM.";
        }
    }

    private static bool IsRsaKey(Secret key)
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(key.Reveal());
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            return false;
        }
    }
}
