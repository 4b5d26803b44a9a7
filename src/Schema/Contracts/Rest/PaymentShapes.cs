using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Schema.Contracts.Rest;

/// <summary>Words and value objects of TMF676.</summary>
internal static class PaymentShapes
{
    /// <summary>TMF676 leaves the words free; these are its examples, and <c>pending</c> for what is not known yet.</summary>
    public static WireNames<PaymentStatus> Statuses { get; } = new(
        (PaymentStatus.Pending, "pending"), (PaymentStatus.PendingAuthorization, "pendingAuthorization"), (PaymentStatus.Processing, "processing"),
        (PaymentStatus.Authorized, "authorized"), (PaymentStatus.Captured, "captured"), (PaymentStatus.Done, "done"),
        (PaymentStatus.Failed, "failed"), (PaymentStatus.Denied, "denied"), (PaymentStatus.Canceled, "canceled"));

    public static PaymentItem Show(PaymentItem item) => item with { Type = item.Type ?? "PaymentItem", Item = item.Item.As("EntityRef") };

    /// <summary>What is missing of what every movement of money needs, or null.</summary>
    public static Fault? Check(EntityReference? account, EntityReference? channel, PaymentMethodRefOrValueV4? paymentMethod, Money? totalAmount) =>
        account is null ? Fault.Invalid("account", "account is mandatory.")
        : string.IsNullOrEmpty(account.Id) ? Fault.Invalid("account.id", "account.id is mandatory.")
        : paymentMethod is null ? Fault.Invalid("paymentMethod", "paymentMethod is mandatory.")
        : totalAmount is null ? Fault.Invalid("totalAmount", "totalAmount is mandatory.")
        : channel is not null && string.IsNullOrEmpty(channel.Id) ? Fault.Invalid("channel.id", "channel needs an id.")
        : paymentMethod.Check();
}
