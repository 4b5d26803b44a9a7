using System.Xml;
using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Ericsson;

/// <summary>One Dynamic Activation site: transport, message, session, then the operation, one request at a time.</summary>
internal sealed class EricssonSandbox : IVendorSandbox
{
    private const string Address = "/CAI3G1.2/services/CAI3G1.2";
    private const string Action = "CAI3G#";

    private readonly Lock _gate = new();
    private readonly EffectLog _effects = new();
    private readonly EricssonSandboxOptions _options;
    private readonly EricssonSessions _sessions;
    private Cai3gOperations _operations;

    public EricssonSandbox(EricssonSandboxOptions options, TimeProvider clock)
    {
        _options = options;
        _sessions = new EricssonSessions(options, clock);
        _operations = NewSite();
    }

    public string Name => "Ericsson";

    public int MaxBodyBytes => 1024 * 1024;

    /// <summary><c>/CAI3G1.2/services/CAI3G1.2#Create/GsmHlr</c>: one address serves every operation.</summary>
    public string CallName(VendorRequest request)
    {
        var operation = Operation(request);
        var body = request.Body.Span;
        var type = body.IndexOf("@http://schemas.ericsson.com/ema/UserProvisioning/GsmHlr/"u8) >= 0 ? "/GsmHlr"
            : body.IndexOf("@http://schemas.ericsson.com/ema/UserProvisioning/GsmAuc/"u8) >= 0 ? "/GsmAuc"
            : body.IndexOf("EPSMultiSC@"u8) >= 0 ? "/EPSMultiSC" : "";
        return operation is null ? request.Target : $"{request.Target}#{operation}{type}";
    }

    public Reply Answer(VendorRequest request)
    {
        if (!request.Path.SequenceEqual(Address))
        {
            return Reply.Text(404, "Not Found", "text/plain");
        }

        if (request.Method is not "POST")
        {
            return EricssonReplies.Fault(405, "Client", "POST is the only method").With("Allow", "POST");
        }

        if (!request.HasMediaType("text/xml"))
        {
            return EricssonReplies.Fault(415, "Client", "SOAP 1.1 is text/xml");
        }

        try
        {
            return Answer(SoapMessage.Parse(request.Body), Operation(request));
        }
        catch (XmlException)
        {
            return EricssonReplies.Fault(500, "Client", "The message is not a well-formed SOAP 1.1 envelope");
        }
        catch (EricssonRefusal refusal)
        {
            return EricssonReplies.Refuse(refusal);
        }
    }

    public Reply Fail(FaultKind kind, int status) => EricssonReplies.Fail(kind, status);

    public EffectReport Effects(string? service, string? kind) => _effects.Report(service, kind);

    public void ExpireTokens()
    {
        lock (_gate)
        {
            _sessions.Clear();
        }
    }

    public void Reset()
    {
        lock (_gate)
        {
            _sessions.Clear();
            _effects.Clear();
            _operations = NewSite();
        }
    }

    private Reply Answer(SoapMessage message, string? action)
    {
        var call = new Cai3gCall(message);
        if (call.Content.Name.Namespace != Cai3gCall.Cai3g)
        {
            return EricssonReplies.Fault(500, "Client", "The body is not of CAI3G 1.2");
        }

        if (action != call.Operation)
        {
            return EricssonReplies.Fault(500, "Client", "SOAPAction does not name the operation of the body");
        }

        lock (_gate)
        {
            return call.Operation is "Login" ? LogIn(call) : Admitted(message, call) ?? _operations.Answer(call);
        }
    }

    private Reply LogIn(Cai3gCall call)
    {
        CheckContent(call, "userId", "pwd");
        var session = _sessions.Open(call.Content.Elements().First().Value, call.Content.Elements().Last().Value);
        return EricssonReplies.Answer(
            call,
            $"<c:LoginResponse><c:sessionId>{session.Id}</c:sessionId><c:baseSequenceId>{session.BaseSequence}</c:baseSequenceId></c:LoginResponse>");
    }

    private Reply? Admitted(SoapMessage message, Cai3gCall call)
    {
        if (message.Block(Cai3gCall.Cai3g + "SessionId") is not { } id)
        {
            return _sessions.HasCredentials(message) ? null : throw EricssonRefusal.Session();
        }

        var session = _sessions.Find(id);
        if (string.IsNullOrWhiteSpace(call.TransactionId))
        {
            throw EricssonRefusal.Transaction();
        }

        session.Use(call.SequenceId);
        call.Session = session;
        return call.Operation is "Logout" ? LogOut(call, session) : null;
    }

    private Reply LogOut(Cai3gCall call, EricssonSession session)
    {
        CheckContent(call, "sessionId");
        if (call.Content.Value != session.Id)
        {
            throw EricssonRefusal.Session();
        }

        _sessions.Close(session);
        call.Session = null;
        return EricssonReplies.Answer(call, "<c:LogoutResponse/>");
    }

    private static void CheckContent(Cai3gCall call, params string[] names)
    {
        if (!call.Content.Elements().Select(element => element.Name).SequenceEqual(names.Select(name => Cai3gCall.Cai3g + name))
            || call.Content.Elements().Any(element => XmlValue.Simple(element) is null))
        {
            throw EricssonRefusal.Invalid($"{call.Operation} holds {string.Join(", ", names)}");
        }
    }

    private static string? Operation(VendorRequest request)
    {
        var sent = request.Headers["SOAPAction"].ToString().Trim('"');
        return sent.StartsWith(Action, StringComparison.Ordinal) ? sent[Action.Length..] : null;
    }

    private Cai3gOperations NewSite()
    {
        var registers = new EricssonRegisters(_effects);
        if (_options.Seed)
        {
            EricssonFill.Fill(registers);
        }

        return new Cai3gOperations(registers, _sessions, _options);
    }
}
