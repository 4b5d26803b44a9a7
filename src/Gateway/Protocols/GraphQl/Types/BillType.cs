using GraphQL.Types;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Bills;

namespace TeleCo.Gateway.Protocols.GraphQl.Types;

/// <summary>A bill in the graph; field names are those of TMF678.</summary>
internal sealed class BillType : ObjectGraphType<CustomerBill>
{
    public BillType(CommonTypes common, BillingTypes billing)
    {
        Name = "Bill";
        Description = "A bill for a billing account and a period (TMF678 CustomerBill).";
        this.Add("id", new NonNullGraphType(new IdGraphType()), "The canonical id.", source => source.Id.Value);
        this.Add("type", common.Text, "The class of the bill.", source => source.Type ?? "CustomerBill");
        this.Add("billNo", common.Text, "The bill's number as the customer sees it.", source => source.BillNo);
        this.Add("state", billing.BillState, "Where the bill stands.", source => source.State);
        this.Add("category", common.Text, "The kind of bill.", source => source.Category);
        this.Add("runType", common.Text, "Whether a run made it: onCycle or offCycle.", source => source.RunType);
        this.Add("billDate", common.Time, "The day of the bill.", source => source.BillDate);
        this.Add("nextBillDate", common.Time, "The next bill's day.", source => source.NextBillDate);
        this.Add("paymentDueDate", common.Time, "The last day to pay.", source => source.PaymentDueDate);
        this.Add("lastUpdate", common.Time, "When the bill last changed.", source => source.LastModified);
        this.Add("billingPeriod", common.TimePeriod, "The period that the bill covers.", source => source.BillingPeriod);
        this.Add("amountDue", common.Money, "What was to be paid.", source => source.AmountDue);
        this.Add("remainingAmount", common.Money, "What is still to be paid.", source => source.RemainingAmount);
        this.Add("taxExcludedAmount", common.Money, "The sum before tax.", source => source.TaxExcludedAmount);
        this.Add("taxIncludedAmount", common.Money, "The sum with tax.", source => source.TaxIncludedAmount);
        this.Add("taxItem", CommonTypes.ListOf(billing.Tax), "The taxes.", source => source.TaxItem);
        this.Add("appliedPayment", CommonTypes.ListOf(billing.Payment), "What was paid towards the bill.", source => source.AppliedPayment);
        this.Add("billDocument", CommonTypes.ListOf(billing.Attachment), "The bill as a document.", source => source.BillDocument);
        this.Add("billingAccount", common.Reference, "The account billed, by reference.", source => source.BillingAccount.As("BillingAccountRef"));
        this.Add("billCycle", common.Reference, "The cycle.", source => source.BillCycle.As("BillCycleRef"));
        this.Add("financialAccount", common.Reference, "The account in the ledger.", source => source.FinancialAccount.As("FinancialAccountRef"));
        this.Add("paymentMethod", common.Reference, "How it is paid.", source => source.PaymentMethod.As("PaymentMethodRef"));
        this.Add("relatedParty", CommonTypes.ListOf(common.RelatedParty), "The parties.", source => BillShapes.Parties(source.RelatedParty));
    }
}

/// <summary>A charge in the graph; field names are those of TMF678.</summary>
internal sealed class ChargeType : ObjectGraphType<AppliedCustomerBillingRate>
{
    public ChargeType(CommonTypes common, BillingTypes billing)
    {
        Name = "AppliedCustomerBillingRate";
        Description = "A charge that is, or will be, a line of a bill (TMF678).";
        this.Add("id", new NonNullGraphType(new IdGraphType()), "The canonical id.", source => source.Id.Value);
        this.Add("type", common.Text, "The class of the charge.", source => source.Type ?? "AppliedCustomerBillingRate");
        this.Add("name", common.Text, "The charge's name.", source => source.Name);
        this.Add("description", common.Text, "A note on the charge.", source => source.Description);
        this.Add("appliedBillingRateType", common.Text, "appliedBillingCharge or appliedBillingCredit.", source => source.AppliedBillingRateType);
        this.Add("date", common.Time, "When it was charged.", source => source.Date);
        this.Add("isBilled", common.Flag, "Whether a bill has it.", source => source.IsBilled ?? source.Bill is not null);
        this.Add("periodCoverage", common.TimePeriod, "The period charged.", source => source.PeriodCoverage);
        this.Add("taxExcludedAmount", common.Money, "The sum before tax.", source => source.TaxExcludedAmount);
        this.Add("taxIncludedAmount", common.Money, "The sum with tax.", source => source.TaxIncludedAmount);
        this.Add("appliedTax", CommonTypes.ListOf(billing.Tax), "The taxes.", source => source.AppliedTax);
        this.Add("bill", common.Reference, "The bill, by reference.", source => source.Bill.As("CustomerBillRef"));
        this.Add("billingAccount", common.Reference, "The account charged, by reference.", source => source.BillingAccount.As("BillingAccountRef"));
        this.Add("product", common.Reference, "What was charged for.", source => source.Product.As("ProductRef"));
        this.Add("characteristic", CommonTypes.ListOf(common.Characteristic), "Dynamic attributes.", source => Characteristics.Show(source.Characteristic));
    }
}

/// <summary>A wish for a bill in the graph; field names are those of TMF678.</summary>
internal sealed class WishType : ObjectGraphType<CustomerBillOnDemand>
{
    public WishType(CommonTypes common, BillingTypes billing)
    {
        Name = "CustomerBillOnDemand";
        Description = "A wish for a bill outside of the cycle (TMF678).";
        this.Add("id", new NonNullGraphType(new IdGraphType()), "The canonical id.", source => source.Id.Value);
        this.Add("type", common.Text, "The class of the wish.", source => source.Type ?? "CustomerBillOnDemand");
        this.Add("name", common.Text, "The wish's name.", source => source.Name);
        this.Add("description", common.Text, "A note on the wish.", source => source.Description);
        this.Add("state", billing.TaskState, "Where the task stands.", source => source.State);
        this.Add("lastUpdate", common.Time, "When the task last moved.", source => source.LastModified);
        this.Add("billingAccount", common.Reference, "The account to bill.", source => source.BillingAccount.As("BillingAccountRef"));
        this.Add("customerBill", common.Reference, "The bill, once there is one.", source => source.CustomerBill.As("CustomerBillRef"));
        this.Add("relatedParty", common.RelatedParty, "Who wishes it.", source => source.RelatedParty is { } party ? BillShapes.Parties([party])![0] : null);
    }
}
