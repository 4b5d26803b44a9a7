namespace TeleCo.Gateway.Schema.Ports;

/// <summary>A backend that is wired in.</summary>
/// <param name="Name">The vendor's name in configuration and routing: <c>Salesforce</c>. Its ports are registered under this key.</param>
/// <param name="Code">What canonical ids of its objects start with: <c>sf</c>.</param>
public sealed record VendorRegistration(string Name, string Code);
