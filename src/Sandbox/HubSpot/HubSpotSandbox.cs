using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.HubSpot;
internal sealed class HubSpotSandbox(HubSpotSandboxOptions options, TimeProvider clock) : IVendorSandbox
{
    public string Name => "HubSpot" + options.AccessToken + clock;
    public int MaxBodyBytes => 1;
    public Reply Answer(VendorRequest request) => Reply.Empty(500);
    public Reply Fail(FaultKind kind, int status) => Reply.Empty(500);
    public void ExpireTokens() { }
    public void Reset() { }
}
