using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Huawei.Nce;

/// <summary>Runs an operation on its OLT, unless the OLT is one that fails by its name.</summary>
internal sealed class FanOperations(FanNetwork network, HuaweiSandboxOptions options)
{
    private readonly HashSet<string> _met = [];

    public Reply Answer(FanRequest request, Action endToken)
    {
        if (!FanDevices.Names.Contains(request.Device))
        {
            throw NceRefusal.Device("1610", "The device does not exist");
        }

        Hinder(request, endToken);
        Run(request);
        var reply = NceReplies.Done();
        return request.Device switch
        {
            FanDevices.Slow => reply.After(options.SlowAnswer),
            FanDevices.Lost when IsFirst(request) => reply.Lost(),
            FanDevices.Timeout when IsFirst(request) => throw NceRefusal.System(),
            _ => reply,
        };
    }

    private void Run(FanRequest request)
    {
        switch (request.Operation)
        {
            case "add-vlan":
                network.AddVlan(request);
                break;
            case "delete-vlan":
                network.RemoveVlan(request);
                break;
            case "associate-ethportandvlan":
                network.Associate(request);
                break;
            case "disassociate-ethportandvlan":
                network.Disassociate(request);
                break;
            case "create-serviceport":
                network.Create(request);
                break;
            case "modify-serviceport":
                network.Modify(request);
                break;
            default:
                network.Delete(request);
                break;
        }
    }

    private void Hinder(FanRequest request, Action endToken)
    {
        switch (request.Device)
        {
            case FanDevices.BusyOnce when IsFirst(request):
            case FanDevices.Busy:
                throw NceRefusal.Busy();
            case FanDevices.Offline:
                throw NceRefusal.Device("1600", "The device is offline");
            case FanDevices.Refuse when request.Operation is "create-serviceport":
                throw NceRefusal.Device("1699", "The device refused the configuration");
            case FanDevices.Token when IsFirst(request):
                endToken();
                throw NceRefusal.Token();
            default:
                break;
        }
    }

    private bool IsFirst(FanRequest request) => _met.Add($"{request.Operation} {request.Device} {request.Name ?? request["vlanid"]}");
}
