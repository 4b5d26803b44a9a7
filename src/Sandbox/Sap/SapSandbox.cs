using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>One system: login, CSRF, then the services, one request at a time.</summary>
internal sealed class SapSandbox : IVendorSandbox
{
    private const string Client = "100";

    private readonly Lock _gate = new();
    private readonly SapSandboxOptions _options;
    private readonly TimeProvider _clock;
    private readonly SapLogin _login;
    private readonly SapSessions _sessions;
    private readonly SapReplies _replies;
    private SapApi _api;

    public SapSandbox(SapSandboxOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _login = new SapLogin(options, clock);
        _sessions = new SapSessions(clock, options.SessionIdleTime);
        _replies = new SapReplies(clock);
        _api = NewSystem();
    }

    public string Name => "Sap";

    public int MaxBodyBytes => 8 * 1024 * 1024;

    public Reply Answer(VendorRequest request)
    {
        if (request.Target.Length > _options.LongestTarget)
        {
            return SapReplies.TooLong();
        }

        if (request.Path is "/oauth/token")
        {
            return _login.Grant(request);
        }

        if (_login.UserOf(request.Headers.Authorization.ToString()) is not { } user || request.Parameter("sap-client") is not (null or Client))
        {
            return SapReplies.LoggedOut();
        }

        var isRead = request.Method is "GET" or "HEAD";
        if (!isRead && !_sessions.Admits(request, user))
        {
            return SapReplies.TokenRequired();
        }

        var reply = Run(request);
        return isRead && request.Headers["X-CSRF-Token"].ToString().Equals("Fetch", StringComparison.OrdinalIgnoreCase)
            ? _sessions.Hand(request, user, reply)
            : reply;
    }

    public Reply Fail(FaultKind kind, int status) => _replies.Fail(kind, status);

    public void ExpireTokens()
    {
        _login.Expire();
        _sessions.Clear();
    }

    public void Reset()
    {
        lock (_gate)
        {
            _api = NewSystem();
        }
    }

    private Reply Run(VendorRequest request)
    {
        lock (_gate)
        {
            try
            {
                return _api.Answer(request);
            }
            catch (SapRefusal refusal)
            {
                _api.RollBack();
                return _replies.Refuse(refusal, SapCall.AcceptsJson(request));
            }
            finally
            {
                _api.Commit();
            }
        }
    }

    private SapApi NewSystem()
    {
        var store = new SapStore();
        if (_options.Seed)
        {
            SapSeed.Fill(store, _clock, _options.CompanyCode);
        }

        store.Commit();
        return new SapApi(store, _options, _clock, _replies);
    }
}
