using TeleCo.Gateway.Sandbox.Webhooks;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>The PayPal merchant that the sandbox plays.</summary>
public sealed class PayPalSandboxOptions : VendorSandboxOptions
{
    /// <summary>Client id of the merchant's REST app.</summary>
    public string ClientId { get; init; } = "sandbox-client";

    /// <summary>Client secret of the merchant's REST app.</summary>
    public string ClientSecret { get; init; } = "sandbox-secret";

    /// <summary>How long a token lives; default 9 hours as with the vendor.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(9);

    /// <summary>How long an order waits for its payer; default 3 hours as with the vendor.</summary>
    public TimeSpan OrderLifetime { get; init; } = TimeSpan.FromHours(3);

    /// <summary>How long an authorization can be captured; default 29 days as with the vendor.</summary>
    public TimeSpan AuthorizationLifetime { get; init; } = TimeSpan.FromDays(29);

    /// <summary>How long a capture can be refunded; default 180 days as with the vendor.</summary>
    public TimeSpan RefundPeriod { get; init; } = TimeSpan.FromDays(180);

    /// <summary>Whether two payments may carry the same invoice id; default no.</summary>
    public bool AllowsDuplicateInvoices { get; init; }

    /// <summary>Address of the signing certificate in webhook headers; <see langword="null"/>, the default, is this server's own.</summary>
    public string? CertificateUrl { get; init; }

    /// <summary>Where events go; more are added by <c>/v1/notifications/webhooks</c> and <c>POST /__sandbox/webhooks</c>.</summary>
    public IReadOnlyList<WebhookTarget> Webhooks { get; init; } = [];
}
