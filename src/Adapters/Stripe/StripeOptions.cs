using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>Settings of a Stripe account, under <c>Vendors:Stripe</c>.</summary>
public sealed class StripeOptions : VendorOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Vendors:Stripe";

    /// <summary>Points at Stripe unless told otherwise.</summary>
    public StripeOptions() => BaseUrl = new("https://api.stripe.com");

    /// <summary>The secret key, or better a restricted one (<c>sk_…</c>, <c>rk_…</c>).</summary>
    public Secret? SecretKey { get; set; }

    /// <summary>The version that every request asks for; default <c>2023-08-16</c>.</summary>
    public string ApiVersion { get; set; } = "2023-08-16";

    /// <summary>Where a payer comes back to after an authentication; without it, a payment that needs one is declined.</summary>
    public Uri? ReturnUrl { get; set; }

    /// <summary>The signing secrets of the webhook endpoint (<c>whsec_…</c>), several divided by commas while they are changed; none means that no webhook is taken.</summary>
    public Secret? WebhookSecret { get; set; }

    /// <summary>How old a webhook's signature may be; default 300 seconds.</summary>
    public TimeSpan WebhookTolerance { get; set; } = TimeSpan.FromSeconds(300);

    /// <summary>Currencies without decimals that Stripe counts in hundredths all the same, divided by spaces; default <c>ISK UGX</c>.</summary>
    public string HundredthsCurrencies { get; set; } = "ISK UGX";
}
