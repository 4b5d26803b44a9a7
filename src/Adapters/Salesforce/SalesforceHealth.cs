using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Salesforce;

/// <summary>Asks Salesforce for its list of versions, which costs no quota and no token.</summary>
internal sealed class SalesforceHealth(VendorHttp http, TimeProvider time) : IVendorHealth
{
    public string Vendor => SalesforceServices.Name;

    public async Task<Outcome<TimeSpan>> PingAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var sent = await http.SendAsync(new("versions", HttpMethod.Get, "/services/data", VendorEffect.Read), null, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            return answer.IsSuccess ? time.GetElapsedTime(started) : VendorFaults.From(answer.Status, answer.RetryAfter);
        }
    }
}
