namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>What the issuer needs before the first request.</summary>
internal static class IssuerStart
{
    public static async Task PrepareAsync(IServiceProvider services, bool sandbox, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IssuerKeys>().EnsureAsync(cancellationToken);
        await using var scope = services.CreateAsyncScope();
        if (sandbox)
        {
            await SandboxClients.SeedAsync(scope.ServiceProvider, cancellationToken);
        }
        else if (await SandboxClients.FindAsync(scope.ServiceProvider, cancellationToken) is { Count: > 0 } known)
        {
            throw new InvalidOperationException(
                $"The database knows sandbox secrets, which everybody can read in the documentation: {string.Join(", ", known)}. Use another database (Gateway:DataDirectory or Gateway:Postgres), or give them other secrets.");
        }

        await PortalClient.EnsureAsync(scope.ServiceProvider, cancellationToken);
    }
}
