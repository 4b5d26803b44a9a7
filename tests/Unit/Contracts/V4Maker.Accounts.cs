using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Tests.Unit.Contracts;

/// <summary>Accounts and wishes for bills.</summary>
internal sealed partial class V4Maker
{
    public BillingAccountV4 BillingAccount() => new()
    {
        Id = "sa-1", Href = "http://here/x/sa-1", Type = "BillingAccount", Name = Word(), AccountType = Text(), Description = Text(), PaymentStatus = Text(), State = Text(),
        AccountBalance = List(Balance), AccountRelationship = List(AccountRelationship), BillStructure = Maybe(Structure), Contact = List(Contact), CreditLimit = Maybe(Sum),
        DefaultPaymentMethod = Maybe(() => Reference("PaymentMethodRef")), FinancialAccount = Maybe(() => Reference("FinancialAccountRef")), PaymentPlan = List(Plan),
        RelatedParty = [AccountParty(), .. List(AccountParty) ?? []], TaxExemption = List(Exemption),
    };

    public CustomerBillOnDemandV4 Wish() => new()
    {
        Id = "sa-1", Href = "http://here/x/sa-1", Type = "CustomerBillOnDemand", Name = Text(), Description = Text(),
        BillingAccount = Reference("BillingAccountRef"), RelatedParty = Maybe(Party),
    };

    private RelatedPartyV4 AccountParty() => Party() with { Name = Word() };

    private AccountBalance Balance() => new() { Type = "AccountBalance", Amount = Sum(), BalanceType = Word(), ValidFor = Period() };

    private AccountRelationship AccountRelationship() => new()
    {
        Type = "AccountRelationship", RelationshipType = Word(), ValidFor = Period(), Account = Maybe(() => Reference("AccountRef") with { Description = Text() }),
    };

    private BillStructureV4 Structure() => new()
    {
        Type = "BillStructure", CycleSpecification = Maybe(() => Part("BillingCycleSpecification")), Format = Maybe(() => Part("BillFormat")), PresentationMedia = List(() => Part("BillPresentationMedia")),
    };

    private BillPartV4 Part(string type) => Coin()
        ? new() { Type = $"{type}Ref", IsRef = true, Id = Word(), Href = Text(), Name = Word(), ReferredType = Text() }
        : new() { Type = type, IsRef = false, Id = Text(), Name = Word(), Description = Text(), Further = type == "BillingCycleSpecification" ? new() { ["billingDateShift"] = Json("3") } : null };

    private AccountContactV4 Contact() => new()
    {
        Type = "Contact", ContactName = Text(), ContactType = Word(), PartyRoleType = Text(), ContactMedium = List(Medium), RelatedParty = Maybe(AccountParty), ValidFor = Period(),
    };

    private PaymentPlan Plan() => new()
    {
        Type = "PaymentPlan", NumberOfPayments = Coin() ? 3 : null, PaymentFrequency = Text(), PlanType = Text(), Priority = Coin() ? 1 : null, Status = Text(),
        PaymentMethod = Maybe(() => Reference("PaymentMethodRef")), TotalAmount = Maybe(Sum), ValidFor = Maybe(Period),
    };

    private TaxExemptionCertificate Exemption() => new()
    {
        Type = "AccountTaxExemption", CertificateNumber = Text(), IssuingJurisdiction = Word(), Reason = Text(), ValidFor = Period(),
    };
}
