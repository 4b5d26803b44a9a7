using System.Globalization;
using System.Xml.Linq;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Soap;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>The sessions at a site: opened when needed, shared by all calls, logged out at the end.</summary>
internal sealed partial class Cai3gSessions : IAsyncDisposable, IDisposable
{
    private static readonly XNamespace Cai3g = Cai3gCall.Namespace;

    private readonly VendorHttp _http;
    private readonly EricssonOptions _options;
    private readonly ILogger<Cai3gSessions> _logger;
    private readonly Cai3gLane[] _lanes;
    private uint _turn;

    public Cai3gSessions(VendorHttp http, EricssonOptions options, TimeProvider time, ILogger<Cai3gSessions> logger)
    {
        (_http, _options, _logger) = (http, options, logger);
        _lanes = [.. Enumerable.Range(0, options.Sessions).Select(_ => new Cai3gLane(
            new VendorLogin<Cai3gSession>(LogInAsync, static _ => true, options.LoginPause, time), options.CallsPerSession))];
    }

    /// <summary>The next session's place, in turn.</summary>
    public Cai3gLane Next() => _lanes[Interlocked.Increment(ref _turn) % (uint)_lanes.Length];

    /// <summary>The header blocks of a message within a session.</summary>
    public static IEnumerable<XElement> Header(Cai3gSession session, string transaction) =>
    [
        new(Cai3g + "SessionId", session.Id),
        new(Cai3g + "TransactionId", transaction),
        new(Cai3g + "SequenceId", session.Next().ToString(CultureInfo.InvariantCulture)),
    ];

    public VendorRequest Request(string operation, string name, VendorEffect effect, ReadOnlyMemory<byte> body) => new(name, HttpMethod.Post, _options.Path, effect)
    {
        Body = body,
        ContentType = "text/xml; charset=utf-8",
        Accept = "text/xml",
        Header = ("SOAPAction", _options.SoapAction.Replace("{operation}", operation, StringComparison.Ordinal)),
        IsRepeatedByClient = operation != "Login",
    };

    public async ValueTask DisposeAsync()
    {
        foreach (var lane in _lanes)
        {
            if (lane.Login.Take() is { } session)
            {
                await LogOutAsync(session);
            }
        }

        Dispose();
    }

    public void Dispose()
    {
        foreach (var lane in _lanes)
        {
            lane.Dispose();
        }
    }

    private async Task<Outcome<Cai3gSession>> LogInAsync()
    {
        var login = new XElement(Cai3g + "Login", new XElement(Cai3g + "userId", _options.UserId), new XElement(Cai3g + "pwd", _options.Password!.Reveal()));
        var request = Request("Login", "Login", VendorEffect.Read, SoapMessage.Write(login, [], ("c", Cai3g)));
        var sent = await _http.SendAsync(request, null, CancellationToken.None); // every waiting call shares it; its time is bounded
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            var message = SoapMessage.Read(answer);
            if (message is { IsFault: true })
            {
                Log.NoSession(_logger, (int)answer.Status, Cai3gFault.Read(message.Content).Code);
                return VendorFaults.NotServed;
            }

            var id = message?.Content.Elements().FirstOrDefault(child => child.Name.LocalName == "sessionId")?.Value;
            var sequence = message?.Content.Elements().FirstOrDefault(child => child.Name.LocalName == "baseSequenceId")?.Value;
            return !answer.IsSuccess ? VendorFaults.From(answer.Status, answer.RetryAfter)
                : string.IsNullOrEmpty(id) ? VendorFaults.Garbled
                : new Cai3gSession(id, ulong.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        }
    }

    private async Task LogOutAsync(Cai3gSession session)
    {
        var body = SoapMessage.Write(
            new XElement(Cai3g + "Logout", new XElement(Cai3g + "sessionId", session.Id)), Header(session, Guid.NewGuid().ToString()), ("c", Cai3g));
        var sent = await _http.SendAsync(Request("Logout", "Logout", VendorEffect.Repeatable, body), null, CancellationToken.None); // the program is ending; its time is bounded
        if (sent.TryGet(out var answer, out _))
        {
            answer.Dispose();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Ericsson gave no session: {Status} {Code}; look at UserId and Password")]
        public static partial void NoSession(ILogger logger, int status, int? code);
    }
}
