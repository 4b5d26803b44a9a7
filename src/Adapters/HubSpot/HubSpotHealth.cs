using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.HubSpot;

/// <summary>Asks HubSpot for one company.</summary>
internal sealed class HubSpotHealth(HubSpotClient client, TimeProvider time, ILogger<HubSpotHealth> logger) : IVendorHealth
{
    public string Vendor => HubSpotServices.Name;

    public async Task<Outcome<TimeSpan>> PingAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var sent = await client.SendAsync(HubSpotClient.Ping(), cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            return answer.IsSuccess
                ? time.GetElapsedTime(started)
                : HubSpotFaults.From(answer.Status, answer.RetryAfter, answer.Read(HubSpotWireContext.Default.HubSpotError), logger);
        }
    }
}
