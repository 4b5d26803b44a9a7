using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Huawei.Hlr;

/// <summary>The locks of a subscriber: calls in and out, packets of 2G and 3G, packets of LTE.</summary>
internal readonly record struct HlrLocks(bool Incoming, bool Outgoing, bool Gprs, bool Eps)
{
    /// <summary>All of them: a suspension.</summary>
    public static HlrLocks All { get; } = new(true, true, true, true);

    public (string Name, string? Value)[] Fields => [("IC", Text(Incoming)), ("OC", Text(Outgoing)), ("GPRSLOCK", Text(Gprs)), ("EPSLOCK", Text(Eps))];

    /// <summary>The locks of a service in use.</summary>
    public static HlrLocks Of(ServiceConfiguration service)
    {
        var (barring, isOff) = (service.Text("voiceBarring"), service.Flag("data") is false);
        return new(barring is "incoming" or "all", barring is "outgoing" or "all", isOff, isOff);
    }

    public static HlrLocks Of(HlrAnswer there) => new(there["IC"] == "TRUE", there["OC"] == "TRUE", there["GPRSLOCK"] == "TRUE", there["EPSLOCK"] == "TRUE");

    private static string Text(bool isLocked) => isLocked ? "TRUE" : "FALSE";
}
