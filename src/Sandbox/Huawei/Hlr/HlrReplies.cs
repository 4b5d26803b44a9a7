using System.Security;
using System.Text;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Huawei.Hlr;

/// <summary>Results in their envelopes, each in its operation's namespace.</summary>
internal static class HlrReplies
{
    private const string ContentType = "text/xml;charset=utf-8";
    private const string Prolog = """<?xml version="1.0" encoding="UTF-8"?>""";
    private const string Success = "SUCCESS0001:Operation is successful";

    public static Reply Done(HlrOperation operation, int status = 200, params (string Name, string Value)[] group)
    {
        var data = new StringBuilder();
        if (group.Length > 0)
        {
            data.Append("<o:ResultData><o:Group>");
            foreach (var (name, value) in group)
            {
                data.Append($"<o:{name}>{SecurityElement.Escape(value)}</o:{name}>");
            }

            data.Append("</o:Group></o:ResultData>");
        }

        return Result(operation, status, 0, Success, data.ToString());
    }

    public static Reply Refuse(HlrOperation operation, HlrRefusal refusal) =>
        Result(operation, 200, refusal.Code, $"ERR{refusal.Code}:{refusal.Message}", "");

    public static Reply Fault(int status, string text) => Reply.Text(
        status,
        $"""
        {Prolog}
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring>{text}</faultstring></s:Fault></s:Body></s:Envelope>
        """,
        ContentType);

    private static Reply Result(HlrOperation operation, int status, int code, string text, string data) => Reply.Text(
        status,
        $"""
        {Prolog}
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:o="{operation.Namespace}"><s:Body><o:{operation.Name}Response><o:Result><o:ResultCode>{code}</o:ResultCode><o:ResultDesc>{SecurityElement.Escape(text)}</o:ResultDesc>{data}</o:Result></o:{operation.Name}Response></s:Body></s:Envelope>
        """,
        ContentType);
}
