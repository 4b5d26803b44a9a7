using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>One org: login, session, limits, then the API, one request at a time.</summary>
internal sealed class SalesforceSandbox : IVendorSandbox
{
    private const int LongestTarget = 16_384;

    private readonly Lock _gate = new();
    private readonly SalesforceSandboxOptions _options;
    private readonly TimeProvider _clock;
    private readonly SalesforceTokens _tokens;
    private readonly SalesforceLogin _login;
    private SalesforceApi _api;
    private int _used;

    public SalesforceSandbox(SalesforceSandboxOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _tokens = new SalesforceTokens(clock, options.SessionLifetime);
        _login = new SalesforceLogin(options, _tokens, clock);
        _api = NewOrg();
    }

    public string Name => "Salesforce";

    public int MaxBodyBytes => 6 * 1024 * 1024;

    public Reply Answer(VendorRequest request)
    {
        if (request.Path is "/services/oauth2/token")
        {
            return _login.Answer(request);
        }

        lock (_gate)
        {
            try
            {
                return Admitted(request) ?? _api.Answer(request).With("Sforce-Limit-Info", $"api-usage={_used}/{_options.DailyApiRequests}");
            }
            catch (SalesforceRefusal refusal)
            {
                _api.RollBack();
                return SalesforceReplies.Refuse(refusal).With("Sforce-Limit-Info", $"api-usage={_used}/{_options.DailyApiRequests}");
            }
            finally
            {
                _api.Commit();
            }
        }
    }

    public Reply Fail(FaultKind kind, int status) => SalesforceReplies.Fail(kind, status);

    public void ExpireTokens() => _tokens.Clear();

    public void Reset()
    {
        lock (_gate)
        {
            _api = NewOrg();
            _used = 0;
        }
    }

    private Reply? Admitted(VendorRequest request)
    {
        if (request.Target.Length > LongestTarget)
        {
            throw new SalesforceRefusal(414, "URI_TOO_LONG", "The requested URI is longer than 16384 bytes");
        }

        if (request.Path is "/services/data" or "/services/data/")
        {
            return SalesforceVersions.List();
        }

        if (!_tokens.IsLive(request.Headers.Authorization.ToString()))
        {
            return SalesforceReplies.Fail(FaultKind.Status, 401).With("WWW-Authenticate", "Token");
        }

        return ++_used > _options.DailyApiRequests ? SalesforceReplies.Fail(FaultKind.RateLimit, 403) : null;
    }

    private SalesforceApi NewOrg()
    {
        var store = new SalesforceStore(_clock);
        if (_options.Seed)
        {
            SalesforceSeed.Fill(store);
        }

        return new SalesforceApi(store, () => (_options.DailyApiRequests, _used));
    }
}
