namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>The embedded token issuer; section <c>Issuer</c>.</summary>
internal sealed class IssuerOptions
{
    public const string Section = "Issuer";

    /// <summary>Whether the gateway issues tokens itself. Default true; false leaves the issuers of <c>Authentication:Issuers</c>.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The issuer's address as callers see it, without a path, such as <c>https://api.operator.example</c>. Needed in production; absent in the sandbox means the address that a caller used.</summary>
    public string? Address { get; set; }

    /// <summary>How long an access token lives. Default 15 minutes.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a person's session can be refreshed. Default 8 hours.</summary>
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromHours(8);

    /// <summary>After what time a new signing key is made. Default 90 days.</summary>
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Folder of the data-protection keys, which encrypt the signing keys and sessions. Default <c>keys</c> in the data folder; nodes that share a database share this folder too.</summary>
    public string? KeyRing { get; set; }
}
