namespace TeleCo.Gateway.Adapters.Cisco;

/// <summary>What a change on its way is asked after by.</summary>
/// <param name="Waits">For what it waits.</param>
/// <param name="Goes">Whether the service is to be gone at the end.</param>
/// <param name="QueueItem">The commit queue's id.</param>
internal readonly record struct CiscoHandle(CiscoHandle.Stage Waits, bool Goes, string? QueueItem = null)
{
    /// <summary>What a change waits for, in order.</summary>
    internal enum Stage
    {
        /// <summary>For the commit queue to bring it to the devices.</summary>
        Queue,

        /// <summary>For the plan of its service to be ready.</summary>
        Plan,

        /// <summary>For the devices to be as NSO has them, when nothing else tells.</summary>
        Sync,
    }

    public override string ToString() => $"{Waits}:{(Goes ? "gone" : "there")}:{QueueItem}".ToLowerInvariant();

    /// <summary>Reads a handle; null when it is none of ours.</summary>
    public static CiscoHandle? Parse(string text) =>
        text.Split(':') is [var waits, "gone" or "there", var item] && Enum.TryParse<Stage>(waits, ignoreCase: true, out var stage) && item.All(char.IsAsciiDigit)
            ? new(stage, text.Contains(":gone:", StringComparison.Ordinal), item.Length == 0 ? null : item)
            : null;
}
