using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using OpenIddict.EntityFrameworkCore.Models;
using TeleCo.Gateway.Identity.Tokens;

namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>Clients. Adds to OpenIddict's manager what it cannot know: redirects to the gateway's own address, which in the sandbox is known only at run time, and the cache of verified secrets.</summary>
internal sealed class GatewayApplications(
    IOpenIddictApplicationCache<OpenIddictEntityFrameworkCoreApplication> cache,
    ILogger<OpenIddictApplicationManager<OpenIddictEntityFrameworkCoreApplication>> logger,
    IOptionsMonitor<OpenIddictCoreOptions> options,
    IOpenIddictApplicationStore<OpenIddictEntityFrameworkCoreApplication> store,
    IssuerAddress address,
    VerifiedClients verified)
    : OpenIddictApplicationManager<OpenIddictEntityFrameworkCoreApplication>(cache, logger, options, store)
{
    public override async ValueTask<bool> ValidateRedirectUriAsync(OpenIddictEntityFrameworkCoreApplication application, string uri, CancellationToken cancellationToken = default) =>
        await IsOwnAsync(application, uri, "/signin-callback", cancellationToken) || await base.ValidateRedirectUriAsync(application, uri, cancellationToken);

    public override async ValueTask<bool> ValidatePostLogoutRedirectUriAsync(OpenIddictEntityFrameworkCoreApplication application, string uri, CancellationToken cancellationToken = default) =>
        await IsOwnAsync(application, uri, "/", cancellationToken) || await base.ValidatePostLogoutRedirectUriAsync(application, uri, cancellationToken);

    public override async ValueTask UpdateAsync(OpenIddictEntityFrameworkCoreApplication application, CancellationToken cancellationToken = default)
    {
        await base.UpdateAsync(application, cancellationToken);
        verified.Forget(application.ClientId);
    }

    public override async ValueTask DeleteAsync(OpenIddictEntityFrameworkCoreApplication application, CancellationToken cancellationToken = default)
    {
        await base.DeleteAsync(application, cancellationToken);
        verified.Forget(application.ClientId);
    }

    private async ValueTask<bool> IsOwnAsync(OpenIddictEntityFrameworkCoreApplication application, string uri, string path, CancellationToken cancellationToken) =>
        uri.EndsWith(path, StringComparison.Ordinal)
        && address.IsOwn(uri[..^path.Length])
        && (await GetPropertiesAsync(application, cancellationToken)).ContainsKey(IssuerNames.OwnHost);
}
