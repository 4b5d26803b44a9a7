using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Sandbox.Webhooks;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>The side door: effects, webhook receivers, events by hand, and the holder of a card.</summary>
internal static class StripeAdmin
{
    public static Reply? Answer(VendorRequest request, StripeStore store, StripeApi api) => (request.Method, request.Path.ToString()) switch
    {
        ("GET", "/__sandbox/effects") => store.Effects.Report(),
        ("POST", "/__sandbox/webhooks") => AdminBody.Run(request, body =>
        {
            store.Events.Add(WebhookTargets.Read(body));
            return Reply.Empty(204);
        }),
        ("POST", "/__sandbox/emit") => AdminBody.Run(request, body => Emit(store, body)),
        ("POST", "/__sandbox/authenticate") => AdminBody.Run(request, body =>
            Reply.Empty(api.Authenticate(body.Text("id") ?? throw new JsonException("id is missing"), body.Text("outcome") is null or "success") ? 204 : 409)),
        _ => null,
    };

    private static Reply Emit(StripeStore store, JsonObject body)
    {
        var (type, id) = (body.Text("type") ?? throw new JsonException("type is missing"), body.Text("id") ?? throw new JsonException("id is missing"));
        return store.Find(id) is { } found ? StripeReplies.Ok(store.Events.Emit(type, found.Json).Json) : Reply.Empty(404);
    }
}
