using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Operations.Payments;

/// <summary>What must hold of a payment or refund, whatever protocol it came by; told without asking anyone.</summary>
internal static class PaymentRules
{
    private const int MaxItems = 100;

    public static Fault? Check(Payment payment) =>
        Common(payment)
        ?? Items(payment.PaymentItem, payment.TotalAmount.Unit)
        ?? PaymentMethodRules.CheckUse(payment.PaymentMethod);

    public static Fault? Check(Refund refund) =>
        Common(refund)
        ?? Rules.Text("payment.id", refund.Payment?.Id, Id<Payment>.MaxLength);

    /// <summary>No card number hides anywhere in a request, however it was written.</summary>
    public static Fault? NoCards<T>(T request, JsonTypeInfo<T> type) => CardNumbers.In(JsonSerializer.SerializeToElement(request, type));

    private static Fault? Common(MoneyMovement movement) =>
        Rules.Text("account.id", movement.Account.Id, 100)
        ?? Rules.OptionalText("account.name", movement.Account.Name, 255)
        ?? Rules.OptionalText("correlatorId", movement.CorrelatorId, 100)
        ?? Rules.OptionalText("description", movement.Description, 255)
        ?? Rules.OptionalText("name", movement.Name, 255)
        ?? Rules.OptionalText("authorizationCode", movement.AuthorizationCode, 100)
        ?? Rules.OptionalText("channel.id", movement.Channel?.Id, 100)
        ?? Rules.OptionalText("channel.name", movement.Channel?.Name, 255)
        ?? Sum("totalAmount", movement.TotalAmount, mayBeZero: false)
        ?? Sum("amount", movement.Amount, mayBeZero: true)
        ?? Sum("taxAmount", movement.TaxAmount, mayBeZero: true)
        ?? Parts(movement);

    private static Fault? Sum(string field, Money? money, bool mayBeZero) =>
        money is null ? null
        : Rules.Amount(field, money)
        ?? (money.Value < 0 || (money.Value == 0 && !mayBeZero) ? Fault.Invalid($"{field}.value", $"{field}.value must be greater than 0.") : null);

    private static Fault? Parts(MoneyMovement movement)
    {
        var unit = movement.TotalAmount.Unit;
        if (movement.Amount is { } amount && amount.Unit != unit)
        {
            return Fault.Invalid("amount.unit", "amount.unit is not the currency of totalAmount.");
        }

        if (movement.TaxAmount is { } tax && tax.Unit != unit)
        {
            return Fault.Invalid("taxAmount.unit", "taxAmount.unit is not the currency of totalAmount.");
        }

        return movement is { Amount: not null, TaxAmount: not null } && movement.Amount.Value + movement.TaxAmount.Value != movement.TotalAmount.Value
            ? Fault.Invalid("totalAmount", "totalAmount is not the sum of amount and taxAmount.")
            : null;
    }

    private static Fault? Items(PaymentItem[]? items, string unit)
    {
        if (items?.Length > MaxItems)
        {
            return Fault.Invalid("paymentItem", $"paymentItem has {items.Length} entries; at most {MaxItems} are allowed.");
        }

        return items?.Select(item => Item(item, unit)).FirstOrDefault(fault => fault is not null);
    }

    private static Fault? Item(PaymentItem item, string unit) =>
        Rules.OptionalText("paymentItem.id", item.Id, 100)
        ?? Rules.OptionalText("paymentItem.item.id", item.Item?.Id, 100)
        ?? Sum("paymentItem.amount", item.Amount, mayBeZero: true)
        ?? Sum("paymentItem.taxAmount", item.TaxAmount, mayBeZero: true)
        ?? Sum("paymentItem.totalAmount", item.TotalAmount, mayBeZero: true)
        ?? (new[] { item.Amount, item.TaxAmount, item.TotalAmount }.Any(money => money is not null && money.Unit != unit)
            ? Fault.Invalid("paymentItem", "An amount of paymentItem is not in the currency of totalAmount.")
            : null);
}
