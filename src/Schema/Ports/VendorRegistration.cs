namespace TeleCo.Gateway.Schema.Ports;

/// <summary>Says that a backend is configured. Its ports are registered under its name.</summary>
/// <param name="Name">The backend's name in settings and routing rules, such as <c>Salesforce</c>.</param>
/// <param name="Code">What the canonical ids of its objects begin with, such as <c>sf</c>.</param>
public sealed record VendorRegistration(string Name, string Code);
