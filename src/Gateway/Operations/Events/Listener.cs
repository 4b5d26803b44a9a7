using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Operations.Events;

/// <summary>A listener registered for an API's events. It belongs to the client that registered it.</summary>
internal sealed record Listener : IOwned
{
    public const string ResourceName = "hub";

    public required string Id { get; init; }

    public required string Callback { get; init; }

    public string? Query { get; init; }

    public PartnerId? Partner { get; init; }

    public static Listener From(HubRecord record) => new()
    {
        Id = record.Id.ToString("N"),
        Callback = record.Callback,
        Query = record.Query,
        Partner = record.Partner is { } partner ? new PartnerId(partner) : null,
    };
}

/// <summary>Which listener is meant.</summary>
/// <param name="Api">The API and version it was registered under: <c>customerManagement-v4</c>.</param>
/// <param name="Id">The listener's id.</param>
internal sealed record ListenerRequest(string Api, string Id)
{
    /// <summary>How the audit trail names it: an id that came from outside is kept short.</summary>
    public string AuditObject => $"{Listener.ResourceName}/{(Id.Length > 40 ? Id[..40] : Id)}";

    /// <summary>The listener in a table, when it is the caller's own.</summary>
    public async Task<HubRecord?> FindAsync(GatewayDb db, Caller caller, CancellationToken cancellationToken) =>
        Guid.TryParseExact(Id, "N", out var id)
        && await db.Hubs.FindAsync([id], cancellationToken) is { } record
        && record.Api == Api && record.ClientId == caller.ClientId && record.Partner == caller.Partner?.Value
            ? record
            : null;
}

/// <summary>How registrations are written down for replays.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RegisterListener.Request))]
[JsonSerializable(typeof(Listener))]
internal sealed partial class ListenerJson : JsonSerializerContext;
