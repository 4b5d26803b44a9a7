using Microsoft.Extensions.Options;
using TeleCo.Gateway.Routing;

namespace TeleCo.Gateway.Composition;

/// <summary>The host: where settings come from, which environment it is, where it listens.</summary>
internal static partial class GatewayHost
{
    private const string DefaultAddress = "http://localhost:8080";

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(GatewayHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = EnvironmentName(),
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (!IsAddressGiven(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        return builder;
    }

    /// <summary>Looks at every setting before anything is touched; what is wrong is said in sentences that name it, without a stack.</summary>
    public static bool HasSoundSettings(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            app.Services.GetRequiredService<RoutingTable>();
            return true;
        }
        catch (OptionsValidationException exception)
        {
            Log.Refused(app.Logger, string.Join(' ', exception.Failures));
        }
        catch (AggregateException exception)
        {
            Log.Refused(app.Logger, string.Join(' ', exception.InnerExceptions.OfType<OptionsValidationException>().SelectMany(inner => inner.Failures)));
        }

        return false;
    }

    /// <summary>Says where the gateway is, and how to get a first token.</summary>
    public static void AnnounceWhenReady(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = (app.Urls.FirstOrDefault() ?? DefaultAddress).TrimEnd('/');
        if (app.Environment.IsEnvironment(Sandbox))
        {
            Log.ReadyInSandbox(app.Logger, address, address);
        }
        else
        {
            Log.Ready(app.Logger, address);
        }
    });

    private const string Sandbox = "Sandbox";

    // `dotnet run` is for trying out; what is published is for production unless someone says otherwise.
    private static string EnvironmentName() =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
        ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
        ?? AppContext.GetData("TeleCo.Gateway.DefaultEnvironment") as string
        ?? Environments.Production;

    private static bool IsAddressGiven(ConfigurationManager configuration) =>
        configuration["urls"] is not null || configuration["http_ports"] is not null || configuration["https_ports"] is not null
        || configuration.GetSection("Kestrel:Endpoints").Exists();

    private static partial class Log
    {
        [LoggerMessage(3, LogLevel.Critical, "The gateway does not start with these settings. {Problems}")]
        public static partial void Refused(ILogger logger, string problems);

        [LoggerMessage(1, LogLevel.Information, "TeleCo Gateway is ready at {Address} with its portal at {Portal}/ . A first token: curl -s -d grant_type=client_credentials -d client_id=demo-internal -d client_secret=demo-internal-secret {Address}/connect/token")]
        public static partial void ReadyInSandbox(ILogger logger, string address, string portal);

        [LoggerMessage(2, LogLevel.Information, "TeleCo Gateway is ready at {Address} with its portal at {Address}/ .")]
        public static partial void Ready(ILogger logger, string address);
    }
}
