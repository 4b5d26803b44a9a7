using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Identity.Issuer;
using TeleCo.Gateway.Identity.Tokens;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Tests.Unit.Identity;

[Collection(IdentityTests.Name)]
public sealed class RevocationTests(IdentityHost host)
{
    [Fact]
    public async Task A_revoked_token_is_refused_at_once_though_it_was_cached()
    {
        var token = await host.TokenAsync();
        Assert.Equal(HttpStatusCode.OK, (await host.CallAsync(token)).StatusCode);

        using var revoked = await host.PostAsync("/connect/revoke", ("token", token), ("client_id", "demo-partner"), ("client_secret", "demo-partner-secret"));

        Assert.Equal(HttpStatusCode.OK, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.CallAsync(token)).StatusCode);
    }

    [Fact]
    public async Task Another_client_cannot_revoke_a_token()
    {
        var token = await host.TokenAsync();

        using var refused = await host.PostAsync("/connect/revoke", ("token", token), ("client_id", "demo-partner-2"), ("client_secret", "demo-partner-2-secret"));

        Assert.NotEqual(HttpStatusCode.InternalServerError, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.CallAsync(token)).StatusCode);
    }

    [Fact]
    public async Task Introspection_tells_a_living_token_from_a_revoked_one()
    {
        var token = await host.TokenAsync();

        var before = await IntrospectAsync(token);
        using var revoked = await host.PostAsync("/connect/revoke", ("token", token), ("client_id", "demo-partner"), ("client_secret", "demo-partner-secret"));
        var after = await IntrospectAsync(token);

        Assert.True((bool)before["active"]!);
        Assert.Equal("demo-partner", (string?)before["client_id"]);
        Assert.False((bool)after["active"]!);
    }

    [Fact]
    public async Task Introspection_needs_a_client_that_authenticates()
    {
        using var response = await host.PostAsync("/connect/introspect", ("token", await host.TokenAsync()), ("client_id", "demo-partner"));

        Assert.Equal("invalid_client", (string?)(await IdentityHost.ReadAsync(response))["error"]);
    }

    [Fact]
    public async Task A_sibling_learns_of_a_revocation_from_the_database()
    {
        var databases = host.Services.GetRequiredService<IDbContextFactory<GatewayDb>>();
        var sibling = new RevokedTokens(databases, host.Services.GetRequiredService<IOptions<IssuerOptions>>(), host.Time);
        await sibling.PollAsync(TestContext.Current.CancellationToken);
        var id = Guid.NewGuid().ToString();

        await host.Services.GetRequiredService<RevokedTokens>().AddAsync(id, TestContext.Current.CancellationToken);
        Assert.False(sibling.Contains(id));
        await sibling.PollAsync(TestContext.Current.CancellationToken);

        Assert.True(sibling.Contains(id));
    }

    private async Task<System.Text.Json.Nodes.JsonObject> IntrospectAsync(string token) =>
        await IdentityHost.ReadAsync(await host.PostAsync("/connect/introspect", ("token", token), ("client_id", "demo-partner"), ("client_secret", "demo-partner-secret")));
}
