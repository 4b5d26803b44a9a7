using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Soap;
using TeleCo.Gateway.Adapters.Network;

namespace TeleCo.Gateway.Adapters.Huawei.Hlr;

/// <summary>Operations at the HLR, in a session that is an address of its own.</summary>
internal sealed partial class HlrClient : IAsyncDisposable, IDisposable
{
    private readonly VendorHttp _http;
    private readonly HuaweiHlrOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<HlrClient> _logger;
    private readonly HlrCodes _codes;
    private readonly RegisterRepeats _repeats;
    private readonly VendorPace _pace;
    private readonly VendorLogin<HlrSession> _login;

    public HlrClient(VendorHttp http, HuaweiHlrOptions options, TimeProvider time, ILogger<HlrClient> logger)
    {
        (_http, _options, _time, _logger) = (http, options, time, logger);
        _codes = new(options);
        _repeats = new(options, time);
        _pace = new(options.CallsPerSecond, options.MaxConcurrentCalls, options.Timeout, time);
        _login = new(LogInAsync, static _ => true, options.LoginPause, time);
    }

    /// <summary>Sends an operation. A write whose answer was lost gives <see cref="FaultKind.OutcomeUnknown"/>: who sent it has to look.</summary>
    public Task<Outcome<HlrAnswer>> SendAsync(HlrCall call, CancellationToken cancellationToken) => _repeats.RunAsync(
        token => AttemptAsync(call, token), static answer => answer.Verdict, call.Effect == VendorEffect.Read, cancellationToken);

    /// <summary>The pause before a repetition; it doubles.</summary>
    public Task PauseAsync(int repeat, CancellationToken cancellationToken) => _repeats.PauseAsync(repeat, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_login.Take() is { } session)
        {
            var sent = await _http.SendAsync(Request(new("LGO"), session.Address), null, CancellationToken.None); // the program is ending; its time is bounded
            (sent.IsSuccess ? sent.Value : null)?.Dispose();
        }
    }

    public void Dispose() => _login.Take();

    private async Task<Outcome<HlrAnswer>> AttemptAsync(HlrCall call, CancellationToken cancellationToken)
    {
        var granted = await _login.GetAsync(cancellationToken);
        if (!granted.TryGet(out var session, out var fault))
        {
            return fault;
        }

        if (await _pace.WaitAsync(cancellationToken) is { } wait)
        {
            return wait;
        }

        var started = _time.GetTimestamp();
        var sent = await _http.SendAsync(Request(call, session.Address), null, cancellationToken);
        if (!sent.TryGet(out var answer, out fault))
        {
            _login.Forget(session); // a session that is over shows as a closed connection, too
            return fault;
        }

        using (answer)
        {
            var read = Read(call, answer);
            Log.Answered(_logger, call.Operation, read.IsSuccess ? read.Value.Verdict : null, read.IsSuccess ? read.Value.Code : null, _time.GetElapsedTime(started).TotalMilliseconds);
            if (read is { IsSuccess: true, Value.Verdict: RegisterVerdict.SessionOver })
            {
                _login.Forget(session);
            }

            return read;
        }
    }

    private Outcome<HlrAnswer> Read(HlrCall call, VendorAnswer answer)
    {
        var lost = call.Effect == VendorEffect.Read ? VendorFaults.Garbled : VendorFaults.Unknown;
        if (answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return new HlrAnswer(RegisterVerdict.SessionOver, 0, null);
        }

        var message = SoapMessage.Read(answer);
        var result = message is { IsFault: false } ? message.Content.Elements().FirstOrDefault(part => part.Name.LocalName == "Result") : null;
        if (!answer.IsSuccess || result is null || message!.Content.Name.LocalName != $"{call.Operation}Response")
        {
            return answer.IsSuccess || (int)answer.Status is >= 500 and not 503 ? lost : VendorFaults.From(answer.Status, answer.RetryAfter);
        }

        var text = result.Elements().FirstOrDefault(part => part.Name.LocalName == "ResultCode")?.Value;
        if (!int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var code))
        {
            return lost;
        }

        var words = result.Elements().FirstOrDefault(part => part.Name.LocalName == "ResultDesc")?.Value ?? "";
        return new HlrAnswer(_codes.VerdictOf(call.Operation, code, words), code, result.Descendants().FirstOrDefault(part => part.Name.LocalName == "Group"));
    }

    private async Task<Outcome<HlrSession>> LogInAsync()
    {
        var call = new HlrCall("LGI", ("OPNAME", _options.OpName), ("PWD", _options.Password!.Reveal()));
        var sent = await _http.SendAsync(Request(call, "/"), null, CancellationToken.None); // every waiting call shares it; its time is bounded
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            if (answer.Status == HttpStatusCode.TemporaryRedirect && HlrSession.At(answer.Location, _options.BaseUrl!) is { } session)
            {
                return session;
            }

            Log.NoSession(_logger, (int)answer.Status);
            return answer.IsSuccess || answer.Status == HttpStatusCode.TemporaryRedirect ? VendorFaults.NotServed : VendorFaults.From(answer.Status, answer.RetryAfter);
        }
    }

    private VendorRequest Request(HlrCall call, string address) => new(call.Operation, HttpMethod.Post, address, call.Effect)
    {
        Body = SoapMessage.Write(call.Body(_options.UseNamespaces), [], _options.UseNamespaces ? [("o", call.NamespaceOf(true))] : []),
        ContentType = "text/xml; charset=utf-8",
        Accept = "text/xml",
        Header = ("SOAPAction", $"\"{_options.SoapAction}\""),
        IsRepeatedByClient = true,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Huawei's HLR answered {Operation}: {Verdict}, code {Code}, after {Milliseconds:0.0} ms")]
        public static partial void Answered(ILogger logger, string operation, RegisterVerdict? verdict, int? code, double milliseconds);

        [LoggerMessage(2, LogLevel.Error, "Huawei's HLR gave no session: {Status}; look at OpName and Password")]
        public static partial void NoSession(ILogger logger, int status);
    }
}
