using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Sandbox.Webhooks;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>The account's objects, effects and events; callers hold the vendor's lock.</summary>
internal sealed class StripeStore
{
    private readonly StripeSandboxOptions _options;
    private readonly TimeProvider _clock;
    private readonly PriorityQueue<Action, DateTimeOffset> _due = new();
    private long _number;

    public StripeStore(StripeSandboxOptions options, TimeProvider clock, WebhookOutbox outbox)
    {
        _options = options;
        _clock = clock;
        Events = new StripeEvents(this, outbox);
    }

    public StripeTable Customers { get; } = new("customer", "cus_", "/v1/customers");

    public StripeTable PaymentIntents { get; } = new("payment_intent", "pi_", "/v1/payment_intents");

    public StripeTable Charges { get; } = new("charge", "ch_", "/v1/charges");

    public StripeTable Refunds { get; } = new("refund", "re_", "/v1/refunds");

    // The vendor spells this one with a capital in its messages.
    public StripeTable PaymentMethods { get; } = new("PaymentMethod", "pm_", "/v1/payment_methods");

    public StripeTable SetupIntents { get; } = new("setup_intent", "seti_", "/v1/setup_intents");

    public StripeTable WebhookEndpoints { get; } = new("webhook_endpoint", "we_", "/v1/webhook_endpoints");

    public StripeEvents Events { get; }

    public EffectLog Effects { get; } = new();

    public StripeSandboxOptions Options => _options;

    public DateTimeOffset Time => _clock.GetUtcNow();

    public long Now => Time.ToUnixTimeSeconds();

    /// <summary>Id and idempotency key of the call that runs, for the events it causes.</summary>
    public (string? RequestId, string? Key) Cause { get; set; }

    public string NextId(string prefix) => $"{prefix}1Sbx{++_number:D13}TcGw";

    public StripeObject? Find(string id)
    {
        StripeTable[] tables = [Customers, PaymentIntents, Charges, Refunds, PaymentMethods, SetupIntents];
        return Array.Find(tables, table => id.StartsWith(table.Prefix, StringComparison.Ordinal))?.Find(id);
    }

    public StripeObject Add(StripeTable table, StripeObject one)
    {
        table.Add(one);
        Touch(one);
        return one;
    }

    /// <summary>Tells the search index that the object has changed.</summary>
    public void Touch(StripeObject one)
    {
        if (_options.IndexLag > TimeSpan.Zero)
        {
            one.Remember(Time);
        }
    }

    public void Count(string kind, JsonObject charge, string id, long amount) => Effects.Add(new Effect(
        kind,
        id,
        charge.Text("payment_intent") ?? charge.Text("id")!,
        StripeCurrency.ToUnits(amount, charge.Text("currency")!),
        charge.Text("currency")!.ToUpperInvariant(),
        charge["metadata"].Tags()));

    public void Later(TimeSpan wait, Action action) => _due.Enqueue(action, Time + wait);

    /// <summary>Does what has become due: debits settle, holds lapse.</summary>
    public void CatchUp()
    {
        while (_due.TryPeek(out var action, out var at) && at <= Time)
        {
            _due.Dequeue();
            action();
        }
    }
}
