using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Sandbox.Webhooks;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>The side door: effects, webhook receivers, events by hand, and the payer.</summary>
internal static class PayPalAdmin
{
    public static Reply? Answer(VendorRequest request, PayPalStore store, PayPalApi api) => (request.Method, request.Path.ToString()) switch
    {
        ("GET", "/__sandbox/effects") => store.Effects.Report(),
        ("POST", "/__sandbox/approve") => AdminBody.Run(request, body => Done(Approve(api, body))),
        ("POST", "/__sandbox/settle") => AdminBody.Run(request, body => Done(api.Payments.Settle(Needed(body, "capture"), body.Text("outcome") is null or "completed"))),
        ("POST", "/__sandbox/webhooks") => AdminBody.Run(request, body =>
        {
            store.Events.Add(WebhookTargets.Read(body));
            return Reply.Empty(204);
        }),
        ("POST", "/__sandbox/emit") => AdminBody.Run(request, body => Emit(store, api, body)),
        _ => null,
    };

    private static bool Approve(PayPalApi api, JsonObject body)
    {
        if (body.Text("setup_token") is { } setup)
        {
            return api.Vault.Approve(setup);
        }

        var outcome = body.Text("outcome") ?? "approved";
        return outcome is "approved" or "declined" or "pending"
            ? api.Orders.Approve(Needed(body, "order"), outcome)
            : throw new JsonException("outcome is approved, declined or pending");
    }

    private static Reply Emit(PayPalStore store, PayPalApi api, JsonObject body)
    {
        var (type, id) = (Needed(body, "type"), Needed(body, "id"));
        var (kind, resource) = store.Orders.TryGetValue(id, out var order) ? ("checkout-order", api.Orders.Render(order))
            : store.Captures.TryGetValue(id, out var capture) ? ("capture", PayPalPayments.Render(capture))
            : store.Authorizations.TryGetValue(id, out var authorization) ? ("authorization", PayPalPayments.Render(authorization))
            : store.Refunds.TryGetValue(id, out var refund) ? ("refund", refund.Json)
            : store.PaymentTokens.TryGetValue(id, out var token) ? ("payment_token", token.Json)
            : ("", null);
        return resource is null ? Reply.Empty(404) : PayPalReplies.Of(200, store.Events.Emit(type, kind, resource));
    }

    private static Reply Done(bool isDone) => Reply.Empty(isDone ? 204 : 409);

    private static string Needed(JsonObject body, string name) => body.Text(name) ?? throw new JsonException($"{name} is missing");
}
