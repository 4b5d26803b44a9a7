using System.Text.Json;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Huawei.Nce;

/// <summary>Network elements and their ports, in pages whose successor is told in headers.</summary>
internal sealed class NceInventory(NceRate portRate)
{
    private const string Elements = "/restconf/v2/data/huawei-nce-resource-inventory:network-elements";
    private const string Ports = "/restconf/v3/data/huawei-nce-resource-inventory:ltps";
    private const int LargestPage = 1000;
    private const int Slots = 15;
    private const int PortsOfSlot = 32;

    public Reply Answer(VendorRequest request)
    {
        if (request.Method is not "GET")
        {
            throw NceRefusal.Method();
        }

        var path = request.Path.ToString();
        if (path == Elements)
        {
            var name = request.Parameter("name");
            return Page(request, Elements, "network-element", [.. All().Where(index => name is null || FanDevices.Names[index] == name)], WriteElement);
        }

        if (path.StartsWith($"{Elements}/network-element/", StringComparison.Ordinal))
        {
            return Page(request, path, "network-element", [Index(path[(path.LastIndexOf('/') + 1)..])], WriteElement);
        }

        if (path == Ports)
        {
            portRate.Count();
            int[] devices = request.Parameter("ne-id") is { } id ? [Index(id)] : [.. All()];
            return Page(
                request, Ports, "ltp", [.. devices.SelectMany(device => Enumerable.Range(device * Slots * PortsOfSlot, Slots * PortsOfSlot))], WritePort);
        }

        throw NceRefusal.NotFound();
    }

    private static IEnumerable<int> All() => Enumerable.Range(0, FanDevices.Names.Length);

    private static string Id(int index) => $"5a7c0000-0000-4000-8000-{index + 1:x12}";

    private static int Index(string id)
    {
        var index = Array.FindIndex([.. All().Select(Id)], known => known == id);
        return index >= 0 ? index : throw NceRefusal.NotFound();
    }

    private static Reply Page(VendorRequest request, string path, string name, int[] items, Action<Utf8JsonWriter, int> write)
    {
        var limit = Number(request, "limit", LargestPage);
        var offset = Number(request, "marker", 0);
        if (limit is < 1 or > LargestPage || offset < 0)
        {
            throw NceRefusal.Parameter("limit is 1 to 1000");
        }

        var reply = Reply.Write(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray(name);
            foreach (var item in items.Skip(offset).Take(limit))
            {
                writer.WriteStartObject();
                write(writer, item);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
        var isTruncated = (long)offset + limit < items.Length;
        reply.With("is-truncated", isTruncated ? "true" : "false");
        return isTruncated ? reply.With("next-page", $"{path}?limit={limit}&marker={offset + limit}{Kept(request)}") : reply;
    }

    private static string Kept(VendorRequest request) => request.Parameter("ne-id") is { } id ? $"&ne-id={id}" : "";

    private static int Number(VendorRequest request, string name, int otherwise) =>
        request.Parameter(name) is not { } text ? otherwise : int.TryParse(text, out var number) ? number : -1;

    private static void WriteElement(Utf8JsonWriter writer, int index)
    {
        writer.WriteString("res-id", Id(index));
        writer.WriteString("name", FanDevices.Names[index]);
        writer.WriteString("ip-address", $"192.0.2.{index + 1}");
        writer.WriteString("product-name", "MA5800-X15");
        writer.WriteString("manufacturer", "Huawei");
        writer.WriteString("software-version", "V100R021C00");
        writer.WriteString("communication-state", FanDevices.Names[index] is FanDevices.Offline ? "ci-unavailable" : "ci-available");
    }

    private static void WritePort(Utf8JsonWriter writer, int number)
    {
        var (device, port) = (number / (Slots * PortsOfSlot), number % (Slots * PortsOfSlot));
        writer.WriteString("res-id", $"5a7c0001-0000-4000-8000-{number + 1:x12}");
        writer.WriteString("ne-id", Id(device));
        writer.WriteString("name", $"0/{(port / PortsOfSlot) + 1}/{port % PortsOfSlot}");
        writer.WriteString("ltp-type-name", "GPON");
        writer.WriteString("admin-status", "up");
    }
}
