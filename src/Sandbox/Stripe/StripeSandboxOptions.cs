using TeleCo.Gateway.Sandbox.Webhooks;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>The Stripe account that the sandbox plays.</summary>
public sealed class StripeSandboxOptions : VendorSandboxOptions
{
    /// <summary>The account's secret key.</summary>
    public string SecretKey { get; init; } = "sk_test_sandbox";

    /// <summary>How long after a write search still sees the object as it was; the vendor says about a minute, default none.</summary>
    public TimeSpan IndexLag { get; init; }

    /// <summary>How long a direct debit stays <c>processing</c>; default none, so the next call finds it settled.</summary>
    public TimeSpan DebitSettlement { get; init; }

    /// <summary>How long an uncaptured hold lasts; default 7 days as with the vendor.</summary>
    public TimeSpan HoldLifetime { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long an idempotency key is kept; default 24 hours as with the vendor.</summary>
    public TimeSpan KeyLifetime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Whether card numbers may be sent, which the vendor allows only to accounts that asked for it; default no.</summary>
    public bool AcceptsCardNumbers { get; init; }

    /// <summary>Where events go; more are added by <c>/v1/webhook_endpoints</c> and <c>POST /__sandbox/webhooks</c>.</summary>
    public IReadOnlyList<WebhookTarget> Webhooks { get; init; } = [];
}
