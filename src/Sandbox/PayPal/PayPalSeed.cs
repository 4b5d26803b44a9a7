using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>Demo tokens and the completed orders of <see cref="SeededPayments"/>; no effects and no events.</summary>
internal static class PayPalSeed
{
    public static void Fill(PayPalStore store, PayPalApi api)
    {
        foreach (var payment in SeededPayments.All.Where(payment => payment.Vendor == "PayPal"))
        {
            var isWallet = payment.MethodId.EndsWith("m00seed", StringComparison.Ordinal);
            var token = api.Vault.Add(payment.MethodId, payment.CustomerId, isWallet ? PayPalVault.PayPal() : PayPalVault.Card("VISA", "1111", "2030-02"), "approved");
            AddOrder(store, api, payment, token);
        }
    }

    private static void AddOrder(PayPalStore store, PayPalApi api, SeededPayment payment, PayPalObject token)
    {
        var created = PayPalTime.Write(payment.Created);
        var unit = new JsonObject
        {
            ["reference_id"] = payment.BillId,
            ["custom_id"] = $"{payment.PartnerId},{payment.PartyId},{payment.AccountId}",
            ["invoice_id"] = $"seed-{payment.BillId}",
            ["description"] = $"Bill {payment.BillId}",
            ["amount"] = new PayPalMoney(payment.Currency, payment.Amount).ToJson(),
        };
        var order = new PayPalObject(payment.PaymentId, new JsonObject
        {
            ["id"] = payment.PaymentId,
            ["intent"] = "CAPTURE",
            ["status"] = payment.Status,
            ["purchase_units"] = new JsonArray(unit),
            ["payment_source"] = token.Json["payment_source"]!.DeepClone(),
            ["payer"] = PayPalOrders.Payer(),
            ["create_time"] = created,
            ["update_time"] = created,
        }, store.Now);
        var json = api.Payments.NewCapture(payment.CaptureId, "COMPLETED", unit["amount"]!, unit, isFinal: true, order.Id);
        (json["create_time"], json["update_time"]) = (created, created);

        // Its refund period counts from the server's start: a demo that ages is of no use.
        var capture = new PayPalObject(payment.CaptureId, json, store.Now) { Order = order };
        order.Payments.Add(("captures", capture));
        store.Orders.Add(order.Id, order);
        store.Captures.Add(capture.Id, capture);
        store.Invoices.Add(("payment", unit.Text("invoice_id")!));
    }
}
