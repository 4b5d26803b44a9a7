using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>An Altiplano and an NSP on one address: logins, then the intents of each, one request at a time.</summary>
internal sealed class NokiaSandbox : IVendorSandbox
{
    private readonly Lock _gate = new();
    private readonly NokiaSandboxOptions _options;
    private readonly TimeProvider _clock;
    private readonly NokiaLogin _login;
    private readonly EffectLog _effects = new();
    private NokiaNetwork _network = null!; // made with the products
    private NokiaProduct _altiplano = null!;
    private NokiaProduct _nsp = null!;

    public NokiaSandbox(NokiaSandboxOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _login = new NokiaLogin(options, clock);
        Begin();
    }

    public string Name => "Nokia";

    public int MaxBodyBytes => 4 * 1024 * 1024;

    public Reply Answer(VendorRequest request)
    {
        lock (_gate)
        {
            _network.Advance();
            try
            {
                return _login.Answer(request) ?? AnswerProduct(request);
            }
            catch (RestconfError error)
            {
                return RestconfReplies.Refuse(error, "application/json");
            }
        }
    }

    public Reply Fail(FaultKind kind, int status) => NokiaReplies.Fail(kind, status);

    public void ExpireTokens()
    {
        lock (_gate)
        {
            _login.Nsp.Expire();
            _login.Altiplano.Expire();
        }
    }

    public void Reset()
    {
        lock (_gate)
        {
            _effects.Clear();
            Begin();
        }
    }

    public EffectReport Effects(string? service, string? kind)
    {
        lock (_gate)
        {
            _network.Advance();
            return _effects.Report(service, kind);
        }
    }

    private Reply AnswerProduct(VendorRequest request)
    {
        var (product, tokens) = _altiplano.Owns(request) ? (_altiplano, _login.Altiplano) : (_nsp, _login.Nsp);
        if (!product.Owns(request))
        {
            throw RestconfError.NotFound();
        }

        return tokens.IsLive(request.Headers.Authorization.ToString()) ? product.Answer(request) : throw RestconfError.Denied(401);
    }

    private void Begin()
    {
        var (access, core) = (new IntentStore(), new IntentStore());
        NokiaSeed.Plan(access);
        if (_options.Seed)
        {
            NokiaSeed.Fill(access);
        }

        _network = new NokiaNetwork(_options, _clock, _effects);
        _altiplano = new NokiaProduct($"{_options.AltiplanoBasePath}/rest/restconf", isAltiplano: true, access, _network, _options);
        _nsp = new NokiaProduct("/restconf", isAltiplano: false, core, _network, _options);
    }
}
