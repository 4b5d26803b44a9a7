using TeleCo.Gateway.Sandbox.Restconf;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>Pushes intents to the network; names tell what goes wrong.</summary>
internal sealed class IntentAlignment(IntentStore store, NokiaNetwork network)
{
    private const string Drifting = "drift";
    private const string Slow = "slow";
    private const string Unreachable = "UNREACHABLE";

    public void Begin(Intent intent) =>
        network.Begin(intent, intent.Target.Contains(Slow, StringComparison.OrdinalIgnoreCase), () => Complete(intent));

    private void Complete(Intent intent)
    {
        intent.Audited = network.Now;
        intent.Synchronized++;
        intent.Failure = Refusal(intent);
        if (intent.Failure is not null)
        {
            return;
        }

        var (before, after) = (intent.Applied, intent.Wanted);
        intent.Applied = after;
        network.Record(intent.ServiceKey, intent.Type.Name, before, after);
    }

    private (string Device, string Detail)? Refusal(Intent intent)
    {
        var ont = intent.Type.Name is "l2-user" ? store.Find(DataTree.Text(intent.Body["user-device-name"]), "ont") : intent;
        var fiber = ont?.Body["fiber-name"] is { } name ? store.Find(DataTree.Text(name), "fiber") : null;
        var device = fiber?.Body["device-name"] is { } olt ? DataTree.Text(olt) : "OLT-1200-01";
        if (fiber?.Target.Contains(Unreachable, StringComparison.Ordinal) is true)
        {
            return (device, "device is not reachable");
        }

        if (ont?.Body["ont-type"] is { } type && DataTree.Text(type) == IntentTypes.FailingOntType)
        {
            return (device, "ONT type is not supported by the line card");
        }

        if (intent.Type.Name is "l2-user" && ont?.Applied is null)
        {
            return (device, $"{ont?.Target} is not configured");
        }

        return intent.Target.Contains(Drifting, StringComparison.OrdinalIgnoreCase) && intent.Synchronized == 1
            ? (device, "configuration was changed behind the controller")
            : null;
    }
}
