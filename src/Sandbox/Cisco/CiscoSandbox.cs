using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>One NSO: login, then the API, one transaction at a time.</summary>
internal sealed class CiscoSandbox : IVendorSandbox
{
    private const string HostMeta =
        "<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'><Link rel='restconf' href='/restconf'/></XRD>";

    private readonly Lock _gate = new();
    private readonly CiscoSandboxOptions _options;
    private readonly TimeProvider _clock;
    private readonly CiscoLogin _login;
    private readonly EffectLog _effects = new();
    private CiscoApi _api;

    public CiscoSandbox(CiscoSandboxOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _login = new CiscoLogin(options);
        _api = NewNetwork();
    }

    public string Name => "Cisco";

    public int MaxBodyBytes => 4 * 1024 * 1024;

    public Reply Answer(VendorRequest request)
    {
        lock (_gate)
        {
            try
            {
                _api.Advance();
                _login.Check(request);
                var reply = request.Path is "/.well-known/host-meta"
                    ? Reply.Text(200, HostMeta, "application/xrd+xml")
                    : _api.Answer(request);
                return _login.WithToken(request, reply);
            }
            catch (RestconfError error)
            {
                var reply = RestconfReplies.Refuse(error);
                return error.Status == 401 ? reply.With("WWW-Authenticate", "Basic realm=\"restconf\"") : _login.WithToken(request, reply);
            }
        }
    }

    public Reply Fail(FaultKind kind, int status) => CiscoReplies.Fail(kind, status);

    public void ExpireTokens()
    {
        lock (_gate)
        {
            _login.Expire();
        }
    }

    public void Reset()
    {
        lock (_gate)
        {
            _effects.Clear();
            _login.Reset();
            _api = NewNetwork();
        }
    }

    public EffectReport Effects(string? service, string? kind)
    {
        lock (_gate)
        {
            _api.Advance();
            return _effects.Report(service, kind);
        }
    }

    private CiscoApi NewNetwork()
    {
        var store = new CiscoStore();
        if (_options.Seed)
        {
            CiscoSeed.Fill(store);
        }

        return new CiscoApi(store, _options, _clock, _effects);
    }
}
