namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>The devices of the network.</summary>
internal sealed class CiscoDevices
{
    private static readonly (string Name, DeviceCondition Condition)[] Known =
    [
        ("PE1", DeviceCondition.Fine), ("PE2", DeviceCondition.Fine),
        ("pe-wien-1", DeviceCondition.Fine), ("pe-wien-2", DeviceCondition.Fine), ("pe-graz-1", DeviceCondition.Fine),
        ("pe-linz-1", DeviceCondition.Fine), ("pe-salzburg-1", DeviceCondition.Fine), ("pe-innsbruck-1", DeviceCondition.Fine),
        ("OLT-1200-01", DeviceCondition.Fine), ("OLT-4020-01", DeviceCondition.Fine), ("OLT-8010-01", DeviceCondition.Fine),
        ("pe-out-of-sync-1", DeviceCondition.OutOfSync), ("pe-locked-1", DeviceCondition.Locked),
        ("pe-unreachable-1", DeviceCondition.Unreachable), ("pe-flaky-1", DeviceCondition.Flaky), ("pe-slow-1", DeviceCondition.Slow),
    ];

    private readonly Dictionary<string, CiscoDevice> _devices = Known
        .Select((entry, index) => new CiscoDevice(entry.Name, $"192.0.2.{index + 1}", entry.Condition))
        .ToDictionary(device => device.Name);

    public IReadOnlyCollection<CiscoDevice> All => _devices.Values;

    public CiscoDevice? Find(string name) => _devices.GetValueOrDefault(name);

    public bool IsKnown(string name) => _devices.ContainsKey(name);
}
