using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.Webhooks;

/// <summary>Reads a receiver ordered through <c>POST /__sandbox/webhooks</c>.</summary>
internal static class WebhookTargets
{
    public static WebhookTarget Read(JsonObject body) => new()
    {
        Url = Uri.TryCreate(body.Text("url"), UriKind.Absolute, out var url) && url.IsLoopback
            ? body.Text("url")!
            : throw new JsonException("url is to be an absolute loopback address"),
        Secret = body.Text("secret"),
        Events = [.. (body["events"] as JsonArray ?? []).Select(name => name?.ToString() ?? "")],
        Duplicate = body.Flag("duplicate"),
        Shuffle = body.Flag("shuffle"),
    };
}
