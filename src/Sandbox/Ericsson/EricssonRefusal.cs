namespace TeleCo.Gateway.Sandbox.Ericsson;

/// <summary>A SOAP fault with its <c>Cai3gFault</c>: by the mediation (MF) or by the network element behind it (NEF).</summary>
internal sealed class EricssonRefusal(bool isClient, int faultCode, string reason, string role, int innerCode, string innerText)
    : Exception(reason)
{
    public bool IsClient => isClient;

    public int FaultCode => faultCode;

    /// <summary><c>MF</c> or <c>NEF</c>.</summary>
    public string Role => role;

    public int InnerCode => innerCode;

    public string InnerText => innerText;

    /// <summary>What exactly is wrong with the message; never a value out of it.</summary>
    public string Details { get; init; } = "";

    public static EricssonRefusal Session() => new(true, 1001, "Invalid sessionId.", "MF", 1010, "Invalid session");

    public static EricssonRefusal Transaction() => Mediation(1002, "Invalid transactionId.", "TransactionId is mandatory");

    public static EricssonRefusal Sequence(string details) => Mediation(1003, "Invalid sequenceId.", details);

    public static EricssonRefusal Login() => Mediation(1013, "Login failed.", "Unknown user or wrong password");

    public static EricssonRefusal TooManySessions() => Mediation(1016, "Too many sessions.", "The user has as many sessions as are allowed");

    public static EricssonRefusal Invalid(string details) => Mediation(1014, "Invalid message.", details);

    public static EricssonRefusal Unsupported(string details) => Mediation(1015, "Operation not supported.", details);

    public static EricssonRefusal NotDefined() => Element(13001, "SERVICE NOT DEFINED");

    public static EricssonRefusal Busy() => Element(12001, "RESOURCE BUSY");

    public static EricssonRefusal ElementTimeout() => Element(12002, "NETWORK ELEMENT TIMEOUT");

    public static EricssonRefusal NotConnected() => Element(12003, "NETWORK ELEMENT NOT CONNECTED");

    /// <summary>The network element's own answer, as <c>UserProvisioningFault</c>.</summary>
    public static EricssonRefusal Element(int code, string text) => new(false, 4006, "External Error", "NEF", code, text);

    private static EricssonRefusal Mediation(int code, string reason, string details) =>
        new(true, code, reason, "MF", code, reason) { Details = details };
}
