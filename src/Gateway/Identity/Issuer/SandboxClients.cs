using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Storage;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>The clients and people of the sandbox. Their secrets are in the documentation, so a production gateway must not know them.</summary>
internal static class SandboxClients
{
    private static readonly string[] Reads = [.. Operations.Scopes.All.Where(scope => scope.EndsWith(".read", StringComparison.Ordinal) && scope != Operations.Scopes.RiskRead && scope != Operations.Scopes.ReportsRead)];

    private static readonly string[] PartnerScopes = [.. Reads, Operations.Scopes.TicketsWrite, Operations.Scopes.OrdersWrite, Operations.Scopes.PaymentsWrite];

    private static readonly (string Id, string? Partner, string[] Scopes)[] Clients =
    [
        ("demo-partner", "P-1001", PartnerScopes),
        ("demo-partner-2", "P-1002", PartnerScopes),
        ("demo-partner-hubspot", "P-2001", PartnerScopes),
        ("demo-internal", null, [.. Operations.Scopes.All.Where(scope => scope != Operations.Scopes.GatewayAdmin)]),
        ("demo-readonly", null, [.. Operations.Scopes.All.Where(scope => scope.EndsWith(".read", StringComparison.Ordinal))]),
        ("demo-admin", null, [Operations.Scopes.GatewayAdmin]),
    ];

    private static readonly (string Name, string Display, string? Partner, string[] Scopes)[] People =
    [
        ("developer", "Demo Developer", "P-1001", PartnerScopes),
        ("operator", "Demo Operator", null, [Operations.Scopes.GatewayAdmin]),
    ];

    /// <summary>Adds who is missing.</summary>
    public static async Task SeedAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var applications = services.GetRequiredService<IOpenIddictApplicationManager>();
        foreach (var (id, partner, scopes) in Clients)
        {
            if (await applications.FindByClientIdAsync(id, cancellationToken) is null)
            {
                await applications.CreateAsync(Client(id, partner, scopes), cancellationToken);
            }
        }

        await SeedPeopleAsync(services.GetRequiredService<GatewayDb>(), cancellationToken);
    }

    /// <summary>The sandbox clients and people that a database knows.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var applications = services.GetRequiredService<IOpenIddictApplicationManager>();
        var found = new List<string>();
        foreach (var (id, _, _) in Clients)
        {
            if (await applications.FindByClientIdAsync(id, cancellationToken) is { } application && await applications.ValidateClientSecretAsync(application, SecretOf(id), cancellationToken))
            {
                found.Add(id);
            }
        }

        var names = People.Select(person => person.Name).ToList();
        var users = await services.GetRequiredService<GatewayDb>().PortalUsers.AsNoTracking().Where(user => names.Contains(user.UserName)).ToListAsync(cancellationToken);
        found.AddRange(users.Where(user => PasswordHash.Verify(user.PasswordHash, PasswordOf(user.UserName))).Select(user => user.UserName));
        return found;
    }

    private static string SecretOf(string id) => $"{id}-secret";

    private static string PasswordOf(string name) => $"{name}-password";

    private static OpenIddictApplicationDescriptor Client(string id, string? partner, string[] scopes)
    {
        var client = new OpenIddictApplicationDescriptor { ClientId = id, ClientSecret = SecretOf(id), ClientType = ClientTypes.Confidential, DisplayName = id };
        client.Permissions.UnionWith([Permissions.Endpoints.Token, Permissions.Endpoints.Introspection, Permissions.Endpoints.Revocation, Permissions.GrantTypes.ClientCredentials]);
        client.Permissions.UnionWith(scopes.Select(scope => Permissions.Prefixes.Scope + scope));
        if (partner is not null)
        {
            client.Properties[IssuerNames.PartnerId] = JsonSerializer.SerializeToElement(partner, IssuerJson.Default.String);
        }

        return client;
    }

    private static async Task SeedPeopleAsync(GatewayDb db, CancellationToken cancellationToken)
    {
        var known = await db.PortalUsers.Select(user => user.UserName).ToListAsync(cancellationToken);
        foreach (var (name, display, partner, scopes) in People.Where(person => !known.Contains(person.Name)))
        {
            db.PortalUsers.Add(new PortalUserRecord
            {
                Id = Guid.CreateVersion7(),
                UserName = name,
                PasswordHash = PasswordHash.Of(PasswordOf(name)),
                DisplayName = display,
                Partner = partner,
                Scopes = string.Join(' ', scopes),
            });
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
