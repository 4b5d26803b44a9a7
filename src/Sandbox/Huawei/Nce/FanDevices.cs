namespace TeleCo.Gateway.Sandbox.Huawei.Nce;

/// <summary>The OLTs of the network; those with a dash in the name fail in the way the name says.</summary>
internal static class FanDevices
{
    public const string BusyOnce = "OLT-BUSY-ONCE";
    public const string Busy = "OLT-BUSY";
    public const string Slow = "OLT-SLOW";
    public const string Lost = "OLT-LOST";
    public const string Timeout = "OLT-TIMEOUT";
    public const string Token = "OLT-TOKEN";
    public const string Offline = "OLT-OFFLINE";
    public const string Refuse = "OLT-REFUSE";

    public static readonly string[] Names =
        ["OLT9001", "OLT9002", "OLT9003", "OLT9004", BusyOnce, Busy, Slow, Lost, Timeout, Token, Offline, Refuse];
}
