using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>Settings of an Oracle Fusion pod, under <c>Vendors:Oracle</c>: an integration user, or an OAuth client of the identity domain.</summary>
public sealed class OracleOptions : VendorOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Vendors:Oracle";

    /// <summary>Few calls at a time: a pod's capacity is shared with its people.</summary>
    public OracleOptions() => MaxConcurrentCalls = 5;

    /// <summary>The integration user's name, for Basic.</summary>
    public string? User { get; set; }

    /// <summary>The integration user's password.</summary>
    public Secret? Password { get; set; }

    /// <summary>The identity domain's address without a path, where OAuth is used; the token endpoint is <c>/oauth2/v1/token</c>.</summary>
    public Uri? TokenUrl { get; set; }

    /// <summary>The OAuth client's id; it has to be mapped to a user.</summary>
    public string? ClientId { get; set; }

    /// <summary>The OAuth client's secret.</summary>
    public Secret? ClientSecret { get; set; }

    /// <summary>The scope of tokens, which names the pod's instance.</summary>
    public string? Scope { get; set; }

    /// <summary>The currency (ISO 4217) of accounts that name none.</summary>
    public string Currency { get; set; } = "EUR";
}
