namespace TeleCo.Gateway.Sandbox.Seeds;

/// <summary>
/// A service that a sandbox network runs from the start, told as a gateway would know it: the vendor's key, our service
/// specification, who owns it, its characteristics as a JSON object and its TM Forum state (active or inactive).
/// </summary>
public sealed record SeededService(
    string Vendor,
    string Key,
    string Specification,
    string Technology,
    string Region,
    string Partner,
    string CustomerId,
    string Characteristics,
    string State);
