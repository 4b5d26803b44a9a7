namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>The published contracts; section <c>Contracts</c>.</summary>
internal sealed class ContractsOptions
{
    public const string Section = "Contracts";

    /// <summary>Whether contracts can be read without a token. Default true in the sandbox, false elsewhere: there any authenticated caller reads them.</summary>
    public bool? Public { get; set; }

    /// <summary>Whom users of the APIs turn to. Default <c>API support</c>.</summary>
    public string ContactName { get; set; } = "API support";

    /// <summary>The address that they write to. Default <c>api-support@example.com</c>, which nobody reads.</summary>
    public string ContactEmail { get; set; } = "api-support@example.com";
}
