namespace TeleCo.Gateway.Sandbox.Huawei.Nce;

/// <summary>The NCE says no: with an <c>exceptionId</c>, or, where the device said no, with 200 and an <c>error_code</c>.</summary>
internal sealed class NceRefusal(int status, string code, params string[] arguments) : Exception
{
    public int Status => status;

    public string Code => code;

    public string[] Arguments => arguments;

    /// <summary>The device's words; with them the transport says 200.</summary>
    public string? DeviceText { get; private init; }

    public static NceRefusal Parameter(string details) => new(400, "framwork.remote.Paramerror", details);

    public static NceRefusal System() => new(500, "framwork.remote.SystemError");

    public static NceRefusal Token() => new(401, "user.session.invalid");

    public static NceRefusal NotFound() => new(404, "framwork.remote.NotFound");

    public static NceRefusal Method() => new(405, "framwork.remote.MethodNotAllowed");

    public static NceRefusal TooMany() => new(429, "framwork.remote.TooManyRequests");

    public static NceRefusal Busy() => new(503, "fan.device.busy");

    public static NceRefusal Absent(string what) => new(404, $"fan.{what}.notexist");

    public static NceRefusal Exists(string what, params string[] found) => new(409, $"fan.{what}.exist", found);

    public static NceRefusal Device(string code, string text) => new(200, code) { DeviceText = text };
}
