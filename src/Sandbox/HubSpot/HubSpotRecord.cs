namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary>One record; never changed in place, so that search can still see the one before.</summary>
internal sealed record HubSpotRecord(HubSpotType Type, long Id, Dictionary<string, string> Properties, DateTimeOffset Created, DateTimeOffset Updated)
{
    public DateTimeOffset? ArchivedAt { get; init; }

    /// <summary>When search begins to see this state, and the state it sees until then.</summary>
    public DateTimeOffset IndexedAt { get; init; }

    public HubSpotRecord? Before { get; init; }

    public bool IsArchived => ArchivedAt is not null;

    public string? this[string property] => Properties.GetValueOrDefault(property);

    /// <summary>The state that search sees at a time.</summary>
    public HubSpotRecord? SeenBySearch(DateTimeOffset now)
    {
        var seen = this;
        while (seen is not null && seen.IndexedAt > now)
        {
            seen = seen.Before;
        }

        return seen;
    }
}
