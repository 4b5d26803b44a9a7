using System.Text.Json;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Network;

namespace TeleCo.Gateway.Adapters.Huawei.Fan;

/// <summary>Operations at the NCE, in a session that all calls share, no faster than it takes them.</summary>
internal sealed partial class FanClient : IAsyncDisposable, IDisposable
{
    private const string Operations = "/rest/v1/resource-activation-configuration/access-legacy/";
    private const string Inventory = "/restconf/v2/data/huawei-nce-resource-inventory:network-elements?limit=1";

    private readonly VendorHttp _http;
    private readonly HuaweiFanOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<FanClient> _logger;
    private readonly RegisterRepeats _repeats;
    private readonly VendorPace _pace;
    private readonly VendorLogin<FanSession> _login;

    public FanClient(VendorHttp http, HuaweiFanOptions options, TimeProvider time, ILogger<FanClient> logger)
    {
        (_http, _options, _time, _logger) = (http, options, time, logger);
        _repeats = new(options, time);
        _pace = new(options.CallsPerSecond, 1, options.Timeout, time);
        _login = new(LogInAsync, session => time.GetUtcNow() < session.Until, options.LoginPause, time);
    }

    /// <summary>Runs an operation. One whose answer was lost gives <see cref="FaultKind.OutcomeUnknown"/>.</summary>
    public Task<Outcome<RegisterVerdict>> RunAsync(string operation, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => _repeats.RunAsync(
        token => AttemptAsync(
            () => new(operation, HttpMethod.Post, Operations + operation, VendorEffect.Repeatable) { Body = body, IsRepeatedByClient = true }, token),
        static verdict => verdict, isRead: false, cancellationToken);

    /// <summary>Asks for one network element; null when that went well.</summary>
    public async Task<Fault?> PingAsync(CancellationToken cancellationToken)
    {
        var sent = await _repeats.RunAsync(
            token => AttemptAsync(() => new("network-elements", HttpMethod.Get, Inventory, VendorEffect.Read) { IsRepeatedByClient = true }, token),
            static verdict => verdict, isRead: true, cancellationToken);
        return sent.Fault ?? (sent.Value == RegisterVerdict.Done ? null : RegisterFaults.Settle(sent.Value, null).Fault ?? VendorFaults.Failed);
    }

    public Task PauseAsync(int repeat, CancellationToken cancellationToken) => _repeats.PauseAsync(repeat, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_login.Take() is { } session)
        {
            var request = new VendorRequest("logout", HttpMethod.Delete, _options.SessionPath, VendorEffect.Repeatable) { Headers = session.Headers(_options.TokenHeader), IsRepeatedByClient = true };
            var sent = await _http.SendAsync(request, null, CancellationToken.None); // the program is ending; its time is bounded
            (sent.IsSuccess ? sent.Value : null)?.Dispose();
        }
    }

    public void Dispose() => _login.Take();

    private async Task<Outcome<RegisterVerdict>> AttemptAsync(Func<VendorRequest> make, CancellationToken cancellationToken)
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
        var request = make();
        request.Headers = session.Headers(_options.TokenHeader);
        var sent = await _http.SendAsync(request, null, cancellationToken);
        if (!sent.TryGet(out var answer, out fault))
        {
            return fault;
        }

        using (answer)
        {
            var wire = FanWire.Read(answer);
            var verdict = FanVerdicts.Of(request, answer, wire, _options);
            Log.Answered(_logger, request.Operation, (int)answer.Status, verdict.IsSuccess ? verdict.Value : null, FanVerdicts.Safe(wire?.Code), _time.GetElapsedTime(started).TotalMilliseconds);
            if (verdict is { IsSuccess: true, Value: RegisterVerdict.SessionOver })
            {
                _login.Forget(session);
            }

            return verdict;
        }
    }

    private async Task<Outcome<FanSession>> LogInAsync()
    {
        var request = new VendorRequest("login", HttpMethod.Put, _options.SessionPath, VendorEffect.Read)
        {
            Body = WireBody.Write(_options, static (writer, options) =>
            {
                writer.WriteStartObject();
                writer.WriteString("grantType", "password");
                writer.WriteString("userName", options.UserName);
                writer.WriteString("value", options.Password!.Reveal());
                writer.WriteEndObject();
            }),
        };
        var sent = await _http.SendAsync(request, null, CancellationToken.None); // every waiting call shares it; its time is bounded
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            var wire = FanWire.Read(answer);
            if (answer.IsSuccess && wire is { AccessSession.Length: > 0 })
            {
                return new FanSession(wire.AccessSession, wire.RoaRand, _time.GetUtcNow() + TimeSpan.FromSeconds(Math.Clamp(wire.Expires ?? 600, 10, 86_400) * 0.8));
            }

            Log.NoSession(_logger, (int)answer.Status, FanVerdicts.Safe(wire?.Code));
            return answer.IsSuccess && wire?.Code is null ? VendorFaults.Garbled
                : wire?.Code is not null && (int)answer.Status is < 500 and not 429 ? VendorFaults.NotServed
                : VendorFaults.From(answer.Status, answer.RetryAfter);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "NCE-FAN answered {Operation} with {Status}: {Verdict}, code {Code}, after {Milliseconds:0.0} ms")]
        public static partial void Answered(ILogger logger, string operation, int status, RegisterVerdict? verdict, string? code, double milliseconds);

        [LoggerMessage(2, LogLevel.Error, "NCE-FAN gave no session: {Status} {Code}; look at UserName and Password, and whether the user is locked out")]
        public static partial void NoSession(ILogger logger, int status, string? code);
    }
}
