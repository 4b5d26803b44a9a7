using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Form;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>The calls on PaymentIntents and refunds: address and form, nothing of their meaning.</summary>
internal sealed class StripeIntents(StripeClient client, StripeOptions options, StripeAmounts amounts)
{
    /// <summary>Makes a payment and takes its money in one call.</summary>
    public VendorRequest Pay(PaymentOrder order, StripeMethod method, EffectKey key)
    {
        var form = new FormBody()
            .Add("amount", amounts.ToMinor(order.Amount))
            .Add("currency", order.Amount.Unit.ToLowerInvariant())
            .Add("customer", method.Customer)
            .Add("payment_method", method.Id)
            .Add("payment_method_types[0]", method.Type)
            .Add("confirm", true);
        AddPayer(form, method);
        form.Add("description", VendorText.Cut(order.Description, 1000))
            .AddMetadata(StripeMetadata.Payment, order.PaymentId)
            .AddMetadata(StripeMetadata.Account, order.AccountId)
            .AddMetadata(StripeMetadata.Party, order.CustomerId)
            .AddMetadata(StripeMetadata.Partner, order.PartnerId)
            .AddMetadata(StripeMetadata.Bill, order.BillId)
            .AddMetadata(StripeMetadata.Correlator, order.CorrelatorId)
            .Add("expand[0]", "latest_charge");
        return client.Post("payment.create", "payment_intents", form, key.Value);
    }

    public VendorRequest Find(string id) =>
        client.Get("payment.find", $"payment_intents/{id}", new FormBody().Add("expand[0]", "latest_charge"));

    public VendorRequest Capture(string id, Schema.Model.Common.Money amount, EffectKey key) => client.Post(
        "payment.capture",
        $"payment_intents/{id}/capture",
        new FormBody().Add("amount_to_capture", amounts.ToMinor(amount)).Add("expand[0]", "latest_charge"),
        $"{key.Value}-capture");

    public VendorRequest Cancel(string id, EffectKey key) => client.Post(
        "payment.cancel",
        $"payment_intents/{id}/cancel",
        new FormBody().Add("cancellation_reason", "requested_by_customer").Add("expand[0]", "latest_charge"),
        $"{key.Value}-cancel");

    /// <summary>A page of payments, newest first.</summary>
    /// <param name="customer">Only this customer's; null for all.</param>
    public VendorRequest List(string? customer, DateTime from, DateTime until, string? after) => client.Get(
        "payment.list",
        "payment_intents",
        new FormBody()
            .Add("customer", customer)
            .Add("created[gte]", StripeClient.Seconds(from))
            .Add("created[lt]", StripeClient.Seconds(until))
            .Add("limit", StripeClient.PageSize)
            .Add("starting_after", after)
            .Add("expand[0]", "data.latest_charge"));

    /// <summary>The payments with one of our ids; the index behind it is late by about a minute.</summary>
    public VendorRequest Search(string paymentId) => client.Get(
        "payment.search",
        "payment_intents/search",
        new FormBody().Add("query", $"metadata['{StripeMetadata.Payment}']:'{paymentId}'").Add("limit", 10).Add("expand[0]", "data.latest_charge"));

    public VendorRequest Refund(RefundOrder order, EffectKey key) => client.Post(
        "refund.create",
        "refunds",
        new FormBody()
            .Add("payment_intent", order.PaymentReference)
            .Add("amount", amounts.ToMinor(order.Amount))
            .Add("reason", "requested_by_customer")
            .AddMetadata(StripeMetadata.Refund, order.RefundId)
            .AddMetadata(StripeMetadata.Reason, order.Reason),
        key.Value);

    public VendorRequest FindRefund(string id) => client.Get("refund.find", $"refunds/{id}");

    public VendorRequest ListRefunds(string payment, string? after) => client.Get(
        "refund.list",
        "refunds",
        new FormBody().Add("payment_intent", payment).Add("limit", StripeClient.PageSize).Add("starting_after", after));

    /// <summary>Where a payer comes back to; where there is no such place, what needs the payer is declined at once.</summary>
    private void AddPayer(FormBody form, StripeMethod method)
    {
        if (method.Type == "card" && options.ReturnUrl is { } url)
        {
            form.Add("return_url", url.AbsoluteUri);
        }
        else
        {
            form.Add("off_session", true);
        }
    }
}
