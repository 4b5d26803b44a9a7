using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Identity.Issuer;
using TeleCo.Gateway.Identity.Tokens;

namespace TeleCo.Gateway.Tests.Unit.Identity;

[Collection(IdentityTests.Name)]
public sealed class CallerAuthenticatorTests(IdentityHost host)
{
    private CallerAuthenticator Authenticator => host.Services.GetRequiredService<CallerAuthenticator>();

    [Fact]
    public async Task A_client_and_its_secret_are_the_caller_that_its_token_would_be()
    {
        var bySecret = (GatewayPrincipal?)await Authenticator.AuthenticateClientAsync("demo-partner", "demo-partner-secret", TestContext.Current.CancellationToken);
        var byToken = (GatewayPrincipal?)await Authenticator.AuthenticateTokenAsync(await host.TokenAsync("demo-partner"), TestContext.Current.CancellationToken);

        Assert.Equal((byToken!.Caller.ClientId, byToken.Caller.Partner, byToken.Caller.Subject), (bySecret!.Caller.ClientId, bySecret.Caller.Partner, bySecret.Caller.Subject));
        Assert.True(byToken.Caller.Scopes.SetEquals(bySecret.Caller.Scopes));
    }

    [Theory]
    [InlineData("demo-partner", "wrong")]
    [InlineData("demo-partner", "")]
    [InlineData("nobody", "nobody-secret")]
    [InlineData("portal", "portal-secret")]
    [InlineData("portal", "")]
    public async Task Wrong_credentials_are_nobody(string client, string secret) =>
        Assert.Null(await Authenticator.AuthenticateClientAsync(client, secret, TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_verified_secret_is_remembered_until_the_client_changes()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var scope = host.Services.CreateAsyncScope();
        var applications = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        await applications.CreateAsync(new OpenIddictApplicationDescriptor { ClientId = "changing", ClientSecret = "first", ClientType = OpenIddictConstants.ClientTypes.Confidential }, cancellationToken);
        var first = await Authenticator.AuthenticateClientAsync("changing", "first", cancellationToken);
        Assert.Same(first, await Authenticator.AuthenticateClientAsync("changing", "first", cancellationToken));

        var application = await applications.FindByClientIdAsync("changing", cancellationToken);
        var descriptor = new OpenIddictApplicationDescriptor();
        await applications.PopulateAsync(descriptor, application!, cancellationToken);
        descriptor.ClientSecret = "second";
        await applications.UpdateAsync(application!, descriptor, cancellationToken);

        Assert.Null(await Authenticator.AuthenticateClientAsync("changing", "first", cancellationToken));
        Assert.NotNull(await Authenticator.AuthenticateClientAsync("changing", "second", cancellationToken));
    }

    [Fact]
    public void The_cache_of_tokens_is_bounded()
    {
        var cache = new TokenCache();
        var entry = new TokenCache.Entry(GatewayPrincipal.Of("client", null, null, []), DateTimeOffset.MaxValue, null, null);

        for (var index = 0ul; index < 30_000; index++)
        {
            cache.Add(new TokenKey(index, 0, 0, 0), entry);
            cache.Find(new TokenKey(1, 0, 0, 0));
        }

        Assert.InRange(cache.Count, 1, TokenCache.Capacity);
        Assert.NotNull(cache.Find(new TokenKey(1, 0, 0, 0)));
        Assert.Null(cache.Find(new TokenKey(2, 0, 0, 0)));
    }

    [Fact]
    public void A_password_is_verified_and_nobodys_never()
    {
        var hash = PasswordHash.Of("secret");

        Assert.True(PasswordHash.Verify(hash, "secret"));
        Assert.False(PasswordHash.Verify(hash, "Secret"));
        Assert.False(PasswordHash.Verify(null, "secret"));
    }
}
