using GraphQL.Types;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Protocols.GraphQl.Types;

/// <summary>A billing account in the graph; field names are those of TMF666.</summary>
internal sealed class BillingAccountType : ObjectGraphType<BillingAccount>
{
    public BillingAccountType(CommonTypes common)
    {
        Name = "BillingAccount";
        Description = "The account that a customer's bills are made for (TMF666).";
        this.Add("id", new NonNullGraphType(new IdGraphType()), "The canonical id.", source => source.Id.Value);
        this.Add("type", common.Text, "The class of the account.", source => source.Type ?? "BillingAccount");
        this.Add("name", new NonNullGraphType(common.Text), "The account's name.", source => source.Name);
        this.Add("description", common.Text, "A note on the account.", source => source.Description);
        this.Add("accountType", common.Text, "The kind of account.", source => source.AccountType);
        this.Add("ratingType", common.Text, "Whether usage is paid before or after it.", source => source.RatingType);
        this.Add("state", common.Text, "Where the account stands in its life.", source => source.State);
        this.Add("paymentStatus", common.Text, "Whether money is owed.", source => source.PaymentStatus);
        this.Add("lastUpdate", common.Time, "When the account was last changed.", source => source.LastModified);
        this.Add("creditLimit", common.Money, "The most that may be owed.", source => source.CreditLimit);
        this.Add("relatedParty", CommonTypes.ListOf(common.RelatedParty), "The parties of the account.", source => BillShapes.Parties(source.RelatedParty));
        this.Add("accountBalance", CommonTypes.ListOf(Balance(common)), "Balances.", source => source.AccountBalance);
        this.Add("accountRelationship", CommonTypes.ListOf(Relationship(common)), "Relations to other accounts.", source => source.AccountRelationship);
        this.Add("taxExemption", CommonTypes.ListOf(Exemption(common)), "Proofs that a tax is not to be paid.", source => source.TaxExemption);
        this.Add("contact", CommonTypes.ListOf(Contact(common)), "Whom to ask about the account.", source => source.Contact);
        this.Add("paymentPlan", CommonTypes.ListOf(Plan(common)), "Plans by which a sum is paid in parts.", source => source.PaymentPlan);
        this.Add("billStructure", Structure(common), "How bills are presented.", source => source.BillStructure);
        this.Add("financialAccount", common.Reference, "The account in the ledger.", source => source.FinancialAccount.As("FinancialAccountRef"));
        this.Add("defaultPaymentMethod", common.Reference, "How bills are paid unless something else is said.", source => source.DefaultPaymentMethod.As("PaymentMethodRef"));
    }

    private static ObjectGraphType<AccountBalance> Balance(CommonTypes common)
    {
        var type = new ObjectGraphType<AccountBalance> { Name = "AccountBalance", Description = "A balance of an account." };
        type.Add("id", common.Text, "The balance's id.", source => source.Id);
        type.Add("balanceType", common.Text, "Of what, such as receivableBalance.", source => source.BalanceType);
        type.Add("amount", common.Money, "How much.", source => source.Amount);
        type.Add("validFor", common.TimePeriod, "When it holds.", source => source.ValidFor);
        return type;
    }

    private static ObjectGraphType<AccountRelationship> Relationship(CommonTypes common)
    {
        var type = new ObjectGraphType<AccountRelationship> { Name = "AccountRelationship", Description = "How one account relates to another." };
        type.Add("id", common.Text, "The relation's id.", source => source.Id);
        type.Add("relationshipType", common.Text, "The kind of relation.", source => source.RelationshipType);
        type.Add("account", common.Reference, "The other account.", source => source.Account.As("AccountRef"));
        type.Add("validFor", common.TimePeriod, "When it holds.", source => source.ValidFor);
        return type;
    }

    private static ObjectGraphType<TaxExemptionCertificate> Exemption(CommonTypes common)
    {
        var type = new ObjectGraphType<TaxExemptionCertificate> { Name = "TaxExemptionCertificate", Description = "A proof that a tax is not to be paid." };
        type.Add("id", common.Text, "The certificate's id.", source => source.Id);
        type.Add("certificateNumber", common.Text, "The certificate's number.", source => source.CertificateNumber);
        type.Add("issuingJurisdiction", common.Text, "Who issued it.", source => source.IssuingJurisdiction);
        type.Add("reason", common.Text, "Why no tax is paid.", source => source.Reason);
        type.Add("validFor", common.TimePeriod, "When it is valid.", source => source.ValidFor);
        return type;
    }

    private static ObjectGraphType<AccountContact> Contact(CommonTypes common)
    {
        var type = new ObjectGraphType<AccountContact> { Name = "AccountContact", Description = "Whom to ask about an account (TMF666 Contact)." };
        type.Add("id", common.Text, "The contact's id.", source => source.Id);
        type.Add("contactName", common.Text, "The contact's name.", source => source.ContactName);
        type.Add("contactType", common.Text, "What the contact is for.", source => source.ContactType);
        type.Add("partyRoleType", common.Text, "The role of the party.", source => source.PartyRoleType);
        type.Add("contactMedium", CommonTypes.ListOf(common.ContactMedium), "How to reach the contact.", source => ContactMedia.Show(source.ContactMedium));
        type.Add("relatedParty", common.RelatedParty, "The party behind the contact.", source => source.RelatedParty is { } party ? BillShapes.Parties([party])![0] : null);
        type.Add("validFor", common.TimePeriod, "When the contact may be asked.", source => source.ValidFor);
        return type;
    }

    private static ObjectGraphType<PaymentPlan> Plan(CommonTypes common)
    {
        var type = new ObjectGraphType<PaymentPlan> { Name = "PaymentPlan", Description = "A plan by which a sum is paid in parts." };
        type.Add("id", common.Text, "The plan's id.", source => source.Id);
        type.Add("numberOfPayments", common.Number, "In how many parts.", source => source.NumberOfPayments);
        type.Add("paymentFrequency", common.Text, "How often.", source => source.PaymentFrequency);
        type.Add("planType", common.Text, "The kind of plan.", source => source.PlanType);
        type.Add("priority", common.Number, "Which plan comes first.", source => source.Priority);
        type.Add("status", common.Text, "Where the plan stands.", source => source.Status);
        type.Add("paymentMethod", common.Reference, "How the parts are paid.", source => source.PaymentMethod.As("PaymentMethodRef"));
        type.Add("totalAmount", common.Money, "The sum.", source => source.TotalAmount);
        type.Add("validFor", common.TimePeriod, "When it holds.", source => source.ValidFor);
        return type;
    }

    private static ObjectGraphType<BillStructure> Structure(CommonTypes common)
    {
        var type = new ObjectGraphType<BillStructure> { Name = "BillStructure", Description = "How bills are presented." };
        type.Add("presentationMedia", CommonTypes.ListOf(common.Reference), "On what: paper, e-mail, portal.", source => source.PresentationMedia);
        type.Add("format", common.Reference, "In what layout.", source => source.Format);
        type.Add("cycleSpecification", common.Reference, "When.", source => source.CycleSpecification);
        return type;
    }
}
