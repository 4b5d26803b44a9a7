using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Cisco;

/// <summary>Asks NSO for the version of its YANG library.</summary>
internal sealed class CiscoHealth(CiscoClient client, TimeProvider time, ILogger<CiscoHealth> logger) : IVendorHealth
{
    public string Vendor => CiscoServices.Name;

    public async Task<Outcome<TimeSpan>> PingAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var request = client.Ping();
        var sent = await client.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            return answer.IsSuccess ? time.GetElapsedTime(started) : CiscoFaults.From(request, answer, logger);
        }
    }
}
