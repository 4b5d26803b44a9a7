using System.Xml.Linq;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Soap;
using TeleCo.Gateway.Adapters.Network;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>CAI3G calls: each attempt in a session, with a number of its own; repeated where nothing was done.</summary>
internal sealed partial class Cai3gClient(VendorHttp http, Cai3gSessions sessions, EricssonOptions options, TimeProvider time, ILogger<Cai3gClient> logger)
{
    private static readonly XNamespace Security = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static readonly XNamespace Cai3g = Cai3gCall.Namespace;

    private readonly VendorPace _pace = new(options.CallsPerSecond, options.CallsPerSession, options.Timeout, time);
    private readonly Cai3gCodes _codes = new(options);
    private readonly RegisterRepeats _repeats = new(options, time);

    /// <summary>Sends a call. A write whose answer was lost gives <see cref="FaultKind.OutcomeUnknown"/>: who sent it has to look.</summary>
    public Task<Outcome<Cai3gAnswer>> SendAsync(Cai3gCall call, CancellationToken cancellationToken) => _repeats.RunAsync(
        token => AttemptAsync(call, token), static answer => answer.Verdict, call.Effect == VendorEffect.Read, cancellationToken);

    /// <summary>The pause before a repetition; it doubles.</summary>
    public Task PauseAsync(int repeat, CancellationToken cancellationToken) => _repeats.PauseAsync(repeat, cancellationToken);

    private async Task<Outcome<Cai3gAnswer>> AttemptAsync(Cai3gCall call, CancellationToken cancellationToken)
    {
        var lane = sessions.Next();
        if (!await lane.EnterAsync(options.Timeout, cancellationToken))
        {
            return VendorFaults.Unavailable(null);
        }

        try
        {
            if (options.Login == EricssonLogin.WsSecurity)
            {
                return await SendAsync(call, [UsernameToken(), new(Cai3g + "TransactionId", call.Transaction)], cancellationToken);
            }

            var granted = await lane.Login.GetAsync(cancellationToken);
            if (!granted.TryGet(out var session, out var fault))
            {
                return fault;
            }

            var sent = await SendAsync(call, Cai3gSessions.Header(session, call.Transaction), cancellationToken);
            if (sent.TryGet(out var answer, out _) ? answer.Verdict == RegisterVerdict.SessionOver : lane.IsStrict)
            {
                lane.Login.Forget(session);
            }

            return sent;
        }
        finally
        {
            lane.Leave();
        }
    }

    private async Task<Outcome<Cai3gAnswer>> SendAsync(Cai3gCall call, IEnumerable<XElement> header, CancellationToken cancellationToken)
    {
        if (await _pace.WaitAsync(cancellationToken) is { } wait)
        {
            return wait;
        }

        var started = time.GetTimestamp();
        var body = SoapMessage.Write(call.Body(), header, ("c", Cai3g), ("o", call.Key.Type.Namespace));
        var request = sessions.Request(call.Operation, $"{call.Operation}/{call.Key}", call.Effect, body);
        var sent = await http.SendAsync(request, null, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            var read = Read(call, answer);
            var codes = read.IsSuccess ? read.Value.Fault : null;
            Log.Answered(
                logger, call.Operation, call.Key.Type.Code, call.Transaction, read.IsSuccess ? read.Value.Verdict : null,
                codes?.Soap, codes?.Mediation, codes?.Element, codes?.Gateway, time.GetElapsedTime(started).TotalMilliseconds);
            return read;
        }
    }

    private Outcome<Cai3gAnswer> Read(Cai3gCall call, VendorAnswer answer)
    {
        var lost = call.Effect == VendorEffect.Read ? VendorFaults.Garbled : VendorFaults.Unknown;
        switch (SoapMessage.Read(answer))
        {
            case { IsFault: true } message:
                var fault = Cai3gFault.Read(message.Content);
                return new Cai3gAnswer(_codes.VerdictOf(call.Operation, fault), null, fault);
            case { } message when answer.IsSuccess:
                var echo = message.Header.FirstOrDefault(block => block.Name.LocalName == "TransactionId")?.Value;
                return message.Content.Name.LocalName == $"{call.Operation}Response" && (echo is null || echo == call.Transaction)
                    ? new Cai3gAnswer(RegisterVerdict.Done, message.Content)
                    : lost; // an answer to somebody else says nothing about ours
            default:
                return answer.IsSuccess ? lost
                    : (int)answer.Status >= 500 && (int)answer.Status != 503 ? lost
                    : VendorFaults.From(answer.Status, answer.RetryAfter);
        }
    }

    private XElement UsernameToken() => new(
        Security + "Security",
        new XElement(
            Security + "UsernameToken",
            new XElement(Security + "Username", options.UserId),
            new XElement(
                Security + "Password",
                new XAttribute("Type", "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText"),
                options.Password!.Reveal())));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Ericsson answered {Operation} of {Object} in transaction {Transaction}: {Verdict}, codes {Soap} {Mediation} {Element} {Gateway}, after {Milliseconds:0.0} ms")]
        public static partial void Answered(
            ILogger logger, string operation, string @object, string transaction, RegisterVerdict? verdict, string? soap, int? mediation, int? element, int? gateway, double milliseconds);
    }
}
