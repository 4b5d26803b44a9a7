using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>Asks Stripe for the account's balance, which is not looked at.</summary>
internal sealed class StripeHealth(StripeClient client, TimeProvider time) : IVendorHealth
{
    public string Vendor => StripeServices.Name;

    public async Task<Outcome<TimeSpan>> PingAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var sent = await client.SendAsync(client.Get("ping", "balance"), StripeWireContext.Default.StripeBalance, cancellationToken);
        return sent.Select(_ => time.GetElapsedTime(started));
    }
}
