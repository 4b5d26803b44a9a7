using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>What would be sent to the devices, as a sketch of their command lines.</summary>
internal static class CiscoDryRun
{
    public static Reply Answer(int status, string format, CiscoChange[] changes) => RestconfReplies.Data(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("dry-run-result");
        Write(writer, format, changes);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    /// <summary>The member that a format has: <c>native</c> by device, <c>cli</c> and <c>result-xml</c> for the whole.</summary>
    public static void Write(Utf8JsonWriter writer, string format, CiscoChange[] changes)
    {
        var devices = Commands(changes);
        if (format is not "native")
        {
            writer.WriteStartObject(format is "xml" ? "result-xml" : "cli");
            writer.WriteStartObject("local-node");
            writer.WriteString("data", format is "xml" ? Xml(devices) : string.Concat(devices.Select(device => $"devices device {device.Key}\n{device.Value}")));
            writer.WriteEndObject();
            writer.WriteEndObject();
            return;
        }

        writer.WriteStartObject("native");
        writer.WriteStartArray("device");
        foreach (var (name, data) in devices)
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("data", data);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static SortedDictionary<string, string> Commands(CiscoChange[] changes)
    {
        var devices = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in changes.Where(change => !change.IsNone))
        {
            foreach (var device in change.Devices)
            {
                devices[device] = devices.GetValueOrDefault(device) + Commands(change, device);
            }
        }

        return devices;
    }

    private static string Commands(CiscoChange change, string device)
    {
        if (change.After is not { } service || !change.Model.Devices(service).Contains(device))
        {
            return $"no vrf {change.Key}\n!\n";
        }

        var text = new StringBuilder($"vrf {change.Key}\n");
        if (change.Model.IsSuspended(service))
        {
            text.Append(" shutdown\n");
        }

        Append(text, service);
        return text.Append("!\n").ToString();
    }

    private static void Append(StringBuilder text, JsonObject service)
    {
        if (service["vpn-instance-profiles"]?["vpn-instance-profile"] is JsonArray { Count: > 0 } profiles && profiles[0]!["rd"] is { } rd)
        {
            var value = DataTree.Text(rd);
            text.Append(" rd ").Append(value.AsSpan(value.IndexOf(':') + 1)).Append('\n');
        }

        if (service["bandwidth"] is JsonObject bandwidth)
        {
            text.Append(" police ").Append(DataTree.Text(bandwidth["downstream-kbps"])).Append(" kbps\n");
        }
    }

    private static string Xml(SortedDictionary<string, string> devices) => string.Concat(devices.Select(device =>
        $"<devices xmlns=\"http://tail-f.com/ns/ncs\"><device><name>{device.Key}</name><config><![CDATA[{device.Value}]]></config></device></devices>"));
}
