namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>The Fusion pod that the sandbox plays.</summary>
public sealed class OracleSandboxOptions : VendorSandboxOptions
{
    /// <summary>The integration user's name.</summary>
    public string User { get; init; } = "teleco.integration";

    /// <summary>The integration user's password.</summary>
    public string Password { get; init; } = "sandbox-password";

    /// <summary>Client id for <c>/oauth2/v1/token</c>.</summary>
    public string ClientId { get; init; } = "sandbox-client";

    /// <summary>Client secret for <c>/oauth2/v1/token</c>.</summary>
    public string ClientSecret { get; init; } = "sandbox-secret";

    /// <summary>The scope that the identity domain gives tokens for.</summary>
    public string Scope { get; init; } = "urn:opc:resource:fa:instanceid=sandboxurn:opc:resource:consumer::all";

    /// <summary>How long a token lives; default one hour as with the vendor.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long the receipt matching job leaves a receipt unapplied; by default the next call already finds it applied.</summary>
    public TimeSpan MatchDelay { get; init; }

    /// <summary>Whether set-up gives each new organization a receivables account of the same number, as a SOAP step does; default yes.</summary>
    public bool MakesAccounts { get; init; } = true;
}
