using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Sandbox.Webhooks;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Webhook endpoints made through the API; the secret is told once.</summary>
internal sealed partial class StripeEndpoints(StripeStore store)
{
    private const int MostEndpoints = 16;

    public JsonObject Create(StripeForm form)
    {
        var url = CheckUrl(form.Value("url"));
        var events = CheckEvents(form);
        if (form.Value("api_version") is { } version && version != StripeVersions.Current)
        {
            throw StripeRefusal.Parameter(null, $"Invalid API version: {version}", "api_version");
        }

        if (store.WebhookEndpoints.NewestFirst.Count() >= MostEndpoints)
        {
            throw StripeRefusal.Bad(null, $"You have reached the maximum of {MostEndpoints} test webhook endpoints.");
        }

        var id = store.NextId("we_");
        var json = new JsonObject
        {
            ["id"] = id,
            ["object"] = "webhook_endpoint",
            ["api_version"] = form.Value("api_version"),
            ["application"] = null,
            ["created"] = store.Now,
            ["description"] = form.Value("description"),
            ["enabled_events"] = new JsonArray([.. events.Select(name => JsonValue.Create(name))]),
            ["livemode"] = false,
            ["metadata"] = StripeMetadata.Merge(null, form["metadata"]),
            ["status"] = "enabled",
            ["url"] = url,
        };
        store.Add(store.WebhookEndpoints, new StripeObject(json));
        store.Events.Add(new WebhookTarget { Url = url, Secret = SecretOf(id), Events = events });
        var answer = (JsonObject)json.DeepClone();
        answer["secret"] = SecretOf(id);
        return answer;
    }

    public JsonObject Get(string id) => store.WebhookEndpoints.Get(id, "webhook_endpoint").Json;

    public JsonObject Update(string id, StripeForm form)
    {
        var json = Get(id);
        var url = form["url"] is null ? json.Text("url")! : CheckUrl(form.Value("url"));
        var events = form["enabled_events"] is null ? [.. json["enabled_events"]!.AsArray().Select(name => name!.GetValue<string>())] : CheckEvents(form);
        json["url"] = url;
        json["enabled_events"] = new JsonArray([.. events.Select(name => JsonValue.Create(name))]);
        json["metadata"] = StripeMetadata.Merge(json["metadata"], form["metadata"]);
        json["description"] = form["description"] is null ? json.Text("description") : form.Value("description");
        json["status"] = form.Value("disabled") switch { "true" => "disabled", "false" => "enabled", _ => json.Text("status") };
        store.Events.RemoveTarget(SecretOf(id));
        if (json.Text("status") == "enabled")
        {
            store.Events.Add(new WebhookTarget { Url = url, Secret = SecretOf(id), Events = events });
        }

        return json;
    }

    public JsonObject Delete(string id)
    {
        store.WebhookEndpoints.Remove(store.WebhookEndpoints.Get(id, "webhook_endpoint"));
        store.Events.RemoveTarget(SecretOf(id));
        return new JsonObject { ["id"] = id, ["object"] = "webhook_endpoint", ["deleted"] = true };
    }

    public JsonObject List(StripeForm form) => StripeLists.Page(store.WebhookEndpoints, form, _ => true);

    private static string SecretOf(string id) => $"whsec_{id[3..]}";

    private static string CheckUrl(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https"
            ? url!
            : throw StripeRefusal.Parameter("url_invalid", "Invalid URL: An explicit scheme (such as https) must be provided.", "url");

    private static string[] CheckEvents(StripeForm form)
    {
        string[] events = [.. form.List("enabled_events")];
        if (events.Length == 0)
        {
            throw StripeRefusal.Parameter("parameter_missing", "Missing required param: enabled_events.", "enabled_events");
        }

        return Array.Find(events, name => name != "*" && !EventPattern.IsMatch(name)) is { } unknown
            ? throw StripeRefusal.Parameter(null, $"Invalid enabled_events: {unknown} is not an event type", "enabled_events")
            : events;
    }

    [GeneratedRegex(@"^(payment_intent|charge|refund|customer|payment_method|setup_intent|invoice|checkout\.session|balance)\.[a-z_.]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EventPattern { get; }
}
