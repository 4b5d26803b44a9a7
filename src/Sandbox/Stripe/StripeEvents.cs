using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Sandbox.Webhooks;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Events: kept for the list, sent signed to whoever wants them.</summary>
internal sealed class StripeEvents(StripeStore store, WebhookOutbox outbox)
{
    private const int Kept = 20_000;

    private readonly List<WebhookTarget> _targets = [.. store.Options.Webhooks];
    private readonly Queue<StripeEvent> _events = [];

    public IEnumerable<StripeEvent> NewestFirst => _events.Reverse();

    public void Add(WebhookTarget target) => _targets.Add(target);

    public void RemoveTarget(string secret) => _targets.RemoveAll(target => target.Secret == secret);

    public StripeEvent? Find(string id) => _events.FirstOrDefault(one => one.Id == id);

    public StripeEvent Emit(string type, JsonObject about, JsonObject? previous = null)
    {
        var targets = _targets.FindAll(target => target.Wants(type));
        var data = new JsonObject { ["object"] = about.DeepClone() };
        if (previous is not null)
        {
            data["previous_attributes"] = previous;
        }

        var json = new JsonObject
        {
            ["id"] = store.NextId("evt_"),
            ["object"] = "event",
            ["api_version"] = StripeVersions.Current,
            ["created"] = store.Now,
            ["data"] = data,
            ["livemode"] = false,
            ["pending_webhooks"] = (long)targets.Count,
            ["request"] = new JsonObject { ["id"] = store.Cause.RequestId, ["idempotency_key"] = store.Cause.Key },
            ["type"] = type,
        };
        var made = new StripeEvent(json.Text("id")!, type, json.Number("created"), json);
        _events.Enqueue(made);
        if (_events.Count > Kept)
        {
            _events.Dequeue();
        }

        foreach (var target in targets)
        {
            outbox.Add(new WebhookMessage(target, StripeReplies.Ok(json).Body, body => Sign(target, body)));
        }

        return made;
    }

    /// <summary>The header as documented: HMAC-SHA256 with the whole secret over time, a dot and the raw body.</summary>
    public static string Signature(string secret, long time, ReadOnlySpan<byte> body)
    {
        byte[] message = [.. Encoding.UTF8.GetBytes($"{time}."), .. body];
        return $"t={time},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), message))}";
    }

    private IEnumerable<KeyValuePair<string, string>> Sign(WebhookTarget target, ReadOnlyMemory<byte> body) =>
        [new("Stripe-Signature", Signature(target.Secret ?? "", store.Now, body.Span))];
}

/// <summary>One event, as it was when it happened.</summary>
internal sealed record StripeEvent(string Id, string Type, long Created, JsonObject Json);
