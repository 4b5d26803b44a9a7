namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>A session of the site's, with its running number.</summary>
internal sealed class Cai3gSession(string id, ulong baseSequence)
{
    private ulong _sequence = baseSequence;

    public string Id => id;

    /// <summary>The next sequence id, never given twice.</summary>
    public ulong Next() => Interlocked.Increment(ref _sequence);
}
