using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using TeleCo.Gateway.Composition;
using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Identity.Tokens;

namespace TeleCo.Gateway.Tests.Unit.Identity;

/// <summary>Entra ID's tokens, validated by what Microsoft.Identity.Web sets up; its metadata is handed in, so that nothing is fetched.</summary>
public sealed class EntraTests : IDisposable
{
    private const string Tenant = "11111111-2222-3333-4444-555555555555";
    private const string Issuer = $"https://login.microsoftonline.com/{Tenant}/v2.0";
    private const string Client = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    private readonly RSA _key = RSA.Create(2048);

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task App_roles_and_scp_become_scopes()
    {
        var principal = await ValidateAsync(_ => { });

        Assert.Equal(["bills.read", "customers.read"], principal!.Caller.Scopes.Order());
        Assert.Equal("their-app", principal.Caller.ClientId);
    }

    [Theory]
    [InlineData("iss", "https://login.microsoftonline.com/99999999-2222-3333-4444-555555555555/v2.0")]
    [InlineData("iss", "https://login.microsoftonline.com.evil.example/v2.0")]
    [InlineData("aud", "another-app")]
    public async Task A_token_of_another_tenant_or_for_another_app_is_refused(string claim, string value) =>
        Assert.Null(await ValidateAsync(claims => claims[claim] = value));

    private async Task<GatewayPrincipal?> ValidateAsync(Action<JsonObject> change)
    {
        await using var services = Services();
        var issuers = services.GetServices<ITokenIssuer>();
        var payload = Jwt.Payload(Issuer, TimeProvider.System.GetUtcNow());
        (payload["aud"], payload["azp"], payload["tid"], payload["ver"], payload["roles"]) = (Client, "their-app", Tenant, "2.0", new JsonArray("Billing.Reader"));
        payload.Remove("client_id");
        payload.Remove("scope");
        payload["scp"] = "customers.read";
        change(payload);
        var header = Jwt.Header("entra");
        header["typ"] = "JWT";
        var token = Jwt.Sign(header, payload, _key);

        var issuer = issuers.SingleOrDefault(candidate => candidate.Issues((string)payload["iss"]!));
        if (issuer is null)
        {
            return null;
        }

        var parameters = issuer.Parameters.Clone();
        var keys = SigningKeys.Fitting(await issuer.FindKeysAsync("entra", CancellationToken.None), "RS256");
        parameters.IssuerSigningKeyResolver = (_, _, _, _) => keys;
        var result = await new Microsoft.IdentityModel.JsonWebTokens.JsonWebTokenHandler().ValidateTokenAsync(token, parameters);
        TestContext.Current.TestOutputHelper?.WriteLine(result.Exception?.Message ?? "valid");
        return result.IsValid ? issuer.Claims.Read((Microsoft.IdentityModel.JsonWebTokens.JsonWebToken)result.SecurityToken) : null;
    }

    private ServiceProvider Services()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Authentication:EntraId:Instance"] = "https://login.microsoftonline.com/",
            ["Authentication:EntraId:TenantId"] = Tenant,
            ["Authentication:EntraId:ClientId"] = Client,
            ["Authentication:EntraId:Roles:Billing.Reader"] = "bills.read",
        }).Build();
        var metadata = new OpenIdConnectConfiguration { Issuer = Issuer };
        metadata.SigningKeys.Add(new RsaSecurityKey(_key) { KeyId = "entra" });
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddAuthentication();
        services.AddTrustedIssuers(configuration);
        services.PostConfigure<JwtBearerOptions>(EntraIssuer.SchemeName, options => options.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(metadata));
        return services.BuildServiceProvider();
    }
}
