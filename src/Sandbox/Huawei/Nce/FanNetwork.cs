using TeleCo.Gateway.Sandbox.Faults;

namespace TeleCo.Gateway.Sandbox.Huawei.Nce;

/// <summary>OLTs, their VLANs and service ports.</summary>
internal sealed class FanNetwork(EffectLog effects)
{
    private const string CommonVlan = "999";
    private const int LastSlot = 15;
    private const int LastPort = 31;

    private static readonly string[] Profiles =
        ["TP-10M", "TP-20M", "TP-50M", "TP-100M", "TP-250M", "TP-500M", "TP-1000M", "TP-WALLED"];

    private readonly Dictionary<string, FanServicePort> _ports = [];
    private readonly Dictionary<(string Device, string Port, string Vlan, string UserVlan), string> _places = [];
    private readonly HashSet<(string Device, string Vlan)> _vlans = [.. FanDevices.Names.Select(name => (name, CommonVlan))];
    private readonly HashSet<(string Device, string Port, string Vlan)> _uplinks = [];

    public void AddVlan(FanRequest request)
    {
        if (!_vlans.Add((request.Device, request["vlanid"]!)))
        {
            throw NceRefusal.Exists("vlan");
        }

        Note(VlanKey(request), "create", "vlan");
    }

    public void RemoveVlan(FanRequest request)
    {
        RequireVlan(request, isTarget: true);
        if (_ports.Values.Any(port => port.Device == request.Device && port.Vlan == request["vlanid"]))
        {
            throw NceRefusal.Device("1612", "The VLAN is used by a service port");
        }

        _vlans.Remove((request.Device, request["vlanid"]!));
        Note(VlanKey(request), "delete", "vlan");
    }

    public void Associate(FanRequest request)
    {
        RequirePort(request);
        RequireVlan(request, isTarget: false);
        if (!_uplinks.Add((request.Device, request.Port, request["vlanid"]!)))
        {
            throw NceRefusal.Exists("ethport");
        }

        Note($"{VlanKey(request)}@{request.Port}", "create", "ethport");
    }

    public void Disassociate(FanRequest request)
    {
        if (!_uplinks.Remove((request.Device, request.Port, request["vlanid"]!)))
        {
            throw NceRefusal.Absent("ethport");
        }

        Note($"{VlanKey(request)}@{request.Port}", "delete", "ethport");
    }

    public void Create(FanRequest request)
    {
        RequirePort(request);
        RequireVlan(request, isTarget: false);
        RequireProfiles(request);
        var place = (request.Device, request.Port, request["vlanid"]!, request["uv"]!);
        var name = request.Name ?? $"{place.Item3}/{request.Port.Replace('/', '_')}/multi-service VLAN/{place.Item4}";
        if (_ports.TryGetValue(name, out var found) || (_places.TryGetValue(place, out var other) && _ports.TryGetValue(other, out found)))
        {
            throw NceRefusal.Exists("serviceport", found.Describe());
        }

        Add(new FanServicePort(name, request.Device, request.Port, place.Item3, place.Item4, request["tagtransform"]!)
        {
            Rx = request["rx"] ?? "",
            Tx = request["tx"] ?? "",
            UnknownMulticast = request["unkownmultipolicy"] ?? "discard",
            UplinkPort = request["uplinkport"],
        });
        Note(name, "create", "serviceport");
    }

    public void Add(FanServicePort port)
    {
        _ports.Add(port.Name, port);
        _places.Add(Place(port), port.Name);
    }

    public void Modify(FanRequest request)
    {
        var old = Find(request);
        if (request["svpid"] is { } id && id != old.Name)
        {
            throw NceRefusal.Parameter("svpid and name differ");
        }

        RequireProfiles(request);
        if (request["vlanid"] is not null)
        {
            RequireVlan(request, isTarget: false);
        }

        var changed = old with
        {
            Vlan = request["vlanid"] ?? old.Vlan,
            UserVlan = request["uv"] ?? old.UserVlan,
            Rx = request["rx"] ?? old.Rx,
            Tx = request["tx"] ?? old.Tx,
            UnknownMulticast = request["unkownmultipolicy"] ?? old.UnknownMulticast,
        };
        if (Place(changed) != Place(old) && _places.TryGetValue(Place(changed), out var other))
        {
            throw NceRefusal.Exists("serviceport", _ports[other].Describe());
        }

        _places.Remove(Place(old));
        _places.Add(Place(changed), changed.Name);
        _ports[changed.Name] = changed;
        Note(changed.Name, changed == old ? "noChange" : (old.IsWalled, changed.IsWalled) switch
        {
            (false, true) => "suspend",
            (true, false) => "resume",
            _ => "modify",
        }, "serviceport");
    }

    public void Delete(FanRequest request)
    {
        var port = Find(request);
        if ((request["uv"] ?? port.UserVlan) != port.UserVlan || (request["vlanid"] ?? port.Vlan) != port.Vlan)
        {
            throw NceRefusal.Absent("serviceport");
        }

        _ports.Remove(port.Name);
        _places.Remove(Place(port));
        Note(port.Name, "delete", "serviceport");
    }

    private FanServicePort Find(FanRequest request) =>
        request.Name is { } name && _ports.TryGetValue(name, out var port) && port.Device == request.Device && port.Port == request.Port
            ? port
            : throw NceRefusal.Absent("serviceport");

    private void RequireVlan(FanRequest request, bool isTarget)
    {
        if (!_vlans.Contains((request.Device, request["vlanid"]!)))
        {
            throw isTarget ? NceRefusal.Absent("vlan") : NceRefusal.Device("1611", "The VLAN does not exist");
        }
    }

    private static void RequirePort(FanRequest request)
    {
        if (request.Index["fn"] is not "0"
            || !int.TryParse(request.Index["sn"], out var slot) || slot is < 1 or > LastSlot
            || !int.TryParse(request.Index["pn"], out var port) || port is < 0 or > LastPort)
        {
            throw NceRefusal.Device("1613", "The port does not exist");
        }
    }

    private static void RequireProfiles(FanRequest request)
    {
        if ((request["rx"] is { } rx && !Profiles.Contains(rx)) || (request["tx"] is { } tx && !Profiles.Contains(tx)))
        {
            throw NceRefusal.Device("1614", "The traffic profile does not exist");
        }
    }

    private static (string, string, string, string) Place(FanServicePort port) => (port.Device, port.Port, port.Vlan, port.UserVlan);

    private static string VlanKey(FanRequest request) => $"{request.Device}/{request["vlanid"]}";

    private void Note(string key, string kind, string detail) => effects.Add(new Effect(key, kind, Detail: detail));
}
