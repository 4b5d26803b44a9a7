using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>Settings of a PayPal merchant, under <c>Vendors:PayPal</c>.</summary>
public sealed class PayPalOptions : VendorOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Vendors:PayPal";

    /// <summary>Points at PayPal unless told otherwise.</summary>
    public PayPalOptions() => BaseUrl = new("https://api-m.paypal.com");

    /// <summary>The app's client id.</summary>
    public string? ClientId { get; set; }

    /// <summary>The app's secret.</summary>
    public Secret? ClientSecret { get; set; }

    /// <summary>Where a payer comes back to after an approval.</summary>
    public Uri? ReturnUrl { get; set; }

    /// <summary>Where a payer comes back to who did not approve.</summary>
    public Uri? CancelUrl { get; set; }

    /// <summary>The id of the webhook, which is part of every signature; none means that no webhook is taken.</summary>
    public string? WebhookId { get; set; }

    /// <summary>How a webhook's signature is checked; default by the certificate, without a call for each.</summary>
    public PayPalWebhookCheck WebhookCheck { get; set; }

    /// <summary>How far a webhook's time may be from ours; default 10 minutes.</summary>
    public TimeSpan WebhookTolerance { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether the certificate must have a chain to a root that this machine trusts; default yes. Without it, the host that it comes from is what is trusted.</summary>
    public bool WebhookCertificateChain { get; set; } = true;
}

/// <summary>How a webhook's signature is checked.</summary>
public enum PayPalWebhookCheck
{
    /// <summary>By PayPal's certificate.</summary>
    Certificate,

    /// <summary>By asking PayPal.</summary>
    Call,
}
