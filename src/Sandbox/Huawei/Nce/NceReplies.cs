using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Huawei.Nce;

/// <summary>JSON of the NCE's REST side.</summary>
internal static class NceReplies
{
    public static Reply Done() => Reply.Write(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("result", "success");
        writer.WriteEndObject();
    });

    public static Reply Refuse(NceRefusal refusal) => Reply.Write(refusal.Status, writer =>
    {
        writer.WriteStartObject();
        if (refusal.DeviceText is { } text)
        {
            writer.WriteString("error_code", refusal.Code);
            writer.WriteString("error_msg", text);
        }
        else
        {
            writer.WriteString("exceptionId", refusal.Code);
            writer.WriteString("exceptionType", "ROA_EXFRAME_EXCEPTION");
            writer.WriteNull("descArgs");
            writer.WriteNull("reasonArgs");
            WriteArguments(writer, refusal.Arguments);
            writer.WriteNull("adviceArgs");
        }

        writer.WriteEndObject();
    });

    public static Reply Fail(FaultKind kind, int status) => (kind, status) switch
    {
        (FaultKind.Lock, _) => Refuse(NceRefusal.Busy()),
        (FaultKind.RateLimit, _) => Refuse(NceRefusal.TooMany()).With("Retry-After", "1"),
        (_, 401) => Refuse(NceRefusal.Token()),
        (_, 404) => Refuse(NceRefusal.NotFound()),
        (_, 413) => Refuse(new NceRefusal(413, "framwork.remote.TooLarge")),
        _ => Refuse(new NceRefusal(status, "framwork.remote.SystemError")),
    };

    private static void WriteArguments(System.Text.Json.Utf8JsonWriter writer, string[] arguments)
    {
        if (arguments.Length == 0)
        {
            writer.WriteNull("detailArgs");
            return;
        }

        writer.WriteStartArray("detailArgs");
        foreach (var argument in arguments)
        {
            writer.WriteStringValue(argument);
        }

        writer.WriteEndArray();
    }
}
