namespace TeleCo.Gateway.Sandbox.Cisco;

internal enum DeviceCondition
{
    Fine,
    OutOfSync,
    Locked,
    Unreachable,

    /// <summary>Unreachable for the first commit that touches it.</summary>
    Flaky,
    Slow,
}

/// <summary>A device that NSO manages; its name tells what goes wrong with it.</summary>
internal sealed class CiscoDevice(string name, string address, DeviceCondition condition)
{
    public string Name => name;

    public string Address => address;

    public DeviceCondition Condition { get; set; } = condition;

    /// <summary>What hinders a commit, in NSO's words, or <see langword="null"/>. A flaky device is fine from then on.</summary>
    public string? Hindrance()
    {
        switch (Condition)
        {
            case DeviceCondition.OutOfSync:
                return $"Network Element Driver: device {name}: out of sync";
            case DeviceCondition.Locked:
                return $"RPC error towards {name}: lock_denied";
            case DeviceCondition.Unreachable:
                return $"Failed to connect to device {name}: connection refused";
            case DeviceCondition.Flaky:
                Condition = DeviceCondition.Fine;
                return $"Failed to connect to device {name}: timeout";
            default:
                return null;
        }
    }

    /// <summary>What check-sync says.</summary>
    public string SyncResult => Condition switch
    {
        DeviceCondition.OutOfSync => "out-of-sync",
        DeviceCondition.Locked => "locked",
        DeviceCondition.Unreachable or DeviceCondition.Flaky => "error",
        _ => "in-sync",
    };
}
