using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>Asks the HLR for a number that nobody has: session, mediation and network element are behind the answer.</summary>
internal sealed class EricssonHealth(ManagedObjects objects, EricssonOptions options, TimeProvider time) : IVendorHealth
{
    public string Vendor => EricssonServices.Name;

    public async Task<Outcome<TimeSpan>> PingAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var found = await objects.FindAsync(new(ManagedObject.Hlr, ("msisdn", options.ProbeMsisdn)), cancellationToken);
        return found.Select(_ => time.GetElapsedTime(started));
    }
}
