using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Sandbox.Webhooks;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>Webhooks, past events, and the check of a signature.</summary>
internal sealed class PayPalNotifications(PayPalStore store)
{
    private const int MostWebhooks = 10;

    private readonly Dictionary<string, JsonObject> _webhooks = [];

    public Reply? Answer(VendorRequest request, string kind, string id, Func<JsonObject> body) => (request.Method, kind, id) switch
    {
        ("POST", "webhooks", "") => PayPalReplies.Of(201, Create(body())),
        ("GET", "webhooks", "") => PayPalReplies.Of(200, new JsonObject { ["webhooks"] = new JsonArray([.. _webhooks.Values.Select(one => one.DeepClone())]) }),
        ("GET", "webhooks", _) => PayPalReplies.Of(200, _webhooks.GetValueOrDefault(id) ?? throw PayPalRefusal.NotFound()),
        ("DELETE", "webhooks", _) => Delete(id),
        ("GET", "webhooks-events", "") => PayPalReplies.Of(200, List(request)),
        ("GET", "webhooks-events", _) => PayPalReplies.Of(200, store.Events.Find(id) ?? throw PayPalRefusal.NotFound()),
        ("POST", "verify-webhook-signature", "") => PayPalReplies.Of(200, Verify(request, body())),
        _ => null,
    };

    public Reply Resend(string id)
    {
        var json = store.Events.Find(id) ?? throw PayPalRefusal.NotFound();
        store.Events.Send(json);
        return PayPalReplies.Of(202, json);
    }

    private JsonObject Create(JsonObject body)
    {
        PayPalShapes.Webhook.Check(body);
        var url = body.Text("url")!;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || (parsed.Scheme != "https" && !parsed.IsLoopback))
        {
            throw new PayPalRefusal(400, "VALIDATION_ERROR", "Invalid data provided", "INVALID_URL", "Not a valid webhook URL", "/url");
        }

        if (_webhooks.Values.Any(webhook => webhook.Text("url") == url))
        {
            throw new PayPalRefusal(400, "WEBHOOK_URL_ALREADY_EXISTS", "Webhook URL already exists");
        }

        if (_webhooks.Count >= MostWebhooks)
        {
            throw new PayPalRefusal(400, "WEBHOOK_NUMBER_LIMIT_EXCEEDED", "You have reached the limit of webhooks for the application");
        }

        var id = store.NextId('0');
        var json = new JsonObject
        {
            ["id"] = id,
            ["url"] = url,
            ["event_types"] = body["event_types"]!.DeepClone(),
            ["links"] = new JsonArray(store.Link($"/v1/notifications/webhooks/{id}", "self"), store.Link($"/v1/notifications/webhooks/{id}", "delete", "DELETE")),
        };
        _webhooks.Add(id, json);
        store.Events.Add(new WebhookTarget { Url = url, Secret = id, Events = [.. json["event_types"]!.AsArray().Select(one => one.Text("name")!)] });
        return json;
    }

    private Reply Delete(string id)
    {
        if (!_webhooks.Remove(id))
        {
            throw PayPalRefusal.NotFound();
        }

        store.Events.RemoveTarget(id);
        return Reply.Empty(204);
    }

    private JsonObject List(VendorRequest request)
    {
        var size = int.TryParse(request.Parameter("page_size"), out var asked) ? Math.Clamp(asked, 1, 300) : 10;
        var (from, to) = (request.Parameter("start_time"), request.Parameter("end_time"));
        var found = store.Events.NewestFirst
            .Where(one => string.CompareOrdinal(one.Text("create_time"), from) >= 0 && (to is null || string.CompareOrdinal(one.Text("create_time"), to) <= 0))
            .Take(size);
        JsonArray events = [.. found.Select(one => one.DeepClone())];
        var count = events.Count;
        return new JsonObject { ["events"] = events, ["count"] = count, ["links"] = new JsonArray() };
    }

    // The event is taken as the text that was sent: written anew, its checksum would differ.
    private static JsonObject Verify(VendorRequest request, JsonObject body)
    {
        PayPalShapes.Verify.Check(body);
        using var json = JsonDocument.Parse(request.Body);
        var raw = Encoding.UTF8.GetBytes(json.RootElement.GetProperty("webhook_event").GetRawText());
        var isGood = body.Text("auth_algo") == PayPalSigner.Algorithm && PayPalSigner.IsSigned(
            body.Text("transmission_id")!, body.Text("transmission_time")!, body.Text("webhook_id")!, raw, body.Text("transmission_sig")!);
        return new JsonObject { ["verification_status"] = isGood ? "SUCCESS" : "FAILURE" };
    }
}
