using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;
using static TeleCo.Gateway.Sandbox.Restconf.LeafTypes;
using static TeleCo.Gateway.Sandbox.Restconf.Yang;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary><c>tailf-ncs:devices/device</c> and its actions.</summary>
internal sealed class CiscoDeviceApi(CiscoDevices devices)
{
    private const string Module = "tailf-ncs";

    private static readonly SchemaNode Device = List(
        "device",
        "name",
        Leaf("name", Text),
        Leaf("address", Text),
        Container("device-type", Container("cli", Leaf("ned-id", Text))),
        Container("state", Leaf("admin-state", Text), Leaf("oper-state", Text)),
        Container("platform", Leaf("name", Text), Leaf("version", Text), Leaf("model", Text)));

    public static Reply Output(Action<Utf8JsonWriter> write) => RestconfReplies.Data(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("tailf-ncs:output");
        write(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    public Reply Answer(CiscoCall call)
    {
        if (call.Method is "POST")
        {
            return Act(call);
        }

        if (!call.IsReading)
        {
            throw RestconfError.Method();
        }

        CiscoQuery.CheckReading(call.Request);
        return call.Steps switch
        {
            [_, { Name: "device", Keys: null }] => Page(call.Request),
            [_, { Name: "device", Keys: [var name] }] => CiscoView.Of(call.Request).One(Device, Module, Shown(Find(name))),
            _ => throw RestconfError.NotFound(),
        };
    }

    private Reply Act(CiscoCall call)
    {
        CiscoQuery.CheckAction(call.Request);
        call.Input();
        return call.Steps switch
        {
            [_, { Name: var action }] when action is "check-sync" or "sync-from" or "sync-to" => All(action),
            [_, { Name: "device", Keys: [var name] }, { Name: var action }] => One(Find(name), action),
            _ => throw RestconfError.NotFound(),
        };
    }

    private static Reply One(CiscoDevice device, string action) => action switch
    {
        "check-sync" => Output(writer => writer.WriteString("result", device.SyncResult)),
        "sync-from" or "sync-to" => Output(writer => writer.WriteBoolean("result", Sync(device))),
        "compare-config" => Output(writer =>
        {
            if (device.Condition is DeviceCondition.OutOfSync)
            {
                writer.WriteString("diff", "devices device " + device.Name + "\n+ snmp-server location by-hand\n");
            }
        }),
        _ => throw RestconfError.NotFound(),
    };

    private Reply All(string action) => Output(writer =>
    {
        writer.WriteStartArray("sync-result");
        foreach (var device in devices.All)
        {
            writer.WriteStartObject();
            writer.WriteString("device", device.Name);
            if (action is "check-sync")
            {
                writer.WriteString("result", device.SyncResult);
            }
            else
            {
                writer.WriteBoolean("result", Sync(device));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    // Reading the device's configuration, or writing NSO's, ends the difference; a device out of reach keeps it.
    private static bool Sync(CiscoDevice device)
    {
        if (device.Condition is DeviceCondition.OutOfSync)
        {
            device.Condition = DeviceCondition.Fine;
        }

        return device.SyncResult is "in-sync";
    }

    private Reply Page(VendorRequest request)
    {
        var view = CiscoView.Of(request);
        var page = devices.All
            .Skip(CiscoQuery.Number(request, "offset", 0, 0))
            .Take(CiscoQuery.Number(request, "limit", int.MaxValue, 1))
            .ToArray();
        return page.Length == 0 ? Reply.Empty(204) : RestconfReplies.Data(200, writer =>
        {
            var shape = new DataWriter(writer, view.Depth);
            writer.WriteStartObject();
            writer.WriteStartArray("tailf-ncs:device");
            foreach (var device in page)
            {
                shape.Members(Device, Module, Shown(device), view.Fields);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private CiscoDevice Find(string name) => devices.Find(name) ?? throw RestconfError.NotFound();

    private static JsonObject Shown(CiscoDevice device)
    {
        var isOlt = device.Name.StartsWith("OLT", StringComparison.Ordinal);
        return new JsonObject
        {
            ["name"] = device.Name,
            ["address"] = device.Address,
            ["device-type"] = new JsonObject { ["cli"] = new JsonObject { ["ned-id"] = isOlt ? "access-node-cli-1.0" : "cisco-iosxr-cli-7.53" } },
            ["state"] = new JsonObject
            {
                ["admin-state"] = device.Condition is DeviceCondition.Locked ? "locked" : "unlocked",
                ["oper-state"] = device.Condition is DeviceCondition.Unreachable ? "disabled" : "enabled",
            },
            ["platform"] = new JsonObject { ["name"] = isOlt ? "access-node" : "ios-xr", ["version"] = "7.11.2", ["model"] = isOlt ? "OLT" : "NCS-540" },
        };
    }
}
