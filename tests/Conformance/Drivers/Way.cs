namespace TeleCo.Gateway.Tests.Conformance.Drivers;

/// <summary>The ways to reach a customer.</summary>
public enum Way
{
    RestV4,
    RestV5,
    Soap11,
    Soap12,
    GraphQl,
}
