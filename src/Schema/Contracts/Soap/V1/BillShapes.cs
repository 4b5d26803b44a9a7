using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Soap.V1;

/// <summary>Bills, charges and wishes for bills, in one service's namespace.</summary>
internal static class BillShapes
{
    public static XmlShape<CustomerBill> Bill(string ns, CommonShapes common) => new XmlShape<CustomerBill>(ns, () => new())
        .Text("id", b => b.Id.Value, (b, v) => b with { Id = new(v) })
        .Text("billNo", b => b.BillNo, (b, v) => b with { BillNo = v })
        .Word("state", Rest.BillShapes.States, b => b.State, (b, v) => b with { State = v })
        .Text("category", b => b.Category, (b, v) => b with { Category = v })
        .Text("runType", b => b.RunType, (b, v) => b with { RunType = v })
        .Time("billDate", b => b.BillDate, (b, v) => b with { BillDate = v })
        .Time("nextBillDate", b => b.NextBillDate, (b, v) => b with { NextBillDate = v })
        .Time("paymentDueDate", b => b.PaymentDueDate, (b, v) => b with { PaymentDueDate = v })
        .Time("lastUpdate", b => b.LastModified, (b, v) => b with { LastModified = v })
        .Child("billingPeriod", common.TimePeriod, b => b.BillingPeriod, (b, v) => b with { BillingPeriod = v })
        .Child("amountDue", common.Money, b => b.AmountDue, (b, v) => b with { AmountDue = v })
        .Child("remainingAmount", common.Money, b => b.RemainingAmount, (b, v) => b with { RemainingAmount = v })
        .Child("taxExcludedAmount", common.Money, b => b.TaxExcludedAmount, (b, v) => b with { TaxExcludedAmount = v })
        .Child("taxIncludedAmount", common.Money, b => b.TaxIncludedAmount, (b, v) => b with { TaxIncludedAmount = v })
        .List("taxItem", Tax(ns, common), b => b.TaxItem, (b, v) => b with { TaxItem = v })
        .List("appliedPayment", Applied(ns, common), b => b.AppliedPayment, (b, v) => b with { AppliedPayment = v })
        .List("billDocument", Document(ns, common), b => b.BillDocument, (b, v) => b with { BillDocument = v })
        .Child("billingAccount", common.EntityReference, b => b.BillingAccount, (b, v) => b with { BillingAccount = v })
        .Child("billCycle", common.EntityReference, b => b.BillCycle, (b, v) => b with { BillCycle = v })
        .Child("financialAccount", common.EntityReference, b => b.FinancialAccount, (b, v) => b with { FinancialAccount = v })
        .Child("paymentMethod", common.EntityReference, b => b.PaymentMethod, (b, v) => b with { PaymentMethod = v })
        .List("relatedParty", common.RelatedParty, b => b.RelatedParty, (b, v) => b with { RelatedParty = v })
        .Extensible();

    /// <summary>What a caller can change of a bill.</summary>
    public static XmlShape<CustomerBill> Change(string ns, CommonShapes common) => new XmlShape<CustomerBill>(ns, () => new())
        .Text("id", b => b.Id.Value, (b, v) => b with { Id = new(v) })
        .Word("state", Rest.BillShapes.States, b => b.State, (b, v) => b with { State = v })
        .Child("billCycle", common.EntityReference, b => b.BillCycle, (b, v) => b with { BillCycle = v });

    public static XmlShape<AppliedCustomerBillingRate> Charge(string ns, CommonShapes common) => new XmlShape<AppliedCustomerBillingRate>(ns, () => new())
        .Text("id", c => c.Id.Value, (c, v) => c with { Id = new(v) })
        .Text("name", c => c.Name, (c, v) => c with { Name = v })
        .Text("description", c => c.Description, (c, v) => c with { Description = v })
        .Text("appliedBillingRateType", c => c.AppliedBillingRateType, (c, v) => c with { AppliedBillingRateType = v })
        .Time("date", c => c.Date, (c, v) => c with { Date = v })
        .Boolean("isBilled", c => c.IsBilled ?? c.Bill is not null, (c, v) => c with { IsBilled = v })
        .Child("periodCoverage", common.TimePeriod, c => c.PeriodCoverage, (c, v) => c with { PeriodCoverage = v })
        .Child("taxExcludedAmount", common.Money, c => c.TaxExcludedAmount, (c, v) => c with { TaxExcludedAmount = v })
        .Child("taxIncludedAmount", common.Money, c => c.TaxIncludedAmount, (c, v) => c with { TaxIncludedAmount = v })
        .List("appliedTax", Tax(ns, common), c => c.AppliedTax, (c, v) => c with { AppliedTax = v })
        .Child("bill", common.EntityReference, c => c.Bill, (c, v) => c with { Bill = v })
        .Child("billingAccount", common.EntityReference, c => c.BillingAccount, (c, v) => c with { BillingAccount = v })
        .Child("product", common.EntityReference, c => c.Product, (c, v) => c with { Product = v })
        .List("characteristic", common.Characteristic, c => c.Characteristic, (c, v) => c with { Characteristic = v })
        .Extensible();

    /// <summary>A wish for a bill; where it stands is told and not taken.</summary>
    public static XmlShape<CustomerBillOnDemand> Wish(string ns, CommonShapes common) => new XmlShape<CustomerBillOnDemand>(ns, () => new())
        .Text("id", w => w.Id.Value is { Length: > 0 } id ? id : null, (w, v) => w with { Id = new(v) })
        .Text("name", w => w.Name, (w, v) => w with { Name = v })
        .Text("description", w => w.Description, (w, v) => w with { Description = v })
        .Word("state", Rest.BillShapes.TaskStates, w => w.State, (w, _) => w)
        .Time("lastUpdate", w => w.LastModified, (w, _) => w)
        .Child("billingAccount", common.EntityReference, w => w.BillingAccount, (w, v) => w with { BillingAccount = v })
        .Child("customerBill", common.EntityReference, w => w.CustomerBill, (w, _) => w)
        .Child("relatedParty", common.RelatedParty, w => w.RelatedParty, (w, v) => w with { RelatedParty = v })
        .Extensible();

    public static XmlShape<Attachment> Attachment(string ns, CommonShapes common) => new XmlShape<Attachment>(ns, () => new())
        .Text("id", a => a.Id, (a, v) => a with { Id = v })
        .Text("href", a => a.Href, (a, v) => a with { Href = v })
        .Text("name", a => a.Name, (a, v) => a with { Name = v })
        .Text("description", a => a.Description, (a, v) => a with { Description = v })
        .Text("attachmentType", a => a.AttachmentType, (a, v) => a with { AttachmentType = v })
        .Text("mimeType", a => a.MimeType, (a, v) => a with { MimeType = v })
        .Text("content", a => a.Content, (a, v) => a with { Content = v })
        .Text("url", a => a.Url, (a, v) => a with { Url = v })
        .Child("size", Size(ns), a => a.Size, (a, v) => a with { Size = v })
        .Child("validFor", common.TimePeriod, a => a.ValidFor, (a, v) => a with { ValidFor = v })
        .Text("referredType", a => a.ReferredType, (a, v) => a with { ReferredType = v })
        .Extensible();

    // Its bytes come from GetBillDocument; where the biller keeps them is nobody's business.
    private static XmlShape<Attachment> Document(string ns, CommonShapes common) => new XmlShape<Attachment>(ns, () => new())
        .Text("id", a => a.Id, (a, v) => a with { Id = v })
        .Text("name", a => a.Name, (a, v) => a with { Name = v })
        .Text("description", a => a.Description, (a, v) => a with { Description = v })
        .Text("attachmentType", a => a.AttachmentType, (a, v) => a with { AttachmentType = v })
        .Text("mimeType", a => a.MimeType, (a, v) => a with { MimeType = v })
        .Child("size", Size(ns), a => a.Size, (a, v) => a with { Size = v })
        .Child("validFor", common.TimePeriod, a => a.ValidFor, (a, v) => a with { ValidFor = v });

    private static XmlShape<Quantity> Size(string ns) => new XmlShape<Quantity>(ns, () => new())
        .Decimal("amount", q => q.Amount, (q, v) => q with { Amount = v })
        .Text("units", q => q.Units, (q, v) => q with { Units = v });

    private static XmlShape<TaxItem> Tax(string ns, CommonShapes common) => new XmlShape<TaxItem>(ns, () => new())
        .Text("taxCategory", t => t.TaxCategory, (t, v) => t with { TaxCategory = v })
        .Decimal("taxRate", t => t.TaxRate, (t, v) => t with { TaxRate = v })
        .Child("taxAmount", common.Money, t => t.TaxAmount, (t, v) => t with { TaxAmount = v })
        .Extensible();

    private static XmlShape<AppliedPayment> Applied(string ns, CommonShapes common) => new XmlShape<AppliedPayment>(ns, () => new())
        .Child("appliedAmount", common.Money, p => p.AppliedAmount, (p, v) => p with { AppliedAmount = v })
        .Child("payment", common.EntityReference, p => p.Payment, (p, v) => p with { Payment = v })
        .Extensible();
}
