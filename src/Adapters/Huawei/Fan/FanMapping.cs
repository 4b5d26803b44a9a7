using System.Globalization;
using System.Text.Json;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Huawei.Fan;

/// <summary>A fibre access as the bodies of operations: every value is a string but <c>tagtransform</c>.</summary>
internal sealed class FanMapping(HuaweiFanOptions options)
{
    private const string DefaultMode = "translateAndAdd";

    public ReadOnlyMemory<byte> Create(ServiceConfiguration service) => Body(service, hasPort: true, writer =>
    {
        writer.WriteString("svpid", service.Key);
        writer.WriteString("vlanid", Number(service, "serviceVlan"));
        writer.WriteString("uv", Number(service, "userVlan"));
        writer.WriteNumber("tagtransform", Mode(service) == "transparent" ? 1 : 3);
        Write(writer, "uplinkport", options.Uplink);
        WriteProfiles(writer, service, null);
        Write(writer, "unkownmultipolicy", service.Text("unknownMulticast"));
    });

    /// <param name="service">The access.</param>
    /// <param name="profile">The profile of both directions; null for the access's own.</param>
    /// <param name="multicast">What is done with unknown multicast from now on; null to leave it.</param>
    public ReadOnlyMemory<byte> Modify(ServiceConfiguration service, string? profile = null, string? multicast = null) => Body(service, hasPort: true, writer =>
    {
        writer.WriteString("name", service.Key);
        WriteProfiles(writer, service, profile);
        Write(writer, "unkownmultipolicy", multicast);
    });

    public static ReadOnlyMemory<byte> Delete(ServiceConfiguration service) => Body(service, hasPort: true, writer =>
    {
        writer.WriteString("svpid", service.Key);
        writer.WriteString("uv", Number(service, "userVlan"));
        writer.WriteString("vlanid", Number(service, "serviceVlan"));
    });

    public ReadOnlyMemory<byte> AddVlan(ServiceConfiguration service) => Body(service, hasPort: false, writer =>
    {
        writer.WriteString("vlanid", Number(service, "serviceVlan"));
        writer.WriteString("vlantype", options.VlanType);
        if (options.Uplink?.Split('/') is [var frame, var slot, var port])
        {
            writer.WriteString("uplinkportfn", frame);
            writer.WriteString("uplinkportsn", slot);
            writer.WriteString("uplinkportpn", port);
        }
    });

    public static ReadOnlyMemory<byte> DeleteVlan(ServiceConfiguration service) =>
        Body(service, hasPort: false, writer => writer.WriteString("vlanid", Number(service, "serviceVlan")));

    /// <summary>Whether two configurations agree in a characteristic.</summary>
    public static bool IsSame(ServiceConfiguration one, ServiceConfiguration other, string name) => name switch
    {
        "vlanMode" => Mode(one) == Mode(other),
        "serviceVlan" or "userVlan" => one.Number(name) == other.Number(name),
        _ => one.Text(name) == other.Text(name),
    };

    private static string Mode(ServiceConfiguration service) => service.Text("vlanMode") ?? DefaultMode;

    private static string Number(ServiceConfiguration service, string name) => service.Number(name)!.Value.ToString(CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static ReadOnlyMemory<byte> Body(ServiceConfiguration service, bool hasPort, Action<Utf8JsonWriter> para) => WireBody.Write((service, hasPort, para), static (writer, state) =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("index");
        writer.WriteString("dev", state.service.Text("oltName"));
        if (state.hasPort)
        {
            writer.WriteString("fn", state.service.Text("frame"));
            writer.WriteString("sn", state.service.Text("slot"));
            writer.WriteString("pn", state.service.Text("port"));
        }

        writer.WriteEndObject();
        writer.WriteStartObject("para");
        state.para(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private void WriteProfiles(Utf8JsonWriter writer, ServiceConfiguration service, string? profile)
    {
        var up = profile ?? options.Profiles[Number(service, "upstreamMbps")];
        var down = profile ?? options.Profiles[Number(service, "downstreamMbps")];
        writer.WriteString("rx", options.RxIsUpstream ? up : down);
        writer.WriteString("tx", options.RxIsUpstream ? down : up);
    }
}
