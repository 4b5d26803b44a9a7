using GraphQL.Types;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Protocols.GraphQl.Types;

/// <summary>Words and value objects that accounts, bills and charges share. Made once, with the schema.</summary>
internal sealed class BillingTypes
{
    public BillingTypes(CommonTypes common)
    {
        BillState = Words<CustomerBillState>("CustomerBillState", "Where a bill stands.");
        TaskState = Words<CustomerBillOnDemandState>("CustomerBillOnDemandState", "Where the making of a bill stands.");
        Tax = TaxType(common);
        Attachment = AttachmentType(common);
        Payment = new() { Name = "AppliedPayment", Description = "A part of a payment that went towards a bill." };
        Payment.Add("appliedAmount", common.Money, "How much.", source => source.AppliedAmount);
        Payment.Add("payment", common.Reference, "Of which payment.", source => source.Payment.As("PaymentRef"));
    }

    public EnumerationGraphType BillState { get; }

    public EnumerationGraphType TaskState { get; }

    public ObjectGraphType<TaxItem> Tax { get; }

    public ObjectGraphType<Attachment> Attachment { get; }

    public ObjectGraphType<AppliedPayment> Payment { get; }

    /// <summary>An enumeration with its values in upper snake case.</summary>
    public static EnumerationGraphType Words<TEnum>(string name, string description)
        where TEnum : struct, Enum
    {
        var type = new EnumerationGraphType { Name = name, Description = description };
        foreach (var value in Enum.GetValues<TEnum>())
        {
            type.Add(UpperSnake(value.ToString()), value);
        }

        return type;
    }

    private static string UpperSnake(string name) =>
        string.Concat(name.Select((letter, index) => index > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));

    private static ObjectGraphType<TaxItem> TaxType(CommonTypes common)
    {
        var type = new ObjectGraphType<TaxItem> { Name = "TaxItem", Description = "A tax on a bill or a charge." };
        type.Add("taxCategory", common.Text, "Which tax, such as VAT.", source => source.TaxCategory);
        type.Add("taxRate", common.Decimal, "The rate, in percent.", source => source.TaxRate);
        type.Add("taxAmount", common.Money, "The tax.", source => source.TaxAmount);
        return type;
    }

    private static ObjectGraphType<Attachment> AttachmentType(CommonTypes common)
    {
        var type = new ObjectGraphType<Attachment> { Name = "BillDocument", Description = "A bill as a document; its bytes come over REST." };
        type.Add("id", common.Text, "The document's id.", source => source.Id);
        type.Add("name", common.Text, "The document's name.", source => source.Name);
        type.Add("description", common.Text, "A note on the document.", source => source.Description);
        type.Add("attachmentType", common.Text, "What kind of document it is.", source => source.AttachmentType);
        type.Add("mimeType", common.Text, "The document's media type.", source => source.MimeType);
        type.Add("validFor", common.TimePeriod, "When the document is valid.", source => source.ValidFor);
        return type;
    }
}
