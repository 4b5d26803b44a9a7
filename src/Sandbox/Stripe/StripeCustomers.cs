using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Customers.</summary>
internal sealed class StripeCustomers(StripeStore store, StripePaymentMethods methods)
{
    private static readonly string[] Texts = ["description", "email", "name", "phone"];
    private static readonly string[] AddressParts = ["city", "country", "line1", "line2", "postal_code", "state"];

    public JsonObject Create(StripeForm form)
    {
        CheckEmail(form);
        var method = form.Value("payment_method") is { } id ? methods.Use(id, "payment_method") : null;
        var number = store.NextId("");
        var json = New($"cus_{number}", store.Now, StripeMetadata.Merge(null, form["metadata"]));
        Change(json, form);
        var customer = store.Add(store.Customers, new StripeObject(json));
        if (method is not null)
        {
            methods.Keep(method, customer.Id);
        }

        store.Events.Emit("customer.created", json);
        return json;
    }

    public static JsonObject New(string id, long created, JsonObject metadata) => new()
    {
        ["id"] = id,
        ["object"] = "customer",
        ["address"] = null,
        ["balance"] = 0L,
        ["created"] = created,
        ["currency"] = null,
        ["default_source"] = null,
        ["delinquent"] = false,
        ["description"] = null,
        ["discount"] = null,
        ["email"] = null,
        ["invoice_prefix"] = id[^7..].ToUpperInvariant(),
        ["invoice_settings"] = new JsonObject
        {
            ["custom_fields"] = null, ["default_payment_method"] = null, ["footer"] = null, ["rendering_options"] = null,
        },
        ["livemode"] = false,
        ["metadata"] = metadata,
        ["name"] = null,
        ["next_invoice_sequence"] = 1L,
        ["phone"] = null,
        ["preferred_locales"] = new JsonArray(),
        ["shipping"] = null,
        ["tax_exempt"] = "none",
        ["test_clock"] = null,
    };

    /// <summary>A deleted customer answers 200, with hardly more than its id.</summary>
    public JsonObject Get(string id) => store.Customers.Get(id, "id").IsDeleted ? Gone(id) : store.Customers.Get(id, "id").Json;

    public StripeObject GetLive(string id, string param, bool isTarget)
    {
        var customer = store.Customers.Get(id, param, isTarget);
        return customer.IsDeleted ? throw StripeRefusal.Missing("customer", id, param, isTarget) : customer;
    }

    public JsonObject Update(string id, StripeForm form)
    {
        var customer = GetLive(id, "id", isTarget: true);
        CheckEmail(form);
        if (form["invoice_settings"]?.Value("default_payment_method") is { } method && store.PaymentMethods.Find(method)?.Json.Text("customer") != id)
        {
            throw StripeRefusal.Missing("PaymentMethod", method, "invoice_settings[default_payment_method]", isTarget: false);
        }

        var metadata = StripeMetadata.Merge(customer.Json["metadata"], form["metadata"]);
        var before = (JsonObject)customer.Json.DeepClone();
        customer.Json["metadata"] = metadata;
        Change(customer.Json, form);
        store.Touch(customer);
        store.Events.Emit("customer.updated", customer.Json, Changed(before, customer.Json));
        return customer.Json;
    }

    public JsonObject Delete(string id)
    {
        var customer = GetLive(id, "id", isTarget: true);
        customer.IsDeleted = true;
        foreach (var method in store.PaymentMethods.NewestFirst.Where(method => method.Json.Text("customer") == id).ToArray())
        {
            methods.Release(method);
        }

        store.Events.Emit("customer.deleted", customer.Json);
        return Gone(id);
    }

    public JsonObject List(StripeForm form)
    {
        var email = form.Value("email");
        return StripeLists.Page(store.Customers, form, customer => email is null || customer.Json.Text("email") == email);
    }

    private static JsonObject Gone(string id) => new() { ["id"] = id, ["object"] = "customer", ["deleted"] = true };

    private static void Change(JsonObject json, StripeForm form)
    {
        foreach (var name in Texts.Where(name => form[name] is not null))
        {
            json[name] = form.Value(name);
        }

        if (form["address"] is { } address)
        {
            json["address"] = address.Text is { Length: 0 } ? null : address.ToJson(AddressParts);
        }

        if (form["invoice_settings"]?["default_payment_method"] is not null)
        {
            json["invoice_settings"]!["default_payment_method"] = form["invoice_settings"]!.Value("default_payment_method");
        }

        if (form["preferred_locales"] is not null)
        {
            json["preferred_locales"] = new JsonArray([.. form.List("preferred_locales").Select(locale => JsonValue.Create(locale))]);
        }

        json["tax_exempt"] = form.Value("tax_exempt") ?? json.Text("tax_exempt");
    }

    private static JsonObject Changed(JsonObject before, JsonObject after)
    {
        var changed = new JsonObject();
        foreach (var (name, value) in before.Where(member => !JsonNode.DeepEquals(member.Value, after[member.Key])))
        {
            changed[name] = value?.DeepClone();
        }

        return changed;
    }

    private static void CheckEmail(StripeForm form)
    {
        if (form.Value("email") is { } email && (email.Length > 512 || email.IndexOf('@') < 1 || email.EndsWith('@') || email.Contains(' ')))
        {
            throw StripeRefusal.Parameter("email_invalid", $"Invalid email address: {email}", "email");
        }
    }
}
