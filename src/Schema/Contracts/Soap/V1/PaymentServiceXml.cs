using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Schema.Contracts.Soap.V1;

/// <summary>The messages of PaymentService version 1; <c>PaymentService.xsd</c> beside this file is the contract.</summary>
public static class PaymentServiceXml
{
    /// <summary>The target namespace.</summary>
    public const string Namespace = "urn:teleco:gateway:paymentservice:v1";

    private const string PaymentName = "payment";
    private const string RefundName = "refund";
    private const string MethodName = "paymentMethod";

    private static readonly CommonShapes Common = new(Namespace);

    /// <summary>A payment. The owner, the customer and what was captured stay inside.</summary>
    public static XmlShape<Payment> Payment { get; } = PaymentXmlShapes.Payment(Namespace, Common);

    /// <summary>A refund.</summary>
    public static XmlShape<Refund> Refund { get; } = PaymentXmlShapes.Refund(Namespace, Common);

    /// <summary>A stored means of payment.</summary>
    public static XmlShape<PaymentMethod> Method { get; } = PaymentMethodXmlShapes.Stored(Namespace, Common);

    /// <summary>The request of every operation that names one object.</summary>
    public static XmlShape<ByIdV1> ById { get; } = ServiceMessages.ById(Namespace);

    /// <summary>The request of SearchPayments.</summary>
    public static XmlShape<SearchPaymentsV1> SearchPayments { get; } = new XmlShape<SearchPaymentsV1>(Namespace, () => new())
        .Text("accountId", r => r.AccountId, (r, v) => r with { AccountId = v })
        .Word("status", PaymentShapes.Statuses, r => r.Status, (r, v) => r with { Status = v })
        .Int("offset", r => r.Offset, (r, v) => r with { Offset = v })
        .Int("limit", r => r.Limit, (r, v) => r with { Limit = v });

    /// <summary>The request of SearchRefunds.</summary>
    public static XmlShape<SearchRefundsV1> SearchRefunds { get; } = new XmlShape<SearchRefundsV1>(Namespace, () => new())
        .Text("paymentId", r => r.PaymentId, (r, v) => r with { PaymentId = v })
        .Word("status", PaymentShapes.Statuses, r => r.Status, (r, v) => r with { Status = v })
        .Int("offset", r => r.Offset, (r, v) => r with { Offset = v })
        .Int("limit", r => r.Limit, (r, v) => r with { Limit = v });

    /// <summary>The request of SearchPaymentMethods.</summary>
    public static XmlShape<SearchPaymentMethodsV1> SearchMethods { get; } = new XmlShape<SearchPaymentMethodsV1>(Namespace, () => new())
        .Text("accountId", r => r.AccountId, (r, v) => r with { AccountId = v })
        .Text("relatedPartyId", r => r.RelatedPartyId, (r, v) => r with { RelatedPartyId = v })
        .Int("offset", r => r.Offset, (r, v) => r with { Offset = v })
        .Int("limit", r => r.Limit, (r, v) => r with { Limit = v });

    /// <summary>The request of CreatePayment.</summary>
    public static XmlShape<CreateV1<Payment>> CreatePayment { get; } = ServiceMessages.Create(Namespace, PaymentName, Payment);

    /// <summary>The request of CreateRefund.</summary>
    public static XmlShape<CreateV1<Refund>> CreateRefund { get; } = ServiceMessages.Create(Namespace, RefundName, Refund);

    /// <summary>The answer of GetPayment and CreatePayment.</summary>
    public static XmlShape<OneV1<Payment>> OnePayment { get; } = ServiceMessages.One(Namespace, PaymentName, Payment, PaymentXmlShapes.BlankPayment);

    /// <summary>The answer of GetRefund and CreateRefund.</summary>
    public static XmlShape<OneV1<Refund>> OneRefund { get; } = ServiceMessages.One(Namespace, RefundName, Refund, PaymentXmlShapes.BlankRefund);

    /// <summary>The answer of GetPaymentMethod.</summary>
    public static XmlShape<OneV1<PaymentMethod>> OneMethod { get; } = ServiceMessages.One(Namespace, MethodName, Method, PaymentMethodXmlShapes.Blank);

    /// <summary>The answer of SearchPayments.</summary>
    public static XmlShape<Page<Payment>> FoundPayments { get; } = ServiceMessages.Found(Namespace, PaymentName, Payment);

    /// <summary>The answer of SearchRefunds.</summary>
    public static XmlShape<Page<Refund>> FoundRefunds { get; } = ServiceMessages.Found(Namespace, RefundName, Refund);

    /// <summary>The answer of SearchPaymentMethods.</summary>
    public static XmlShape<Page<PaymentMethod>> FoundMethods { get; } = ServiceMessages.Found(Namespace, MethodName, Method);
}
