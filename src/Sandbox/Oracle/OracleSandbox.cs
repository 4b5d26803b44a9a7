using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>One pod: login, then the APIs, one request at a time.</summary>
internal sealed class OracleSandbox : IVendorSandbox
{
    private readonly Lock _gate = new();
    private readonly OracleSandboxOptions _options;
    private readonly TimeProvider _clock;
    private readonly OracleLogin _login;
    private OracleApi _api;

    public OracleSandbox(OracleSandboxOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _login = new OracleLogin(options, clock);
        _api = NewPod();
    }

    public string Name => "Oracle";

    public int MaxBodyBytes => 8 * 1024 * 1024;

    public Reply Answer(VendorRequest request)
    {
        if (request.Path is "/oauth2/v1/token")
        {
            return _login.Grant(request);
        }

        if (!_login.Admits(request.Headers.Authorization.ToString()))
        {
            return OracleReplies.LoggedOut();
        }

        lock (_gate)
        {
            try
            {
                return _api.Answer(request);
            }
            catch (OracleRefusal refusal)
            {
                _api.RollBack();
                return OracleReplies.Refuse(refusal, request);
            }
            finally
            {
                _api.Commit();
            }
        }
    }

    public Reply Fail(FaultKind kind, int status) => OracleReplies.Fail(kind, status);

    public void ExpireTokens() => _login.Expire();

    public void Reset()
    {
        lock (_gate)
        {
            _api = NewPod();
        }
    }

    private OracleApi NewPod()
    {
        var store = new AdfStore(_clock);
        if (_options.Seed)
        {
            OracleSeed.Fill(store);
        }

        store.Commit();
        return new OracleApi(store, _options);
    }
}
