using TeleCo.Gateway.Operations.PaymentMethods;
using TeleCo.Gateway.Operations.Payments;
using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Protocols.Rest.OpenApi;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>TMF676 Payment Management and TMF670 Payment Methods.</summary>
internal static class PaymentApi
{
    private static readonly string[] Required = ["account", "account.id", "channel.id", "paymentMethod", "totalAmount", "totalAmount.unit", "totalAmount.value"];

    public static RestVersion V4 { get; } = new("paymentManagement", 4, "TMF676 Payment Management") { Aliases = ["payment"], Roots = ["/payment/v4", "/paymentManagement/v4"] };

    public static RestVersion MethodsV4 { get; } = new("paymentMethod", 4, "TMF670 Payment Methods");

    public static ResourceContract<Payment, PaymentV4> Payments { get; } = new()
    {
        Version = V4,
        Resource = "payment",
        Json = RestV4Json.Default.PaymentV4,
        From = PaymentV4.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CheckBody = CardNumbers.InBody,
        CanonicalFields = new Dictionary<string, string> { ["id"] = "id", ["account.id"] = "account.id", ["status"] = "status" },
        Required = [.. Required, "amount.unit", "amount.value", "taxAmount.unit", "taxAmount.value", "payer.id", "payer.@referredType", "paymentItem.item"],
        Sample = PaymentSamples.Payment,
    };

    public static ResourceContract<Refund, RefundV4> Refunds { get; } = new()
    {
        Version = V4,
        Resource = "refund",
        Json = RestV4Json.Default.RefundV4,
        From = RefundV4.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CheckBody = CardNumbers.InBody,
        CanonicalFields = new Dictionary<string, string> { ["id"] = "id", ["payment.id"] = "payment.id", ["status"] = "status" },
        Required = [.. Required, "payment", "payment.id"],
        Sample = PaymentSamples.Refund,
    };

    public static ResourceContract<PaymentMethod, PaymentMethodV4> Methods { get; } = new()
    {
        Version = MethodsV4,
        Resource = "paymentMethod",
        Json = RestV4Json.Default.PaymentMethodV4,
        From = PaymentMethodV4.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CheckBody = CardNumbers.InBody,
        CanonicalFields = new Dictionary<string, string> { ["id"] = "id", ["account.id"] = "account.id", ["relatedParty.id"] = "relatedParty.id" },
        Required = ["name", "@type", "account.id", "relatedParty.id", "relatedParty.@referredType"],
        Sample = PaymentSamples.PaymentMethod,
    };

    public static void MapPaymentApi(this IEndpointRouteBuilder endpoints, IServiceProvider services)
    {
        endpoints.MapResource(Payments, new(
            services.GetRequiredService<GetPayment>(), services.GetRequiredService<SearchPayments>(), services.GetRequiredService<CreatePayment>()));
        endpoints.MapResource(Refunds, new(
            services.GetRequiredService<GetRefund>(), services.GetRequiredService<SearchRefunds>(), services.GetRequiredService<CreateRefund>()));
        endpoints.MapResource(Methods, new(
            services.GetRequiredService<GetPaymentMethod>(),
            services.GetRequiredService<SearchPaymentMethods>(),
            services.GetRequiredService<CreatePaymentMethod>(),
            services.GetRequiredService<UpdatePaymentMethod>(),
            services.GetRequiredService<DeletePaymentMethod>()));
    }
}
