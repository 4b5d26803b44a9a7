using System.Collections.Frozen;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Operations;

/// <summary>Who calls: read once from a validated token, and kept with it.</summary>
internal sealed record Caller
{
    /// <summary>OAuth 2.0 client id.</summary>
    public required string ClientId { get; init; }

    /// <summary>The person behind the client, or null when the client speaks for itself.</summary>
    public string? Subject { get; init; }

    /// <summary>The partner that the caller belongs to; null for the operator's own.</summary>
    public PartnerId? Partner { get; init; }

    public required FrozenSet<string> Scopes { get; init; }

    /// <summary>Whether an object may be known to the caller.</summary>
    public bool Sees(IOwned owned) => Partner is null || owned.Partner == Partner;
}
