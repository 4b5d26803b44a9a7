using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Schema.Contracts.Soap.V1;

/// <summary>Accounts, in one service's namespace.</summary>
internal static class AccountShapes
{
    public static BillingAccount Blank() => new() { Id = new(""), Name = "" };

    /// <summary>A billing account. The owner stays inside, and the time of the last change is told and not taken.</summary>
    public static XmlShape<BillingAccount> Account(string ns, CommonShapes common) => new XmlShape<BillingAccount>(ns, Blank)
        .Text("id", a => a.Id.Value is { Length: > 0 } id ? id : null, (a, v) => a with { Id = new(v) })
        .Text("name", a => a.Name, (a, v) => a with { Name = v })
        .Text("description", a => a.Description, (a, v) => a with { Description = v })
        .Text("accountType", a => a.AccountType, (a, v) => a with { AccountType = v })
        .Text("ratingType", a => a.RatingType, (a, v) => a with { RatingType = v })
        .Text("state", a => a.State, (a, v) => a with { State = v })
        .Text("paymentStatus", a => a.PaymentStatus, (a, v) => a with { PaymentStatus = v })
        .Time("lastUpdate", a => a.LastModified, (a, _) => a)
        .Child("creditLimit", common.Money, a => a.CreditLimit, (a, v) => a with { CreditLimit = v })
        .List("relatedParty", common.RelatedParty, a => a.RelatedParty, (a, v) => a with { RelatedParty = v })
        .List("accountBalance", Balance(ns, common), a => a.AccountBalance, (a, v) => a with { AccountBalance = v })
        .List("accountRelationship", Relationship(ns, common), a => a.AccountRelationship, (a, v) => a with { AccountRelationship = v })
        .List("taxExemption", Exemption(ns, common), a => a.TaxExemption, (a, v) => a with { TaxExemption = v })
        .List("contact", Contact(ns, common), a => a.Contact, (a, v) => a with { Contact = v })
        .List("paymentPlan", Plan(ns, common), a => a.PaymentPlan, (a, v) => a with { PaymentPlan = v })
        .Child("billStructure", Structure(ns), a => a.BillStructure, (a, v) => a with { BillStructure = v })
        .Child("financialAccount", common.EntityReference, a => a.FinancialAccount, (a, v) => a with { FinancialAccount = v })
        .Child("defaultPaymentMethod", common.EntityReference, a => a.DefaultPaymentMethod, (a, v) => a with { DefaultPaymentMethod = v })
        .Extensible();

    private static XmlShape<AccountBalance> Balance(string ns, CommonShapes common) => new XmlShape<AccountBalance>(ns, () => new())
        .Text("id", b => b.Id, (b, v) => b with { Id = v })
        .Text("balanceType", b => b.BalanceType, (b, v) => b with { BalanceType = v })
        .Child("amount", common.Money, b => b.Amount, (b, v) => b with { Amount = v })
        .Child("validFor", common.TimePeriod, b => b.ValidFor, (b, v) => b with { ValidFor = v })
        .Extensible();

    private static XmlShape<AccountRelationship> Relationship(string ns, CommonShapes common) => new XmlShape<AccountRelationship>(ns, () => new())
        .Text("id", r => r.Id, (r, v) => r with { Id = v })
        .Text("href", r => r.Href, (r, v) => r with { Href = v })
        .Text("relationshipType", r => r.RelationshipType, (r, v) => r with { RelationshipType = v })
        .Child("account", common.EntityReference, r => r.Account, (r, v) => r with { Account = v })
        .Child("validFor", common.TimePeriod, r => r.ValidFor, (r, v) => r with { ValidFor = v })
        .Extensible();

    private static XmlShape<TaxExemptionCertificate> Exemption(string ns, CommonShapes common)
    {
        var tax = new XmlShape<TaxDefinition>(ns, () => new())
            .Text("id", t => t.Id, (t, v) => t with { Id = v })
            .Text("name", t => t.Name, (t, v) => t with { Name = v })
            .Text("taxType", t => t.TaxType, (t, v) => t with { TaxType = v })
            .Text("jurisdictionName", t => t.JurisdictionName, (t, v) => t with { JurisdictionName = v })
            .Text("jurisdictionLevel", t => t.JurisdictionLevel, (t, v) => t with { JurisdictionLevel = v })
            .Child("validFor", common.TimePeriod, t => t.ValidFor, (t, v) => t with { ValidFor = v })
            .Extensible();
        return new XmlShape<TaxExemptionCertificate>(ns, () => new())
            .Text("id", e => e.Id, (e, v) => e with { Id = v })
            .Text("certificateNumber", e => e.CertificateNumber, (e, v) => e with { CertificateNumber = v })
            .Text("issuingJurisdiction", e => e.IssuingJurisdiction, (e, v) => e with { IssuingJurisdiction = v })
            .Text("reason", e => e.Reason, (e, v) => e with { Reason = v })
            .List("taxDefinition", tax, e => e.TaxDefinition, (e, v) => e with { TaxDefinition = v })
            .Child("attachment", BillShapes.Attachment(ns, common), e => e.Attachment, (e, v) => e with { Attachment = v })
            .Child("validFor", common.TimePeriod, e => e.ValidFor, (e, v) => e with { ValidFor = v })
            .Extensible();
    }

    private static XmlShape<AccountContact> Contact(string ns, CommonShapes common) => new XmlShape<AccountContact>(ns, () => new())
        .Text("id", c => c.Id, (c, v) => c with { Id = v })
        .Text("contactName", c => c.ContactName, (c, v) => c with { ContactName = v })
        .Text("contactType", c => c.ContactType, (c, v) => c with { ContactType = v })
        .Text("partyRoleType", c => c.PartyRoleType, (c, v) => c with { PartyRoleType = v })
        .Child("validFor", common.TimePeriod, c => c.ValidFor, (c, v) => c with { ValidFor = v })
        .List("contactMedium", common.ContactMedium, c => c.ContactMedium, (c, v) => c with { ContactMedium = v })
        .Child("relatedParty", common.RelatedParty, c => c.RelatedParty, (c, v) => c with { RelatedParty = v })
        .Extensible();

    private static XmlShape<PaymentPlan> Plan(string ns, CommonShapes common) => new XmlShape<PaymentPlan>(ns, () => new())
        .Text("id", p => p.Id, (p, v) => p with { Id = v })
        .Int("numberOfPayments", p => p.NumberOfPayments, (p, v) => p with { NumberOfPayments = v })
        .Text("paymentFrequency", p => p.PaymentFrequency, (p, v) => p with { PaymentFrequency = v })
        .Text("planType", p => p.PlanType, (p, v) => p with { PlanType = v })
        .Int("priority", p => p.Priority, (p, v) => p with { Priority = v })
        .Text("status", p => p.Status, (p, v) => p with { Status = v })
        .Child("paymentMethod", common.EntityReference, p => p.PaymentMethod, (p, v) => p with { PaymentMethod = v })
        .Child("totalAmount", common.Money, p => p.TotalAmount, (p, v) => p with { TotalAmount = v })
        .Child("validFor", common.TimePeriod, p => p.ValidFor, (p, v) => p with { ValidFor = v })
        .Extensible();

    private static XmlShape<BillStructure> Structure(string ns)
    {
        var attribute = CommonShapes.Attribute(ns);
        var part = new XmlShape<ReferenceOrValue>(ns, () => new())
            .Text("id", p => p.Id, (p, v) => p with { Id = v })
            .Text("href", p => p.Href, (p, v) => p with { Href = v })
            .Text("name", p => p.Name, (p, v) => p with { Name = v })
            .Text("description", p => p.Description, (p, v) => p with { Description = v })
            .Text("referredType", p => p.ReferredType, (p, v) => p with { ReferredType = v })
            .List("attribute", attribute, p => PartyAttribute.From(p.Further), (p, v) => p with { Further = PartyAttribute.ToModel(v) })
            .Extensible();
        return new XmlShape<BillStructure>(ns, () => new())
            .List("presentationMedia", part, s => s.PresentationMedia, (s, v) => s with { PresentationMedia = v })
            .Child("format", part, s => s.Format, (s, v) => s with { Format = v })
            .Child("cycleSpecification", part, s => s.CycleSpecification, (s, v) => s with { CycleSpecification = v })
            .Extensible();
    }
}
