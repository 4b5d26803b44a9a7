using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Registers and maps the SOAP services.</summary>
internal static class SoapEndpoints
{
    /// <summary>Adds what the services need; an <see cref="ISoapAuthenticator"/> is the caller's to add.</summary>
    public static IServiceCollection AddSoap(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<SoapOptions, SoapOptionsValidator>().BindConfiguration("Soap");
        services.AddSingleton<SoapAuthentication>();
        return services;
    }

    /// <summary>Maps every registered <see cref="SoapService"/> to its path; each does its own authentication, for a credential may be inside the message.</summary>
    public static IEndpointRouteBuilder MapSoap(this IEndpointRouteBuilder endpoints)
    {
        foreach (var service in endpoints.ServiceProvider.GetServices<SoapService>())
        {
            var endpoint = ActivatorUtilities.CreateInstance<SoapEndpoint>(endpoints.ServiceProvider, service);
            endpoints.Map(service.Path, endpoint.HandleAsync).AllowAnonymous().WithDisplayName($"SOAP {service.Name} v{service.Version}");
        }

        return endpoints;
    }
}
