using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Huawei.Hlr;
using TeleCo.Gateway.Sandbox.Huawei.Nce;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Huawei;

/// <summary>Two products at one address: the NCE below <c>/rest</c> and <c>/restconf</c>, the HLR elsewhere.</summary>
internal sealed class HuaweiSandbox : IVendorSandbox
{
    private readonly Lock _gate = new();
    private readonly EffectLog _effects = new();
    private readonly HuaweiSandboxOptions _options;
    private readonly TimeProvider _clock;
    private NceServer _nce;
    private HlrServer _hlr;

    public HuaweiSandbox(HuaweiSandboxOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _nce = new NceServer(options, clock, _effects);
        _hlr = new HlrServer(options, clock, _effects);
    }

    public string Name => "Huawei";

    public int MaxBodyBytes => 1024 * 1024;

    /// <summary>HLR calls are <c>/hlr#LST_SUB</c>: their address is the session, which no log should hold.</summary>
    public string CallName(VendorRequest request) => IsNce(request) ? request.Target : HlrServer.CallName(request);

    public Reply Answer(VendorRequest request)
    {
        lock (_gate)
        {
            return IsNce(request) ? _nce.Answer(request) : _hlr.Answer(request);
        }
    }

    public Reply Fail(FaultKind kind, int status) => NceReplies.Fail(kind, status);

    public Reply Fail(VendorRequest request, FaultKind kind, int status) =>
        IsNce(request) ? NceReplies.Fail(kind, status) : HlrServer.Fail(request, kind, status);

    public EffectReport Effects(string? service, string? kind) => _effects.Report(service, kind);

    public void ExpireTokens()
    {
        lock (_gate)
        {
            _nce.ExpireTokens();
            _hlr.ExpireSessions();
        }
    }

    public void Reset()
    {
        lock (_gate)
        {
            _effects.Clear();
            _nce = new NceServer(_options, _clock, _effects);
            _hlr = new HlrServer(_options, _clock, _effects);
        }
    }

    private static bool IsNce(VendorRequest request) => request.Path.StartsWith("/rest");
}
