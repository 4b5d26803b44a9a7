using System.Text.Json;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>The calls on orders, captures and refunds: address and body, nothing of their meaning.</summary>
internal sealed class PayPalOrders(PayPalOptions options)
{
    private const int LongestDescription = 127;
    private const int LongestCustomId = 127;
    private const int LongestNote = 255;

    /// <summary>Makes an order: paid at once with a stored method, else to be approved by the payer.</summary>
    public VendorRequest Create(PaymentOrder order, EffectKey key) => PayPalClient.Post(
        "payment.create", "/v2/checkout/orders", WireBody.Write((Order: order, Options: options), static (writer, state) => WriteOrder(writer, state.Order, state.Options)), key.Value);

    public static VendorRequest Find(string id) => PayPalClient.Get("payment.find", $"/v2/checkout/orders/{id}");

    /// <summary>Takes an approved order's money; the same for every attempt at one payment.</summary>
    public static VendorRequest Capture(string id, EffectKey key) =>
        PayPalClient.Post("payment.capture", $"/v2/checkout/orders/{id}/capture", "{}"u8.ToArray(), $"{key.Value}-capture");

    public static VendorRequest Refund(string capture, RefundOrder order, EffectKey key) => PayPalClient.Post(
        "refund.create",
        $"/v2/payments/captures/{capture}/refund",
        WireBody.Write(order, static (writer, order) =>
        {
            writer.WriteStartObject();
            writer.WriteMoney("amount", order.Amount);
            writer.WriteString("invoice_id", order.RefundId);
            WriteText(writer, "note_to_payer", order.Reason, LongestNote);
            writer.WriteEndObject();
        }),
        key.Value);

    public static VendorRequest FindRefund(string id) => PayPalClient.Get("refund.find", $"/v2/payments/refunds/{id}");

    private static void WriteOrder(Utf8JsonWriter writer, PaymentOrder order, PayPalOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("intent", "CAPTURE");
        writer.WriteStartArray("purchase_units");
        writer.WriteStartObject();
        WriteText(writer, "reference_id", order.BillId, 256);
        writer.WriteMoney("amount", order.Amount);
        WriteText(writer, "description", order.Description, LongestDescription);
        WriteText(writer, "custom_id", $"{order.PartnerId},{order.CustomerId},{order.AccountId}", LongestCustomId);
        writer.WriteString("invoice_id", order.PaymentId);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartObject("payment_source");
        WriteSource(writer, order.Method, options);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter writer, ProcessorMethod method, PayPalOptions options)
    {
        writer.WriteStartObject(method.Kind == "tokenizedCard" ? "card" : "paypal");
        if (method.Reference is { } stored)
        {
            writer.WriteString("vault_id", stored);
        }
        else
        {
            writer.WriteStartObject("experience_context");
            writer.WriteString("return_url", options.ReturnUrl!.AbsoluteUri);
            writer.WriteString("cancel_url", options.CancelUrl!.AbsoluteUri);
            writer.WriteString("user_action", "PAY_NOW");
            writer.WriteString("shipping_preference", "NO_SHIPPING");
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a text, cut where it is too long; the same text is always cut alike, so that a repetition stays the same.</summary>
    private static void WriteText(Utf8JsonWriter writer, string name, string? text, int longest)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            writer.WriteString(name, VendorText.Cut(text, longest));
        }
    }
}
