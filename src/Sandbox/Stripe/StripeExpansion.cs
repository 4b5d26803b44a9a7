using System.Collections.Frozen;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Puts whole objects where an answer has their ids, at most four levels deep.</summary>
internal sealed class StripeExpansion(StripeStore store)
{
    private const int Deepest = 4;

    private static readonly FrozenDictionary<string, string[]> Expandable = new Dictionary<string, string[]>
    {
        ["payment_intent"] = ["application", "customer", "invoice", "latest_charge", "on_behalf_of", "payment_method", "review"],
        ["charge"] = ["application", "application_fee", "customer", "invoice", "payment_intent", "refunds", "review", "transfer"],
        ["refund"] = ["charge", "payment_intent", "source_transfer_reversal", "transfer_reversal"],
        ["payment_method"] = ["customer"],
        ["setup_intent"] = ["application", "customer", "latest_attempt", "mandate", "on_behalf_of", "payment_method", "single_use_mandate"],
        ["customer"] = ["invoice_settings", "default_source"],
        ["settings"] = ["default_payment_method"],
    }.ToFrozenDictionary();

    public JsonObject Expand(JsonObject answer, StripeForm parameters)
    {
        if (parameters["expand"] is null)
        {
            return answer;
        }

        var copy = (JsonObject)answer.DeepClone();
        foreach (var path in parameters.List("expand"))
        {
            var parts = path.Split('.');
            if (parts.Length > Deepest)
            {
                throw StripeRefusal.Parameter(null, $"You cannot expand more than {Deepest} levels of a property", "expand");
            }

            Expand(copy, parts, path);
        }

        return copy;
    }

    private void Expand(JsonObject at, ReadOnlySpan<string> parts, string path)
    {
        if (at["data"] is JsonArray rows && parts[0] == "data")
        {
            if (parts.Length == 1)
            {
                throw NotExpandable(path);
            }

            foreach (var row in rows)
            {
                Expand((JsonObject)row!, parts[1..], path);
            }

            return;
        }

        var kind = at.Text("object") ?? "settings";
        if (!Expandable.TryGetValue(kind, out var names) || !names.Contains(parts[0]))
        {
            throw NotExpandable(path);
        }

        var inner = Resolve(at, parts[0]);
        if (parts.Length > 1 && inner is not null)
        {
            Expand(inner, parts[1..], path);
        }
    }

    private JsonObject? Resolve(JsonObject at, string name)
    {
        if (at[name] is JsonObject already)
        {
            return already;
        }

        if (name == "refunds")
        {
            var id = at.Text("id");
            var refunds = store.Refunds.NewestFirst.Where(refund => refund.Json.Text("charge") == id).Select(refund => refund.Json);
            at[name] = new JsonObject { ["object"] = "list", ["data"] = StripeLists.Copy(refunds), ["has_more"] = false, ["url"] = $"/v1/charges/{id}/refunds" };
        }
        else if (at.Text(name) is { } id && store.Find(id) is { } found)
        {
            at[name] = found.Json.DeepClone();
        }

        return at[name] as JsonObject;
    }

    private static StripeRefusal NotExpandable(string path) => StripeRefusal.Parameter(
        null, $"This property cannot be expanded ({path}). You may want to try expanding 'data.{path}' instead, or check the version of the API.", "expand");
}
