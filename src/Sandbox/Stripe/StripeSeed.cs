using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Sandbox.Seeds;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Demo customers with a stored method each and the payments of <see cref="SeededPayments"/>; no effects and no events.</summary>
internal static class StripeSeed
{
    private static readonly string[] Cards = ["pm_card_visa", "pm_card_mastercard", "pm_card_at", "pm_card_amex", "pm_card_visa_debit"];

    public static void Fill(StripeStore store)
    {
        for (var partner = 0; partner < SeededPayments.Partners.Length; partner++)
        {
            for (var index = 0; index < SeededPayments.CustomersOfPartner; index++)
            {
                AddCustomer(store, partner, index);
            }
        }

        foreach (var payment in SeededPayments.All.Where(payment => payment.Vendor == "Stripe"))
        {
            AddPayment(store, payment);
        }
    }

    private static void AddCustomer(StripeStore store, int partner, int index)
    {
        var person = SeedPeople.Person((partner * 100) + index);
        var created = SeededPayments.All[0].Created.ToUnixTimeSeconds() - 86_400;
        var json = StripeCustomers.New(SeededPayments.StripeCustomerId(partner, index), created, new JsonObject
        {
            ["party_id"] = SeededPayments.PartyId(partner, index), ["partner_id"] = SeededPayments.Partners[partner],
        });
        (json["name"], json["email"], json["phone"], json["currency"]) = ($"{person.First} {person.Last}", person.Email, person.Phone, "eur");
        json["address"] = new JsonObject
        {
            ["city"] = person.Place.City, ["country"] = "AT", ["line1"] = person.Place.Street, ["line2"] = null, ["postal_code"] = person.Place.Zip, ["state"] = person.Place.State,
        };
        Add(store, store.Customers, new StripeObject(json));

        // One customer of each partner pays by direct debit.
        var card = index == 7 ? TestCards.OfIban("AT611904300234573201")! : TestCards.Find(Cards[(partner + index) % Cards.Length], "pm_card_")!;
        var method = StripePaymentMethods.New(SeededPayments.StripeMethodId(partner, index), created + 60, card, new JsonObject
        {
            ["partner_id"] = SeededPayments.Partners[partner],
        });
        (method["customer"], method["billing_details"]!["name"], method["billing_details"]!["email"]) = (json.Text("id"), json.Text("name"), person.Email);
        Add(store, store.PaymentMethods, new StripeObject(method) { Card = card, IsSetUp = true });
    }

    private static void AddPayment(StripeStore store, SeededPayment payment)
    {
        var (created, amount) = (payment.Created.ToUnixTimeSeconds(), (long)(payment.Amount * 100));
        var method = store.PaymentMethods.Find(payment.MethodId)!;
        var isHeld = payment.Status == "requires_capture";
        var intent = StripePaymentIntents.New(payment.PaymentId, created, amount, "eur", payment.CustomerId, new JsonObject
        {
            ["partner_id"] = payment.PartnerId, ["party_id"] = payment.PartyId, ["account_id"] = payment.AccountId, ["bill_id"] = payment.BillId,
        });
        (intent["status"], intent["payment_method"], intent["latest_charge"], intent["description"]) =
            (payment.Status, method.Id, payment.CaptureId, $"Bill {payment.BillId}");
        intent["payment_method_types"] = new JsonArray(method.Json.Text("type"));
        intent["capture_method"] = isHeld ? "manual" : "automatic";
        (intent["amount_capturable"], intent["amount_received"]) = isHeld ? (amount, 0L) : (0L, amount);
        Add(store, store.PaymentIntents, new StripeObject(intent));
        var charge = new StripeObject(StripeCharges.New(payment.CaptureId, created, intent, method, "succeeded"));
        Add(store, store.Charges, charge);
        foreach (var id in payment.RefundIds)
        {
            var refunded = (long)(payment.Refunded * 100);
            Add(store, store.Refunds, new StripeObject(StripeRefunds.New(id, created + 3600, refunded, charge.Json, "requested_by_customer", "succeeded", new JsonObject
            {
                ["partner_id"] = payment.PartnerId,
            })));
            charge.Json["amount_refunded"] = refunded;
        }
    }

    // Old enough for the search index to have seen it, whatever its lag.
    private static void Add(StripeStore store, StripeTable table, StripeObject one)
    {
        table.Add(one);
        if (store.Options.IndexLag > TimeSpan.Zero)
        {
            one.Remember(DateTimeOffset.MinValue);
        }
    }
}
