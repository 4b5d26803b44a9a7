using TeleCo.Gateway.Tests.Conformance.Gateway;

[assembly: AssemblyFixture(typeof(SharedGateway))]

namespace TeleCo.Gateway.Tests.Conformance.Gateway;

/// <summary>One gateway for every test that only calls it; tests that break something start their own.</summary>
public sealed class SharedGateway : IAsyncLifetime
{
    internal GatewayUnderTest Gateway { get; private set; } = null!; // set before the first test runs

    public async ValueTask InitializeAsync() => Gateway = await GatewayUnderTest.StartAsync();

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();
}
