using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Nokia;

/// <summary>Asks for the name of one intent.</summary>
internal sealed class NokiaHealth(NokiaClient client, TimeProvider time, ILogger<NokiaHealth> logger) : IVendorHealth
{
    public string Vendor => NokiaServices.Name;

    public async Task<Outcome<TimeSpan>> PingAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var request = client.Search(NokiaIntents.User, 0, 1, withBodies: false);
        var sent = await client.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            return NokiaFaults.ErrorOf(answer) is { } error ? NokiaFaults.From(request, answer, error, logger) : time.GetElapsedTime(started);
        }
    }
}
