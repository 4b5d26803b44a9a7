using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Restconf;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>Takes E-Lines into the network and out of it, in the background.</summary>
internal sealed class NspDeployment(NokiaNetwork network)
{
    public void Deploy(NspService service)
    {
        service.State = "waiting-deployment";
        network.Begin(service, IsSlow(service), () => Complete(service));
    }

    /// <summary>Moves a service through its life cycle; what cannot follow is refused.</summary>
    public void ChangeState(NspService service, string state)
    {
        switch (state)
        {
            case "deployed":
                Deploy(service);
                break;
            case "removed" when service.State is "removed" && !network.IsBusy(service):
                network.Record(service.Name, NspSchema.BodyName, "noChange");
                break;
            case "removed":
                network.Begin(service, IsSlow(service), () => Remove(service));
                break;
            case "saved" or "planned" when service.Applied is null:
                service.State = state;
                break;
            default:
                throw RestconfError.Invalid($"olc-state {service.State} does not change to {state}");
        }
    }

    private void Complete(NspService service)
    {
        if (Sites(service.Body).Contains(NspSchema.UnreachableElement))
        {
            service.State = "deployment-failed";
            service.Log = $"Deployment to {NspSchema.UnreachableElement} failed: network element is not reachable";
            return;
        }

        var (before, after) = (service.Applied, service.Wanted);
        (service.State, service.Log, service.Applied) = ("deployed", null, after);
        network.Record(service.Name, NspSchema.BodyName, before, after);
    }

    private void Remove(NspService service)
    {
        (service.State, service.Log) = ("removed", null);
        if (service.Applied is { } before)
        {
            service.Applied = null;
            network.Record(service.Name, NspSchema.BodyName, before, null);
        }
    }

    private static IEnumerable<string?> Sites(JsonObject body) => [DataTree.Leaf(body, "site-a", "device-id"), DataTree.Leaf(body, "site-b", "device-id")];

    private static bool IsSlow(NspService service) => service.Name.Contains("slow", StringComparison.Ordinal);
}
