using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>Orders: made, approved by their payer, then captured or authorized.</summary>
internal sealed class PayPalOrders(PayPalStore store, PayPalPayments payments)
{
    public PayPalObject Create(JsonObject body, bool hasRequestId)
    {
        PayPalShapes.CreateOrder.Check(body);
        var source = body["payment_source"] as JsonObject;
        if (source is not null && !hasRequestId)
        {
            throw PayPalRefusal.Invalid("PAYPAL_REQUEST_ID_REQUIRED", "A PayPal-Request-Id is required if you are trying to process payment for an Order.");
        }

        var units = (JsonArray)body["purchase_units"]!.DeepClone();
        PayPalUnits.Check(units);
        foreach (var unit in units)
        {
            unit!["reference_id"] ??= "default";
        }

        var token = VaultToken(source);
        var order = New(body.Text("intent")!, units, source, token);
        if (token is not null)
        {
            order.Instrument = token.Instrument;
            Take(order);
        }

        store.Orders.Add(order.Id, order);
        return order;
    }

    public PayPalObject Get(string id)
    {
        var order = PayPalStore.Get(store.Orders, id);
        return IsExpired(order) ? throw PayPalRefusal.NotFound() : order;
    }

    public PayPalObject Capture(string id, JsonObject? body) => Take(id, body, "CAPTURE", "ORDER_ALREADY_CAPTURED", "Order already captured. If 'intent=CAPTURE' only one capture per order is allowed.");

    public PayPalObject Authorize(string id, JsonObject? body) => Take(id, body, "AUTHORIZE", "ORDER_ALREADY_AUTHORIZED", "Order already authorized. If 'intent=AUTHORIZE' only one authorization per order is allowed.");

    public void Patch(string id, JsonArray operations)
    {
        var order = Get(id);
        if (order.Json.Text("status") is "COMPLETED" or "VOIDED")
        {
            throw PayPalRefusal.Unprocessable("ORDER_ALREADY_COMPLETED", "The order cannot be patched after it is completed.");
        }

        PayPalPatch.Apply(order.Json, operations);
    }

    /// <summary>What the payer does on the vendor's page, played by a test.</summary>
    public bool Approve(string id, string instrument)
    {
        if (!store.Orders.TryGetValue(id, out var order) || IsExpired(order) || order.Json.Text("status") is not ("CREATED" or "PAYER_ACTION_REQUIRED"))
        {
            return false;
        }

        order.Instrument = instrument;
        order.Json["status"] = "APPROVED";
        order.Json["payer"] = Payer();
        order.Json["payment_source"] = Wallet();
        store.Events.Emit("CHECKOUT.ORDER.APPROVED", "checkout-order", Render(order));
        return true;
    }

    /// <summary>The whole order, its payments as they are now.</summary>
    public JsonObject Render(PayPalObject order)
    {
        var json = (JsonObject)order.Json.DeepClone();
        if (order.Payments.Count > 0)
        {
            var made = new JsonObject();
            foreach (var kind in order.Payments.GroupBy(payment => payment.Kind))
            {
                made[kind.Key] = new JsonArray([.. kind.Select(payment => payment.Payment.Json.DeepClone())]);
            }

            json["purchase_units"]![0]!["payments"] = made;
        }

        json["links"] = Links(order);
        return json;
    }

    public JsonObject RenderMinimal(PayPalObject order) => new() { ["id"] = order.Id, ["status"] = order.Json.Text("status"), ["links"] = Links(order) };

    public static JsonObject Payer() => new()
    {
        ["name"] = new JsonObject { ["given_name"] = "Jane", ["surname"] = "Doe" }, ["email_address"] = "jane@example.com", ["payer_id"] = "SANDBXPAYER23",
    };

    public static JsonObject Wallet() => new()
    {
        ["paypal"] = new JsonObject
        {
            ["email_address"] = "jane@example.com",
            ["account_id"] = "SANDBXPAYER23",
            ["name"] = new JsonObject { ["given_name"] = "Jane", ["surname"] = "Doe" },
        },
    };

    private PayPalObject New(string intent, JsonArray units, JsonObject? source, PayPalObject? token)
    {
        var id = store.NextId('5');
        var json = new JsonObject
        {
            ["id"] = id,
            ["intent"] = intent,
            ["status"] = source is null ? "CREATED" : "PAYER_ACTION_REQUIRED",
            ["purchase_units"] = units,
            ["create_time"] = PayPalTime.Write(store.Now),
        };
        if (token is not null)
        {
            json["payment_source"] = token.Json["payment_source"]!.DeepClone();
        }

        return new PayPalObject(id, json, store.Now);
    }

    private PayPalObject? VaultToken(JsonObject? source)
    {
        if (source is null)
        {
            return null;
        }

        if (source.Count != 1)
        {
            throw PayPalRefusal.Unprocessable("INCOMPATIBLE_PARAMETER_VALUE", "One payment source is to be named.", "/payment_source");
        }

        var (kind, details) = (source.First().Key, source.First().Value!);
        if (details.Text("vault_id") is not { } id)
        {
            return kind == "paypal" ? null : throw PayPalRefusal.Unprocessable(
                "NOT_ENABLED_FOR_CARD_PROCESSING", "The API Caller account is not setup to be able to process card payments. Please contact PayPal customer support.");
        }

        if (!store.PaymentTokens.TryGetValue(id, out var token))
        {
            throw PayPalRefusal.Unprocessable(
                "PAYMENT_SOURCE_INFO_CANNOT_BE_VERIFIED", "The combination of the payment_source name, billing address, shipping name and shipping address could not be verified.", $"/payment_source/{kind}/vault_id");
        }

        return token.Json["payment_source"]![kind] is not null
            ? token
            : throw PayPalRefusal.Unprocessable("MISMATCHED_VAULT_ID_TO_PAYMENT_SOURCE", "The vault_id does not match the payment_source provided.", $"/payment_source/{kind}/vault_id");
    }

    private PayPalObject Take(string id, JsonObject? body, string intent, string already, string words)
    {
        if (body is not null)
        {
            PayPalShapes.Pay.Check(body);
        }

        var order = PayPalStore.Get(store.Orders, id);
        if (order.Json.Text("intent") != intent)
        {
            throw PayPalRefusal.Unprocessable("ACTION_DOES_NOT_MATCH_INTENT", $"Order was created with an intent to '{order.Json.Text("intent")}'.");
        }

        if (order.Json.Text("status") == "COMPLETED")
        {
            throw PayPalRefusal.Unprocessable(already, words);
        }

        if (IsExpired(order))
        {
            throw PayPalRefusal.Unprocessable("ORDER_EXPIRED", "Order is expired and can no longer be paid. Please recreate the order.");
        }

        if (VaultToken(body?["payment_source"] as JsonObject) is { } token)
        {
            order.Instrument = token.Instrument;
            order.Json["payment_source"] = token.Json["payment_source"]!.DeepClone();
        }
        else if (order.Json.Text("status") != "APPROVED")
        {
            throw PayPalRefusal.Unprocessable(
                "ORDER_NOT_APPROVED", "Payer has not yet approved the Order for payment. Please redirect the payer to the 'rel':'approve' url returned as part of the HATEOAS links within the Create Order call.");
        }

        Take(order);
        return order;
    }

    private void Take(PayPalObject order)
    {
        var units = order.Json["purchase_units"]!.AsArray();
        foreach (var unit in units)
        {
            store.CheckInvoice("payment", unit.Text("invoice_id"));
        }

        if (order.Instrument == "declined")
        {
            order.Json["status"] = "PAYER_ACTION_REQUIRED";
            throw PayPalRefusal.Unprocessable(
                "INSTRUMENT_DECLINED", "The instrument presented was either declined by the processor or bank, or it can't be used for this payment.");
        }

        foreach (var unit in units)
        {
            var isHeld = order.Json.Text("intent") == "AUTHORIZE";
            order.Payments.Add(isHeld ? ("authorizations", payments.AddAuthorization(order, unit!)) : ("captures", payments.AddCapture(order, unit!)));
            if (unit.Text("invoice_id") is { } invoice)
            {
                store.Invoices.Add(("payment", invoice));
            }
        }

        order.Json["status"] = "COMPLETED";
        order.Json["payer"] ??= Payer();
        order.Json["payment_source"] ??= Wallet();
        order.Json["update_time"] = PayPalTime.Write(store.Now);
        store.Events.Emit("CHECKOUT.ORDER.COMPLETED", "checkout-order", Render(order));
    }

    private bool IsExpired(PayPalObject order) =>
        order.Json.Text("status") is not "COMPLETED" && store.Now - order.Started > store.Options.OrderLifetime;

    private JsonArray Links(PayPalObject order)
    {
        var path = $"/v2/checkout/orders/{order.Id}";
        var links = new JsonArray(store.Link(path, "self"));
        switch (order.Json.Text("status"))
        {
            case "CREATED":
                links.Add((JsonNode)Payment(order, "approve"));
                links.Add((JsonNode)store.Link(path, "update", "PATCH"));
                break;
            case "PAYER_ACTION_REQUIRED":
                links.Add((JsonNode)Payment(order, "payer-action"));
                break;
            case "APPROVED":
                var action = order.Json.Text("intent") == "CAPTURE" ? "capture" : "authorize";
                links.Add((JsonNode)store.Link($"{path}/{action}", action, "POST"));
                break;
            default:
                break;
        }

        return links;
    }

    private static JsonObject Payment(PayPalObject order, string rel) => new()
    {
        ["href"] = $"https://www.sandbox.paypal.com/checkoutnow?token={order.Id}", ["rel"] = rel, ["method"] = "GET",
    };
}
