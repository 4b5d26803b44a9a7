using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Admin;

/// <summary>What those call who keep the gateway going: JSON, problem details, one scope, and every call in the audit trail.</summary>
public sealed class AdminTests(SharedGateway shared)
{
    private readonly GatewayUnderTest _gateway = shared.Gateway;

    public static TheoryData<string, string> Calls => new()
    {
        { "GET", "/admin/tasks" },
        { "GET", "/admin/tasks/0193a4c1e8b07d0f9f0e6b6a1c2d3e4f" },
        { "POST", "/admin/tasks/0193a4c1e8b07d0f9f0e6b6a1c2d3e4f/claim" },
        { "POST", "/admin/tasks/0193a4c1e8b07d0f9f0e6b6a1c2d3e4f/escalate" },
        { "GET", "/admin/orders?stuck=true" },
        { "GET", "/admin/orders/gw-none" },
        { "GET", "/admin/routing/crm" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Without_a_token_it_is_401_and_without_the_scope_403(string method, string path)
    {
        var anonymous = await _gateway.SendAsync(method, path);
        var partner = await _gateway.SendAsync(method, path, token: await _gateway.TokenAsync("demo-internal"));

        Assert.Equal(401, anonymous.Status);
        Assert.Equal((403, "insufficient_scope"), (partner.Status, partner.Json.GetProperty("code").GetString()));
        Assert.StartsWith("application/problem+json", partner.Header("Content-Type"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/tasks/none")]
    [InlineData("/admin/tasks/%01")]
    [InlineData("/admin/orders/gw-none")]
    [InlineData("/admin/orders/gw-%01")]
    [InlineData("/admin/orders/%F0%9F%98%80")]
    [InlineData("/admin/routing/pigeons")]
    public async Task What_is_not_there_is_404(string path) =>
        Assert.Equal(404, (await _gateway.SendAsync("GET", path, token: await _gateway.TokenAsync("demo-admin"))).Status);

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"decision":"shout"}""")]
    [InlineData("""{"decision":"skip"}""")]
    [InlineData("""{"decision":"retry","further":1}""")]
    public async Task An_answer_that_makes_no_sense_is_400(string body)
    {
        var token = await _gateway.TokenAsync("demo-admin");

        Assert.Equal(400, (await _gateway.SendAsync("POST", "/admin/tasks/0193a4c1e8b07d0f9f0e6b6a1c2d3e4f/complete", body, token)).Status);
        Assert.Equal(400, (await _gateway.SendAsync("POST", "/admin/orders/gw-none/items/1/decision", body, token)).Status);
    }

    [Theory]
    [InlineData("/admin/tasks?limit=0")]
    [InlineData("/admin/tasks?offset=-1")]
    [InlineData("/admin/tasks?state=lost")]
    [InlineData("/admin/tasks?group=%00")]
    [InlineData("/admin/orders?limit=many")]
    public async Task A_question_that_makes_no_sense_is_400(string path) =>
        Assert.Equal(400, (await _gateway.SendAsync("GET", path, token: await _gateway.TokenAsync("demo-admin"))).Status);

    [Fact]
    public async Task A_dry_run_names_the_rule_that_matches_and_why_the_others_do_not()
    {
        var token = await _gateway.TokenAsync("demo-admin");

        var hubspot = (await _gateway.SendAsync("GET", "/admin/routing/crm?partner=P-2001", token: token)).Json;
        var salesforce = (await _gateway.SendAsync("GET", "/admin/routing/crm?partner=P-1001", token: token)).Json;

        Assert.Equal("HubSpot", hubspot.GetProperty("vendor").GetString());
        Assert.Equal("Salesforce", salesforce.GetProperty("vendor").GetString());
        Assert.Equal("partner is P-1001, not P-2*", salesforce.GetProperty("rules")[0].GetProperty("whyNot")[0].GetString());
    }
}
