using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Identity.Issuer;
using TeleCo.Gateway.Identity.Tokens;
using TeleCo.Gateway.Protocols.Rest;

namespace TeleCo.Gateway.Composition;

/// <summary>Who calls: the issuers that are trusted, the embedded one among them, and how a request is authenticated.</summary>
internal static class AuthenticationComposition
{
    // WebApplication puts an authentication middleware before everything unless told that there is one. It would ask OpenIddict on every API call.
    private const string AuthenticationIsPlaced = "__AuthenticationMiddlewareSet";

    public static IServiceCollection AddCallers(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptionsWithValidateOnStart<IssuerOptions, IssuerOptionsValidator>().BindConfiguration(IssuerOptions.Section);
        services.AddOptionsWithValidateOnStart<TrustOptions, TrustOptionsValidator>().BindConfiguration(TrustOptions.Section);

        services.AddAuthentication(GatewayBearerHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, GatewayBearerHandler>(GatewayBearerHandler.SchemeName, null);
        services.AddAuthorization();
        services.AddSingleton<IAuthenticationFailureWriter, RestAuthenticationFailures>();
        services.AddSingleton<CallerAuthenticator>();
        services.AddSingleton<VerifiedClients>();
        services.AddSingleton<TokenCache>();
        services.AddSingleton<RevokedTokens>();
        services.AddSingleton<TrustedIssuers>();
        services.AddSingleton<TokenValidator>();
        services.AddHostedService<RevocationWatch>();
        services.AddEmbeddedIssuer(configuration, environment);
        services.AddTrustedIssuers(configuration);
        return services;
    }

    /// <summary>Reads keys and revocations, and in the sandbox adds its clients; after the storage was prepared.</summary>
    public static async Task PrepareCallersAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        await app.Services.GetRequiredService<RevokedTokens>().PollAsync(cancellationToken);
        if (app.Services.GetRequiredService<IOptions<IssuerOptions>>().Value.Enabled)
        {
            await IssuerStart.PrepareAsync(app.Services, app.Environment.IsSandbox(), cancellationToken);
        }
    }

    /// <summary>Authenticates API calls by bearer token, and leaves the issuer's own paths to the issuer.</summary>
    public static void UseCallers(this WebApplication app)
    {
        ((IApplicationBuilder)app).Properties[AuthenticationIsPlaced] = true;
        if (app.Services.GetRequiredService<IOptions<IssuerOptions>>().Value.Enabled)
        {
            app.UseEmbeddedIssuer();
        }

        app.UseWhen(static http => !IssuerComposition.IsIssuerPath(http.Request.Path), static api => api.Use(AuthenticateAsync));
    }

    private static async Task AuthenticateAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers.Authorization.Count > 0 && await http.AuthenticateAsync(GatewayBearerHandler.SchemeName) is { Succeeded: true } result)
        {
            http.User = result.Principal;
        }

        await next(http);
    }
}
