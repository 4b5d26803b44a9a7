using System.Xml;
using System.Xml.Linq;
using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Huawei.Hlr;

/// <summary>The HLR9820: a login that redirects to the session's own address, then MML-like operations over SOAP 1.1.</summary>
internal sealed class HlrServer(HuaweiSandboxOptions options, TimeProvider clock, EffectLog effects)
{
    private const string KnownHlr = "1";

    private readonly HlrSessions _sessions = new(options, clock);
    private readonly HlrOperations _operations = new(new HlrRegister(effects), options);

    /// <summary><c>/hlr#ADD_TPLSUB</c>: the operation as its namespace says it.</summary>
    public static string CallName(VendorRequest request)
    {
        var start = "http://www.huawei.com/HLR9820/"u8;
        var body = request.Body.Span;
        var at = body.IndexOf(start);
        if (at < 0)
        {
            return "/hlr";
        }

        body = body[(at + start.Length)..];
        var end = body.IndexOfAny((byte)'"', (byte)'\'');
        return end is > 0 and < 32 ? $"/hlr#{System.Text.Encoding.ASCII.GetString(body[..end])}" : "/hlr";
    }

    public Reply Answer(VendorRequest request)
    {
        var path = request.Path.Trim('/').ToString();
        if (path.Length > 0 && !HlrSessions.IsPath(path))
        {
            return HlrReplies.Fault(404, "No such address");
        }

        if (request.Method is not "POST" || !request.HasMediaType("text/xml"))
        {
            return HlrReplies.Fault(request.Method is "POST" ? 415 : 405, "The HLR takes POST of text/xml");
        }

        if (!request.Headers.TryGetValue("SOAPAction", out var action) || action.ToString().Trim('"', '\'') is not ("" or "Notification"))
        {
            return HlrReplies.Fault(500, "SOAPAction is missing or unknown");
        }

        try
        {
            var content = SoapMessage.Parse(request.Body).Content;
            return HlrOperation.Find(content) is { } operation
                ? Answer(request, path, operation, content)
                : HlrReplies.Fault(500, "No such operation");
        }
        catch (XmlException)
        {
            return HlrReplies.Fault(500, "The message is not a well-formed SOAP 1.1 envelope");
        }
    }

    public static Reply Fail(VendorRequest request, FaultKind kind, int status)
    {
        try
        {
            return kind is FaultKind.Lock or FaultKind.RateLimit && HlrOperation.Find(SoapMessage.Parse(request.Body).Content) is { } operation
                ? HlrReplies.Refuse(operation, HlrRefusal.Busy())
                : HlrReplies.Fault(status, "Internal error");
        }
        catch (XmlException)
        {
            return HlrReplies.Fault(status, "Internal error");
        }
    }

    public void ExpireSessions() => _sessions.Clear();

    private Reply Answer(VendorRequest request, string path, HlrOperation operation, XElement content)
    {
        try
        {
            if (operation.Name is not "LGI")
            {
                _sessions.Check(path);
            }

            var fields = operation.Read(content);
            if (fields.TryGetValue("HLRSN", out var number) && number is not KnownHlr)
            {
                throw HlrRefusal.Parse("HLRSN is unknown");
            }

            return operation.Name switch
            {
                "LGI" => LogIn(request, path, operation, fields),
                "LGO" => LogOut(path, operation),
                _ => _operations.Answer(operation, fields, () => _sessions.Close(path)),
            };
        }
        catch (HlrRefusal refusal)
        {
            return HlrReplies.Refuse(operation, refusal);
        }
    }

    private Reply LogIn(VendorRequest request, string path, HlrOperation operation, Dictionary<string, string> fields)
    {
        if (path.Length > 0 || fields.ContainsKey("NEWPWD"))
        {
            throw HlrRefusal.NoRights();
        }

        var session = _sessions.Open(fields["OPNAME"], fields["PWD"]);
        return HlrReplies.Done(operation, 307).With("Location", $"{request.Origin}/{session}");
    }

    private Reply LogOut(string path, HlrOperation operation)
    {
        _sessions.Close(path);
        return HlrReplies.Done(operation);
    }
}
