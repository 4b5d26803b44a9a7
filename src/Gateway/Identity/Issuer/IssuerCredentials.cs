using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;

namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>Hands the issuer's keys to OpenIddict, and again whenever they change: its options are made anew at the next request.</summary>
internal sealed class IssuerCredentials(IssuerKeys keys, IssuerAddress address, IOptions<IssuerOptions> options)
    : IConfigureOptions<OpenIddictServerOptions>, IOptionsChangeTokenSource<OpenIddictServerOptions>
{
    public string Name => Options.DefaultName;

    public IChangeToken GetChangeToken() => keys.GetChangeToken();

    public void Configure(OpenIddictServerOptions server)
    {
        server.SigningCredentials.AddRange(keys.All.Select(key => new SigningCredentials(key, SecurityAlgorithms.RsaSha256)));
        server.AccessTokenLifetime = options.Value.AccessTokenLifetime;
        server.IdentityTokenLifetime = options.Value.AccessTokenLifetime;
        server.RefreshTokenLifetime = options.Value.RefreshTokenLifetime;
        server.TokenValidationParameters.ValidIssuers = address.All();
        server.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
        if (address.Configured is { } configured)
        {
            server.Issuer = new Uri(configured);
        }
    }
}
