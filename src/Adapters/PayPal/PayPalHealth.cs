using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>Asks PayPal for the merchant's webhooks, a short list that needs the token.</summary>
internal sealed class PayPalHealth(PayPalClient client, TimeProvider time) : IVendorHealth
{
    public string Vendor => PayPalServices.Name;

    public async Task<Outcome<TimeSpan>> PingAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var sent = await client.SendAsync(PayPalClient.Get("ping", "/v1/notifications/webhooks"), cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        answer.Dispose();
        return time.GetElapsedTime(started);
    }
}
