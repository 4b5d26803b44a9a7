using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Sandbox.Webhooks;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>Events: kept for the list, sent signed to whoever wants them.</summary>
internal sealed class PayPalEvents(PayPalStore store, WebhookOutbox outbox)
{
    public const string CertificatePath = "/v1/notifications/certs/CERT-SANDBOX";

    private const int Kept = 20_000;

    private readonly List<WebhookTarget> _targets = [.. store.Options.Webhooks];
    private readonly Queue<JsonObject> _events = [];
    private long _number;

    public IEnumerable<JsonObject> NewestFirst => _events.Reverse();

    public void Add(WebhookTarget target) => _targets.Add(target);

    public void RemoveTarget(string webhookId) => _targets.RemoveAll(target => target.Secret == webhookId);

    public JsonObject? Find(string id) => _events.FirstOrDefault(one => one.Text("id") == id);

    public JsonObject Emit(string type, string resourceType, JsonObject resource)
    {
        var id = $"WH-{++_number:D17}-SANDBX";
        var json = new JsonObject
        {
            ["id"] = id,
            ["event_version"] = "1.0",
            ["create_time"] = PayPalTime.Write(store.Now),
            ["resource_type"] = resourceType,
            ["resource_version"] = "2.0",
            ["event_type"] = type,
            ["summary"] = $"A {resourceType} event: {type}",
            ["resource"] = resource.DeepClone(),
            ["links"] = new JsonArray(
                store.Link($"/v1/notifications/webhooks-events/{id}", "self"), store.Link($"/v1/notifications/webhooks-events/{id}/resend", "resend", "POST")),
        };
        _events.Enqueue(json);
        if (_events.Count > Kept)
        {
            _events.Dequeue();
        }

        Send(json);
        return json;
    }

    public void Send(JsonObject json)
    {
        var type = json.Text("event_type")!;
        foreach (var target in _targets.FindAll(target => target.Wants(type)))
        {
            var transmissionId = Guid.NewGuid().ToString();
            outbox.Add(new WebhookMessage(target, PayPalReplies.Of(200, json).Body, body => Sign(target, transmissionId, body)));
        }
    }

    // The time is that of each attempt, the transmission id that of the first.
    private IEnumerable<KeyValuePair<string, string>> Sign(WebhookTarget target, string transmissionId, ReadOnlyMemory<byte> body)
    {
        var time = PayPalTime.Write(store.Now);
        return
        [
            new("PAYPAL-TRANSMISSION-ID", transmissionId),
            new("PAYPAL-TRANSMISSION-TIME", time),
            new("PAYPAL-TRANSMISSION-SIG", PayPalSigner.Sign(transmissionId, time, target.Secret ?? "WEBHOOK_ID", body.Span)),
            new("PAYPAL-CERT-URL", store.Options.CertificateUrl ?? $"{store.Origin}{CertificatePath}"),
            new("PAYPAL-AUTH-ALGO", PayPalSigner.Algorithm),
        ];
    }
}
