using System.Security.Claims;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>The caller of one operation.</summary>
internal sealed class GraphQlCall
{
    /// <summary>A caller that presented nothing valid.</summary>
    public static GraphQlCall Anonymous { get; } = new() { Authenticated = false };

    /// <summary>Whether the caller is known. One that is not gets 401, or 4401 on WebSocket.</summary>
    public required bool Authenticated { get; init; }

    /// <summary>The caller's principal.</summary>
    public ClaimsPrincipal? User { get; init; }

    /// <summary>What resolvers find as the user context.</summary>
    public IDictionary<string, object?> UserContext { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>When the token ends, which ends the caller's WebSocket and event streams too. UTC.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
