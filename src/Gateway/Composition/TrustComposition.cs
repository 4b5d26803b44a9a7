namespace TeleCo.Gateway.Composition;

/// <summary>Issuers beside the embedded one.</summary>
internal static class TrustComposition
{
    public static void AddTrustedIssuers(this IServiceCollection services, IConfiguration configuration) => _ = (services, configuration);
}
