using GraphQL.Types;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Protocols.GraphQl.Types;

/// <summary>Words and value objects that payments and refunds share. Made once, with the schema.</summary>
internal sealed class PaymentTypes
{
    public PaymentTypes(CommonTypes common)
    {
        Status = BillingTypes.Words<PaymentStatus>("PaymentStatus", "Where a payment or refund stands.");
        Method = MethodType(common);
        Item = ItemType(common);
    }

    public EnumerationGraphType Status { get; }

    public ObjectGraphType<PaymentMethodRefOrValue> Method { get; }

    public ObjectGraphType<PaymentItem> Item { get; }

    /// <summary>What payments and refunds have in common.</summary>
    public void AddShared<T>(ObjectGraphType<T> type, CommonTypes common)
        where T : MoneyMovement
    {
        type.Add("authorizationCode", common.Text, "The processor's authorization.", source => source.AuthorizationCode);
        type.Add("correlatorId", common.Text, "The caller's own id for it.", source => source.CorrelatorId);
        type.Add("description", common.Text, "What it is for.", source => source.Description);
        type.Add("name", common.Text, "A name for it.", source => source.Name);
        type.Add("status", new NonNullGraphType(Status), "Where it stands.", source => source.Status);
        type.Add("statusDate", common.Time, "Since when it stands there.", source => source.StatusDate);
        type.Add("statusReason", common.Text, "Why it failed; null unless it did.", source => source.Failure);
        type.Add("accountRef", new NonNullGraphType(common.Reference), "The billing account, by reference.", source => source.Account.As("AccountRef"));
        type.Add("amount", common.Money, "The sum before tax.", source => source.Amount);
        type.Add("taxAmount", common.Money, "The tax in the sum.", source => source.TaxAmount);
        type.Add("totalAmount", new NonNullGraphType(common.Money), "The sum that moves.", source => source.TotalAmount);
        type.Add("paymentMethod", new NonNullGraphType(Method), "How the customer's side of it pays or is paid.", source => source.PaymentMethod);
        type.Add("channel", common.Reference, "The channel that it came by.", source => source.Channel.As("ChannelRef"));
    }

    // A token is taken in and never shown.
    private static ObjectGraphType<PaymentMethodRefOrValue> MethodType(CommonTypes common)
    {
        var type = new ObjectGraphType<PaymentMethodRefOrValue> { Name = "PaymentMethodRefOrValue", Description = "The payment method of one payment: a stored one, or one for this payment alone." };
        type.Add("id", common.Text, "The id of a stored payment method.", source => source.Id);
        type.Add("type", common.Text, "The class.", source => source.Type ?? (source.Id is null ? "PaymentMethod" : "PaymentMethodRef"));
        type.Add("href", common.Text, "Its address.", source => source.Href);
        type.Add("name", common.Text, "Its name.", source => source.Name);
        type.Add("description", common.Text, "A note on it.", source => source.Description);
        type.Add("referredType", common.Text, "The class behind the reference.", source => source.ReferredType);
        type.Add("isPreferred", common.Flag, "Whether it is used first.", source => source.IsPreferred);
        type.Add("status", common.Text, "Where it stands.", source => source.Status);
        type.Add("statusDate", common.Time, "Since when.", source => source.StatusDate);
        type.Add("validFor", common.TimePeriod, "When it can be used.", source => source.ValidFor);
        type.Add("relatedParty", common.RelatedParty, "Whose it is.", source => source.RelatedParty is { } party ? RelatedParties.Show([party])![0] : null);
        type.Add("account", CommonTypes.ListOf(common.Reference), "The accounts that it pays for.", source => source.Account.As("AccountRef"));
        type.Add("brand", common.Text, "The card's brand.", source => source.Detail?.Brand);
        type.Add("lastFourDigits", common.Text, "The last four digits of the card or account.", source => source.Detail?.LastFourDigits);
        type.Add("service", common.Text, "The wallet's provider.", source => source.Detail?.Service);
        return type;
    }

    private static ObjectGraphType<PaymentItem> ItemType(CommonTypes common)
    {
        var type = new ObjectGraphType<PaymentItem> { Name = "PaymentItem", Description = "What a payment pays for." };
        type.Add("id", common.Text, "The item's id.", source => source.Id);
        type.Add("amount", common.Money, "The sum before tax.", source => source.Amount);
        type.Add("taxAmount", common.Money, "The tax in the sum.", source => source.TaxAmount);
        type.Add("totalAmount", common.Money, "The sum.", source => source.TotalAmount);
        type.Add("item", common.Reference, "The bill or order.", source => source.Item.As("EntityRef"));
        return type;
    }
}
