namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>A transaction on its way to the devices.</summary>
internal sealed class QueueItem
{
    public required string Id { get; init; }

    public required CommitParameters Parameters { get; init; }

    public required CiscoChange[] Changes { get; init; }

    public required string[] Devices { get; init; }

    public required DateTimeOffset Begin { get; init; }

    public required DateTimeOffset End { get; init; }

    public bool IsCompleted { get; set; }

    /// <summary>Devices that failed, with the reason; known once completed.</summary>
    public List<(string Device, string Reason)> Failed { get; } = [];

    public bool Succeeded => Failed.Count == 0;

    public bool Touches(CiscoModel model, string key) => Array.Exists(Changes, change => change.Model == model && change.Key == key);
}
