namespace TeleCo.Gateway.Sandbox.Huawei.Hlr;

/// <summary>A result other than success; the transport still says 200.</summary>
internal sealed class HlrRefusal(int code, string text) : Exception(text)
{
    public int Code => code;

    public static HlrRefusal NoRights() => new(1006, "No operation right");

    public static HlrRefusal Login() => new(1002, "Invalid user name or password");

    public static HlrRefusal TooManySessions() => new(1008, "The number of sessions exceeds the limit");

    public static HlrRefusal Parse(string details) => new(1018, $"Parse error: {details}");

    public static HlrRefusal Session() => new(5004, "Session invalid");

    public static HlrRefusal NotDefined() => new(3001, "Subscriber not defined");

    public static HlrRefusal NoRecord() => new(3007, "Record not defined");

    public static HlrRefusal Defined() => new(3002, "Subscriber already defined");

    public static HlrRefusal KeyDefined() => new(3005, "Record already exists");

    public static HlrRefusal KeyMissing() => new(3012, "The authentication data of the IMSI must be added first");

    public static HlrRefusal KeyInUse() => new(3013, "The authentication data is used by a subscriber");

    public static HlrRefusal Template() => new(3021, "Template not defined");

    public static HlrRefusal AsWanted() => new(3016, "The service is already in this state");

    public static HlrRefusal NotAllowed() => new(3099, "Subscriber not allowed");

    public static HlrRefusal Busy() => new(4001, "The subscriber is being operated by another session");

    public static HlrRefusal Timeout() => new(4002, "The network element did not answer in time");

    public static HlrRefusal NotConnected() => new(4003, "The network element is not connected");
}
