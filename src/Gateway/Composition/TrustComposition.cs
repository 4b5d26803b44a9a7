using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Identity.Web;
using TeleCo.Gateway.Identity.Tokens;

namespace TeleCo.Gateway.Composition;

/// <summary>Issuers beside the embedded one.</summary>
internal static class TrustComposition
{
    private const int MaxDocumentLength = 256 * 1024;

    public static void AddTrustedIssuers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient(IssuerJwks.ClientName, client =>
            {
                client.Timeout = TimeSpan.FromSeconds(5);
                client.MaxResponseContentBufferSize = MaxDocumentLength;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                ConnectTimeout = TimeSpan.FromSeconds(3),
                UseCookies = false,
            });

        var entra = configuration.GetSection(EntraOptions.Section);
        if (entra.Exists())
        {
            services.AddOptions<EntraOptions>().BindConfiguration(EntraOptions.Section);
            services.AddAuthentication().AddMicrosoftIdentityWebApi(entra, EntraIssuer.SchemeName);
            services.AddSingleton<ITokenIssuer, EntraIssuer>();
        }
    }
}
