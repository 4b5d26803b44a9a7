using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Schema.Contracts.Soap.V1;

/// <summary>Payments and refunds as elements.</summary>
internal static class PaymentXmlShapes
{
    public static Payment BlankPayment() => new() { Id = new(""), Account = new(), TotalAmount = Money.Of(0, ""), PaymentMethod = new() };

    public static Refund BlankRefund() => new() { Id = new(""), Account = new(), TotalAmount = Money.Of(0, ""), PaymentMethod = new() };

    public static XmlShape<Payment> Payment(string ns, CommonShapes common)
    {
        var item = new XmlShape<PaymentItem>(ns, () => new())
            .Text("id", i => i.Id, (i, v) => i with { Id = v })
            .Child("amount", common.Money, i => i.Amount, (i, v) => i with { Amount = v })
            .Child("taxAmount", common.Money, i => i.TaxAmount, (i, v) => i with { TaxAmount = v })
            .Child("totalAmount", common.Money, i => i.TotalAmount, (i, v) => i with { TotalAmount = v })
            .Child("item", common.EntityReference, i => i.Item, (i, v) => i with { Item = v })
            .Extensible();
        return Movement(
                new XmlShape<Payment>(ns, BlankPayment).Text("id", p => p.Id.Value is { Length: > 0 } id ? id : null, (p, v) => p with { Id = new(v) }),
                PaymentMethodXmlShapes.Used(ns, common),
                common)
            .Time("paymentDate", p => p.PaymentDate, (p, v) => p with { PaymentDate = v })
            .Child("payer", common.RelatedParty, p => p.Payer, (p, v) => p with { Payer = v })
            .Text("payerActionUrl", p => p.PayerActionUrl, (p, v) => p with { PayerActionUrl = v })
            .List("paymentItem", item, p => p.PaymentItem, (p, v) => p with { PaymentItem = v })
            .Extensible();
    }

    public static XmlShape<Refund> Refund(string ns, CommonShapes common) => Movement(
            new XmlShape<Refund>(ns, BlankRefund).Text("id", r => r.Id.Value is { Length: > 0 } id ? id : null, (r, v) => r with { Id = new(v) }),
            PaymentMethodXmlShapes.Used(ns, common),
            common)
        .Time("refundDate", r => r.RefundDate, (r, v) => r with { RefundDate = v })
        .Child("payment", common.EntityReference, r => r.Payment, (r, v) => r with { Payment = v })
        .Child("requestor", common.RelatedParty, r => r.Requestor, (r, v) => r with { Requestor = v })
        .Extensible();

    private static XmlShape<T> Movement<T>(XmlShape<T> shape, XmlShape<PaymentMethodRefOrValue> method, CommonShapes common)
        where T : MoneyMovement => shape
        .Text("authorizationCode", m => m.AuthorizationCode, (m, v) => m with { AuthorizationCode = v })
        .Text("correlatorId", m => m.CorrelatorId, (m, v) => m with { CorrelatorId = v })
        .Text("description", m => m.Description, (m, v) => m with { Description = v })
        .Text("name", m => m.Name, (m, v) => m with { Name = v })
        .Word("status", PaymentShapes.Statuses, m => m.Status, (m, v) => m with { Status = v ?? default })
        .Time("statusDate", m => m.StatusDate, (m, v) => m with { StatusDate = v })
        .Text("statusReason", m => m.Failure, (m, v) => m with { Failure = v })
        .Child("account", common.EntityReference, m => m.Account, (m, v) => m with { Account = v })
        .Child("amount", common.Money, m => m.Amount, (m, v) => m with { Amount = v })
        .Child("taxAmount", common.Money, m => m.TaxAmount, (m, v) => m with { TaxAmount = v })
        .Child("totalAmount", common.Money, m => m.TotalAmount, (m, v) => m with { TotalAmount = v })
        .Child("paymentMethod", method, m => m.PaymentMethod, (m, v) => m with { PaymentMethod = v })
        .Child("channel", common.EntityReference, m => m.Channel, (m, v) => m with { Channel = v });
}
