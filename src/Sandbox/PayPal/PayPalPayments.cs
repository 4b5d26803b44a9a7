using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>Authorizations, captures and refunds.</summary>
internal sealed class PayPalPayments(PayPalStore store)
{
    // A merchant may capture somewhat more than was authorized, for shipping and tips.
    private const decimal MostOverAuthorized = 1.15m;

    public PayPalObject AddAuthorization(PayPalObject order, JsonNode unit)
    {
        var id = store.NextId('0');
        var json = New(id, "CREATED", unit["amount"]!, unit);
        json["expiration_time"] = PayPalTime.Write(store.Now + store.Options.AuthorizationLifetime);
        json["seller_protection"] = Protection();
        json["links"] = new JsonArray(
            store.Link($"/v2/payments/authorizations/{id}", "self"),
            store.Link($"/v2/payments/authorizations/{id}/capture", "capture", "POST"),
            store.Link($"/v2/payments/authorizations/{id}/void", "void", "POST"),
            store.Link($"/v2/payments/authorizations/{id}/reauthorize", "reauthorize", "POST"),
            store.Link($"/v2/checkout/orders/{order.Id}", "up"));
        var authorization = new PayPalObject(id, json, store.Now) { Order = order };
        store.Authorizations.Add(id, authorization);
        store.Count("authorization", authorization);
        store.Events.Emit("PAYMENT.AUTHORIZATION.CREATED", "authorization", Render(authorization));
        return authorization;
    }

    public PayPalObject AddCapture(PayPalObject order, JsonNode unit, JsonNode? amount = null, bool isFinal = true, PayPalObject? from = null)
    {
        var id = store.NextId('3');
        var isPending = order.Instrument == "pending";
        var json = NewCapture(id, isPending ? "PENDING" : "COMPLETED", amount ?? unit["amount"]!, unit, isFinal, order.Id);
        if (isPending)
        {
            json["status_details"] = new JsonObject { ["reason"] = "PENDING_REVIEW" };
        }

        var capture = new PayPalObject(id, json, store.Now) { Order = order, Parent = from };
        store.Captures.Add(id, capture);
        if (!isPending)
        {
            store.Count("capture", capture);
        }

        store.Events.Emit(isPending ? "PAYMENT.CAPTURE.PENDING" : "PAYMENT.CAPTURE.COMPLETED", "capture", Render(capture));
        return capture;
    }

    public JsonObject NewCapture(string id, string status, JsonNode amount, JsonNode unit, bool isFinal, string orderId)
    {
        var json = New(id, status, amount, unit);
        var money = PayPalMoney.Read(amount, "/amount");
        json["final_capture"] = isFinal;
        json["seller_protection"] = Protection();
        json["seller_receivable_breakdown"] = new JsonObject
        {
            ["gross_amount"] = money.ToJson(),
            ["paypal_fee"] = money.Fee().ToJson(),
            ["net_amount"] = (money with { Value = money.Value - money.Fee().Value }).ToJson(),
        };
        json["links"] = new JsonArray(
            store.Link($"/v2/payments/captures/{id}", "self"),
            store.Link($"/v2/payments/captures/{id}/refund", "refund", "POST"),
            store.Link($"/v2/checkout/orders/{orderId}", "up"));
        return json;
    }

    public PayPalObject Capture(string id, JsonObject? body)
    {
        var authorization = Usable(id, body, PayPalShapes.Capture, "AUTHORIZATION_ALREADY_CAPTURED", "Authorization has already been captured.");
        var held = PayPalMoney.Read(authorization.Json["amount"]!, "/amount");
        var money = body?["amount"] is { } sent ? PayPalMoney.Read(sent, "/amount") : held with { Value = held.Value - authorization.Used };
        if (money.Currency != held.Currency)
        {
            throw PayPalRefusal.Unprocessable("AUTH_CAPTURE_CURRENCY_MISMATCH", "Currency of capture must be the same as currency of authorization.", "/amount/currency_code");
        }

        if (authorization.Used + money.Value > held.Value * MostOverAuthorized)
        {
            throw PayPalRefusal.Unprocessable("MAX_CAPTURE_AMOUNT_EXCEEDED", "Capture amount exceeds allowable limit.", "/amount/value");
        }

        // The invoice id of the order was counted when the money was held.
        if (body.Text("invoice_id") is { } invoice && invoice != authorization.Json.Text("invoice_id"))
        {
            store.CheckInvoice("payment", invoice);
            store.Invoices.Add(("payment", invoice));
        }

        var unit = new JsonObject { ["custom_id"] = authorization.Json.Text("custom_id"), ["invoice_id"] = body.Text("invoice_id") ?? authorization.Json.Text("invoice_id") };
        var isFinal = body is not null && body.Flag("final_capture");
        authorization.Used += money.Value;
        SetStatus(authorization, isFinal || authorization.Used >= held.Value ? "CAPTURED" : "PARTIALLY_CAPTURED");
        var capture = AddCapture(authorization.Order!, unit, money.ToJson(), isFinal, authorization);
        if (body.Text("note_to_payer") is { } note)
        {
            capture.Json["note_to_payer"] = note;
        }

        authorization.Order!.Payments.Add(("captures", capture));
        return capture;
    }

    public PayPalObject Void(string id)
    {
        var authorization = PayPalStore.Get(store.Authorizations, id);
        switch (authorization.Json.Text("status"))
        {
            case "CAPTURED":
                throw PayPalRefusal.Unprocessable("PREVIOUSLY_CAPTURED", "Authorization has been previously captured and hence cannot be voided.");
            case "VOIDED":
                throw PayPalRefusal.Unprocessable("PREVIOUSLY_VOIDED", "Authorization has been previously voided and hence cannot be voided again.");
            default:
                SetStatus(authorization, "VOIDED");
                store.Events.Emit("PAYMENT.AUTHORIZATION.VOIDED", "authorization", Render(authorization));
                return authorization;
        }
    }

    public PayPalObject Reauthorize(string id, JsonObject? body)
    {
        var authorization = Usable(id, body, PayPalShapes.Reauthorize, "AUTHORIZATION_ALREADY_CAPTURED", "Authorization has already been captured.");
        var held = PayPalMoney.Read(authorization.Json["amount"]!, "/amount");
        if (body?["amount"] is { } sent && PayPalMoney.Read(sent, "/amount").Currency != held.Currency)
        {
            throw PayPalRefusal.Unprocessable("AUTH_CURRENCY_MISMATCH", "The currency specified during reauthorization should be the same as the currency of the original authorization.");
        }

        if (store.Now - authorization.Started < TimeSpan.FromDays(3) || authorization.Parent is not null)
        {
            throw PayPalRefusal.Unprocessable("REAUTHORIZATION_NOT_SUPPORTED", "A reauthorization is allowed once, from the fourth to the 29th day.");
        }

        SetStatus(authorization, "VOIDED");
        var unit = (JsonObject)authorization.Json.DeepClone();
        unit["amount"] = body?["amount"]?.DeepClone() ?? held.ToJson();
        var renewed = AddAuthorization(authorization.Order!, unit);
        authorization.Order!.Payments.Add(("authorizations", renewed));
        return renewed;
    }

    public PayPalObject Refund(string id, JsonObject? body)
    {
        var capture = PayPalStore.Get(store.Captures, id);
        PayPalShapes.Refund.Check(body ?? []);
        CheckRefundable(capture);
        var taken = PayPalMoney.Read(capture.Json["amount"]!, "/amount");
        var money = body?["amount"] is { } sent ? PayPalMoney.Read(sent, "/amount") : taken with { Value = taken.Value - capture.Used };
        if (money.Currency != taken.Currency)
        {
            throw PayPalRefusal.Unprocessable("REFUND_CAPTURE_CURRENCY_MISMATCH", "Refund must be in the same currency as the capture.", "/amount/currency_code");
        }

        if (capture.Used + money.Value > taken.Value)
        {
            throw PayPalRefusal.Unprocessable("REFUND_AMOUNT_EXCEEDED", "The refund amount must be less than or equal to the capture amount that has not yet been refunded.", "/amount/value");
        }

        store.CheckInvoice("refund", body.Text("invoice_id"));
        return AddRefund(capture, money, body);
    }

    /// <summary>A pending capture comes to its end.</summary>
    public bool Settle(string id, bool succeeds)
    {
        if (!store.Captures.TryGetValue(id, out var capture) || capture.Json.Text("status") != "PENDING")
        {
            return false;
        }

        SetStatus(capture, succeeds ? "COMPLETED" : "DECLINED");
        capture.Json.Remove("status_details");
        if (succeeds)
        {
            store.Count("capture", capture);
        }

        store.Events.Emit(succeeds ? "PAYMENT.CAPTURE.COMPLETED" : "PAYMENT.CAPTURE.DENIED", "capture", Render(capture));
        return true;
    }

    /// <summary>The payment on its own: with the ids of what it belongs to.</summary>
    public static JsonObject Render(PayPalObject payment)
    {
        var json = (JsonObject)payment.Json.DeepClone();
        var related = new JsonObject { ["order_id"] = payment.Order!.Id };
        if (payment.Parent is { } parent)
        {
            related["authorization_id"] = parent.Id;
        }

        json["supplementary_data"] = new JsonObject { ["related_ids"] = related };
        return json;
    }

    public static JsonObject RenderMinimal(PayPalObject payment) => new()
    {
        ["id"] = payment.Id, ["status"] = payment.Json.Text("status"), ["links"] = payment.Json["links"]!.DeepClone(),
    };

    private static JsonObject Protection() => new()
    {
        ["status"] = "ELIGIBLE", ["dispute_categories"] = new JsonArray("ITEM_NOT_RECEIVED", "UNAUTHORIZED_TRANSACTION"),
    };

    private JsonObject New(string id, string status, JsonNode amount, JsonNode unit)
    {
        var json = new JsonObject
        {
            ["id"] = id,
            ["status"] = status,
            ["amount"] = PayPalMoney.Read(amount, "/amount").ToJson(),
            ["create_time"] = PayPalTime.Write(store.Now),
            ["update_time"] = PayPalTime.Write(store.Now),
        };
        foreach (var name in (string[])["invoice_id", "custom_id"])
        {
            if (unit.Text(name) is { } text)
            {
                json[name] = text;
            }
        }

        return json;
    }

    private PayPalObject Usable(string id, JsonObject? body, PayPalShape shape, string already, string words)
    {
        var authorization = PayPalStore.Get(store.Authorizations, id);
        shape.Check(body ?? []);
        var refusal = authorization.Json.Text("status") switch
        {
            "VOIDED" => PayPalRefusal.Unprocessable("AUTHORIZATION_VOIDED", "A voided authorization cannot be captured or reauthorized."),
            "CAPTURED" => PayPalRefusal.Unprocessable(already, words),
            "DENIED" => PayPalRefusal.Unprocessable("AUTHORIZATION_DENIED", "A denied authorization cannot be captured."),
            _ when store.Now - authorization.Started > store.Options.AuthorizationLifetime =>
                PayPalRefusal.Unprocessable("AUTHORIZATION_EXPIRED", "An expired authorization cannot be captured."),
            _ => null,
        };
        return refusal is null ? authorization : throw refusal;
    }

    private void CheckRefundable(PayPalObject capture)
    {
        var refusal = capture.Json.Text("status") switch
        {
            "REFUNDED" => PayPalRefusal.Unprocessable("CAPTURE_FULLY_REFUNDED", "The capture has already been fully refunded."),
            "PENDING" => PayPalRefusal.Unprocessable("PENDING_CAPTURE", "Cannot initiate a refund as the capture is pending."),
            "DECLINED" or "FAILED" => PayPalRefusal.Unprocessable("REFUND_NOT_ALLOWED", "A capture that was not completed cannot be refunded."),
            _ when store.Now - capture.Started > store.Options.RefundPeriod =>
                PayPalRefusal.Unprocessable("REFUND_TIME_LIMIT_EXCEEDED", "You are over the time limit to perform a refund on this capture."),
            _ => null,
        };
        if (refusal is not null)
        {
            throw refusal;
        }
    }

    private PayPalObject AddRefund(PayPalObject capture, PayPalMoney money, JsonObject? body)
    {
        var id = store.NextId('1');
        var json = New(id, "COMPLETED", money.ToJson(), body ?? []);
        json["custom_id"] ??= capture.Json.Text("custom_id");
        if (json["custom_id"] is null)
        {
            json.Remove("custom_id");
        }

        if (body.Text("note_to_payer") is { } note)
        {
            json["note_to_payer"] = note;
        }

        capture.Used += money.Value;
        json["seller_payable_breakdown"] = new JsonObject
        {
            ["gross_amount"] = money.ToJson(),
            ["paypal_fee"] = (money with { Value = 0 }).ToJson(),
            ["net_amount"] = money.ToJson(),
            ["total_refunded_amount"] = (money with { Value = capture.Used }).ToJson(),
        };
        json["links"] = new JsonArray(store.Link($"/v2/payments/refunds/{id}", "self"), store.Link($"/v2/payments/captures/{capture.Id}", "up"));
        var refund = new PayPalObject(id, json, store.Now) { Order = capture.Order, Parent = capture };
        store.Refunds.Add(id, refund);
        capture.Order!.Payments.Add(("refunds", refund));
        SetStatus(capture, capture.Used == PayPalMoney.Read(capture.Json["amount"]!, "/amount").Value ? "REFUNDED" : "PARTIALLY_REFUNDED");
        if (body.Text("invoice_id") is { } invoice)
        {
            store.Invoices.Add(("refund", invoice));
        }

        store.Count("refund", refund);
        store.Events.Emit("PAYMENT.CAPTURE.REFUNDED", "refund", json);
        return refund;
    }

    private void SetStatus(PayPalObject payment, string status)
    {
        payment.Json["status"] = status;
        payment.Json["update_time"] = PayPalTime.Write(store.Now);
    }
}
