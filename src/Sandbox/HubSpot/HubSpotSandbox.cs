using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary>One account: login, rates, then the API, one request at a time.</summary>
internal sealed class HubSpotSandbox : IVendorSandbox
{
    private readonly Lock _gate = new();
    private readonly HubSpotSandboxOptions _options;
    private readonly TimeProvider _clock;
    private readonly HubSpotLogin _login;
    private HubSpotRates _rates;
    private HubSpotApi _api;

    public HubSpotSandbox(HubSpotSandboxOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _login = new HubSpotLogin(options, clock);
        _rates = new HubSpotRates(options, clock);
        _api = NewAccount();
    }

    public string Name => "HubSpot";

    public int MaxBodyBytes => 10 * 1024 * 1024;

    public Reply Answer(VendorRequest request)
    {
        if (request.Path is "/oauth/v1/token")
        {
            return _login.Answer(request);
        }

        lock (_gate)
        {
            try
            {
                return Admit(request);
            }
            catch (HubSpotRefusal refusal)
            {
                _api.RollBack();
                return HubSpotReplies.Refuse(refusal);
            }
            finally
            {
                _api.Commit();
            }
        }
    }

    public Reply Fail(FaultKind kind, int status) => HubSpotReplies.Fail(kind, status);

    public void ExpireTokens() => _login.Expire();

    public void Reset()
    {
        lock (_gate)
        {
            _rates = new HubSpotRates(_options, _clock);
            _api = NewAccount();
        }
    }

    private Reply Admit(VendorRequest request)
    {
        var isOAuth = _login.Check(request.Headers.Authorization.ToString());
        var isSearch = request.Path.EndsWith("/search");
        if (_rates.Count(isSearch) is { } tooMany)
        {
            return tooMany;
        }

        var reply = _api.Answer(request);
        return isSearch ? reply : _rates.WithHeaders(reply, isOAuth);
    }

    private HubSpotApi NewAccount()
    {
        var store = new HubSpotStore(_clock, _options.IndexLag);
        if (_options.Seed)
        {
            HubSpotSeed.Fill(store);
        }

        return new HubSpotApi(store);
    }
}
