using System.Net;

namespace TeleCo.Gateway.Tests.Conformance.Contracts;

/// <summary>Contracts that are not for everybody.</summary>
public sealed class PrivateContractTests
{
    [Fact]
    public async Task Contracts_that_are_not_public_need_a_token_of_any_scope()
    {
        await using var gateway = new ContractGateway { Settings = { ["Contracts__Public"] = "false" } };
        await gateway.InitializeAsync();

        var (refused, _) = await gateway.SendAsync("GET", "/openapi/index.json");
        var (given, _) = await gateway.SendAsync("GET", "/openapi/customerManagement-v4.json", await gateway.TokenAsync("demo-readonly"));

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
    }
}
