using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using OpenIddict.EntityFrameworkCore.Models;
using OpenIddict.Server;
using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Identity.Issuer;
using TeleCo.Gateway.Identity.Tokens;
using TeleCo.Gateway.Storage;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace TeleCo.Gateway.Composition;

/// <summary>The embedded issuer: OpenIddict, on its own branch of the pipeline.</summary>
internal static class IssuerComposition
{
    // The longest is a refresh token with its client's credentials.
    private const long MaxBodyLength = 64 * 1024;

    public static void AddEmbeddedIssuer(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        AddKeys(services);
        services.AddSingleton<IssuerAddress>();
        services.AddSingleton<TokenShape>();
        services.AddSingleton<LoginEndpoint>();

        // It writes each request with its parameters at the level of information.
        services.AddLogging(logging => logging.AddFilter("OpenIddict", LogLevel.Warning));
        services.AddAntiforgery(options => options.Cookie.Name = "teleco-form");
        services.AddAuthentication().AddCookie(IssuerNames.SessionScheme, options => Session(options, environment));
        var openIddict = services.AddOpenIddict();
        openIddict.AddCore(core =>
        {
            core.UseEntityFrameworkCore(store => store.UseDbContext<GatewayDb>());
            core.ReplaceApplicationManager<OpenIddictEntityFrameworkCoreApplication, GatewayApplications>();
            core.ReplaceTokenManager<OpenIddictEntityFrameworkCoreToken, GatewayTokens>();
        });
        openIddict.AddServer(server => Configure(server, environment));
        if (configuration.GetSection(IssuerOptions.Section).GetValue("Enabled", true))
        {
            services.AddSingleton<ITokenIssuer, EmbeddedIssuer>();
            services.AddHostedService<IssuerWatch>();
        }
    }

    public static bool IsIssuerPath(PathString path) => path.StartsWithSegments("/connect", StringComparison.Ordinal) || path.StartsWithSegments("/.well-known", StringComparison.Ordinal);

    public static void UseEmbeddedIssuer(this WebApplication app)
    {
        app.UseWhen(static http => IsIssuerPath(http.Request.Path), static issuer => issuer.Use(LimitBodyAsync).UseAuthentication());
        var login = app.Services.GetRequiredService<LoginEndpoint>();
        app.MapGet(IssuerNames.LoginPath, (RequestDelegate)login.GetAsync).ExcludeFromDescription();
        app.MapPost(IssuerNames.LoginPath, (RequestDelegate)login.PostAsync).ExcludeFromDescription();
    }

    private static Task LimitBodyAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBodyLength;
        }

        return next(http);
    }

    private static void AddKeys(IServiceCollection services)
    {
        services.AddSingleton<IssuerKeys>();
        services.AddSingleton<IssuerCredentials>();
        services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>>(provider => provider.GetRequiredService<IssuerCredentials>());
        services.AddSingleton<IOptionsChangeTokenSource<OpenIddictServerOptions>>(provider => provider.GetRequiredService<IssuerCredentials>());
        services.AddDataProtection().SetApplicationName("TeleCo.Gateway");
        services.AddOptions<KeyManagementOptions>().Configure<NodeIdentity, IOptions<IssuerOptions>, ILoggerFactory>((keys, node, issuer, loggers) =>
            keys.XmlRepository = new FileSystemXmlRepository(KeyRing(issuer.Value.KeyRing ?? Path.Combine(node.DataDirectory, "keys")), loggers));
    }

    // Nobody else on the machine may read what decrypts the signing keys.
    private static DirectoryInfo KeyRing(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(path);
        }

        var folder = Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        return folder;
    }

    private static void Session(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        options.Cookie.Name = "teleco-session";
        options.Cookie.SecurePolicy = environment.IsSandbox() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = false;
        options.LoginPath = IssuerNames.LoginPath;
    }

    private static void Configure(OpenIddictServerBuilder server, IHostEnvironment environment)
    {
        server.SetConfigurationEndpointUris("/.well-known/openid-configuration")
            .SetJsonWebKeySetEndpointUris("/.well-known/jwks")
            .SetTokenEndpointUris("/connect/token")
            .SetAuthorizationEndpointUris("/connect/authorize")
            .SetIntrospectionEndpointUris("/connect/introspect")
            .SetRevocationEndpointUris("/connect/revoke")
            .SetEndSessionEndpointUris("/connect/logout");
        server.AllowClientCredentialsFlow().AllowAuthorizationCodeFlow().AllowRefreshTokenFlow().RequireProofKeyForCodeExchange();
        server.Configure(options =>
        {
            options.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain);
            options.PromptValues.ExceptWith([PromptValues.Consent, PromptValues.SelectAccount]);
        });
        server.RegisterScopes([.. Operations.Scopes.All, Scopes.Profile]);
        server.RegisterClaims(Claims.PreferredUsername, IssuerNames.PartnerId);
        server.SetAuthorizationCodeLifetime(TimeSpan.FromMinutes(1)).SetRefreshTokenReuseLeeway(TimeSpan.Zero);

        // We say ourselves that a forbidden scope is invalid_scope.
        server.IgnoreScopePermissions();

        // Access tokens are readable JWTs; codes and refresh tokens are sealed by data protection, whose keys rotate by themselves.
        // OpenIddict asks for an encryption key all the same: this one never encrypts anything.
        server.DisableAccessTokenEncryption().AddEphemeralEncryptionKey();
        server.UseDataProtection().PreferDefaultAccessTokenFormat();
        server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseScopedHandler<GrantHandler>());
        server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseScopedHandler<AuthorizeHandler>());
        server.AddEventHandler<HandleEndSessionRequestContext>(handler => handler.UseSingletonHandler<EndSessionHandler>());
        TokenShape.Register(server);

        var host = server.UseAspNetCore();
        if (environment.IsSandbox())
        {
            host.DisableTransportSecurityRequirement();
        }
    }
}
