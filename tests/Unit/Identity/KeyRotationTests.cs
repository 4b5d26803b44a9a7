using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Identity.Issuer;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Tests.Unit.Identity;

[Collection(IdentityTests.Name)]
public sealed class KeyRotationTests(IdentityHost host)
{
    [Fact]
    public async Task A_new_key_signs_without_a_restart_and_old_tokens_stay_valid()
    {
        var old = await host.TokenAsync(scope: "bills.read");

        await host.Services.GetRequiredService<IssuerKeys>().RotateAsync(TestContext.Current.CancellationToken);
        var fresh = await host.TokenAsync();

        var (oldKey, newKey) = ((string?)Jwt.Read(old, 0)["kid"], (string?)Jwt.Read(fresh, 0)["kid"]);
        Assert.NotEqual(oldKey, newKey);
        var jwks = await IdentityHost.ReadAsync(await host.Http.GetAsync("/.well-known/jwks", TestContext.Current.CancellationToken));
        Assert.Superset(new HashSet<string?> { oldKey, newKey }, jwks["keys"]!.AsArray().Select(key => (string?)key!["kid"]).ToHashSet());
        Assert.DoesNotContain(jwks["keys"]!.AsArray(), key => key!["d"] is not null);
        Assert.Equal(HttpStatusCode.OK, (await host.CallAsync(old)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.CallAsync(fresh)).StatusCode);
    }

    [Fact]
    public async Task A_sibling_finds_a_new_key_when_a_token_names_it()
    {
        using var sibling = new IssuerKeys(
            host.Services.GetRequiredService<IDbContextFactory<GatewayDb>>(),
            host.Services.GetRequiredService<IDataProtectionProvider>(),
            host.Services.GetRequiredService<IOptions<IssuerOptions>>(),
            host.Time,
            NullLogger<IssuerKeys>.Instance);
        await sibling.EnsureAsync(TestContext.Current.CancellationToken);
        var keys = host.Services.GetRequiredService<IssuerKeys>();
        await keys.RotateAsync(TestContext.Current.CancellationToken);
        host.Time.Advance(TimeSpan.FromSeconds(6));

        var found = await sibling.FindAsync(keys.All[0].KeyId, TestContext.Current.CancellationToken);

        Assert.Equal(keys.All[0].KeyId, Assert.Single(found).KeyId);
    }

    [Fact]
    public async Task The_private_key_is_not_readable_in_the_database()
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<GatewayDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

        var stored = (await db.SigningKeys.FirstAsync(TestContext.Current.CancellationToken)).ProtectedKey;

        using var rsa = System.Security.Cryptography.RSA.Create();
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => rsa.ImportPkcs8PrivateKey(stored, out _));
    }
}
