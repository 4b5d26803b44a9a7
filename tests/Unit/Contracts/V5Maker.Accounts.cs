using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Tests.Unit.Contracts;

/// <summary>Accounts, bills, charges and wishes for bills.</summary>
internal sealed partial class V5Maker
{
    public BillingAccountV5 BillingAccount() => new()
    {
        Id = "sa-1", Href = "http://here/x/sa-1", Type = "BillingAccount", Name = Word(), AccountType = Text(), Description = Text(), PaymentStatus = Text(), State = Text(), RatingType = Text(),
        AccountBalance = List(Balance), AccountRelationship = List(AccountRelationship), BillStructure = Maybe(Structure), Contact = List(Contact), CreditLimit = Maybe(Sum),
        DefaultPaymentMethod = Maybe(() => Reference("PaymentMethodRef")), FinancialAccount = Maybe(() => Reference("FinancialAccountRef")), PaymentPlan = List(Plan),
        RelatedParty = [AccountParty(), .. List(AccountParty) ?? []], TaxExemption = List(() => FullCertificate() with { Attachment = null }),
    };

    public CustomerBillOnDemandV5 Wish() => new()
    {
        Id = "sa-1", Href = "http://here/x/sa-1", Type = "CustomerBillOnDemand", Name = Text(), Description = Text(),
        BillingAccount = Reference("BillingAccountRef"), RelatedParty = Maybe(AccountParty),
    };

    /// <summary>A bill as a biller tells it.</summary>
    public CustomerBill Bill() => new()
    {
        Id = new("sa-1"), BillNo = Text(), BillDate = MaybeTime(), NextBillDate = MaybeTime(), PaymentDueDate = MaybeTime(), BillingPeriod = Maybe(Period), Category = Text(),
        RunType = OneOf(null, "onCycle", "offCycle"), State = OneOf(CustomerBillState.New, CustomerBillState.Validated, CustomerBillState.OnHold), AmountDue = Maybe(Sum), RemainingAmount = Maybe(Sum),
        TaxExcludedAmount = Maybe(Sum), TaxIncludedAmount = Maybe(Sum), TaxItem = List(BillTax), LastModified = MaybeTime(),
        AppliedPayment = List(() => new AppliedPayment { AppliedAmount = Maybe(Sum), Payment = Maybe(Plain) }),
        BillDocument = List(() => new Attachment { Id = Text(), Name = Text(), MimeType = Text(), AttachmentType = Text(), Size = Maybe(() => new Quantity { Amount = 12, Units = "kB" }) }),
        BillingAccount = Maybe(Plain), BillCycle = Maybe(Plain), FinancialAccount = Maybe(Plain), PaymentMethod = Maybe(Plain),
        RelatedParty = List(() => AccountParty() with { Type = null }),
    };

    /// <summary>A charge as a biller tells it.</summary>
    public AppliedCustomerBillingRate Charge() => new()
    {
        Id = new("sa-1"), Date = MaybeTime(), Description = Text(), IsBilled = Flag(), Name = Text(), AppliedBillingRateType = Text(), PeriodCoverage = Maybe(Period),
        TaxExcludedAmount = Maybe(Sum), TaxIncludedAmount = Maybe(Sum), AppliedTax = List(BillTax), Bill = Maybe(Plain), BillingAccount = Maybe(Plain), Product = Maybe(Plain),
        Characteristic = List(() => Characteristic() with { Name = Word() }),
    };

    private TaxItem BillTax() => new() { TaxCategory = Text(), TaxRate = Coin() ? 20m : null, TaxAmount = Maybe(Sum) };

    private EntityReference Plain() => new() { Id = Word(), Name = Text(), ReferredType = Text() };

    private RelatedParty AccountParty() => new()
    {
        Type = "RelatedPartyRefOrPartyRoleRef", Role = Word(),
        Party = OneOf(
            new PartyOrPartyRole { Type = "PartyRef", Id = Word(), Name = Text(), ReferredType = Text() },
            new PartyOrPartyRole { Type = "PartyRoleRef", Id = Word(), PartyId = Text(), PartyName = Text() }),
    };

    private AccountBalance Balance() => new() { Type = "AccountBalance", Id = Text(), Amount = Maybe(Sum), BalanceType = Text(), ValidFor = Maybe(Period) };

    private AccountRelationship AccountRelationship() => new()
    {
        Type = "AccountRelationship", Id = Text(), Href = Text(), RelationshipType = Text(), ValidFor = Maybe(Period), Account = Maybe(() => Reference("AccountRef")),
    };

    private BillStructure Structure() => new()
    {
        Type = "BillStructure", PresentationMedia = List(() => Part("BillPresentationMedia")), Format = Maybe(() => Part("BillFormat")), CycleSpecification = Maybe(() => Part("BillingCycleSpecification")),
    };

    private ReferenceOrValue Part(string type) => Coin()
        ? new() { Type = $"{type}Ref", Id = Word(), Href = Text(), Name = Text(), ReferredType = Text() }
        : new() { Type = type, Id = Text(), Name = Text(), Description = Text(), Further = type == "BillingCycleSpecification" ? new() { ["billingDateShift"] = Json("3") } : null };

    private AccountContact Contact() => new()
    {
        Type = "Contact", Id = Text(), ContactName = Text(), ContactType = Text(), PartyRoleType = Text(), ContactMedium = List(Medium), RelatedParty = Maybe(AccountParty), ValidFor = Maybe(Period),
    };

    private PaymentPlan Plan() => new()
    {
        Type = "PaymentPlan", Id = Text(), NumberOfPayments = Coin() ? 3 : null, PaymentFrequency = Text(), PlanType = Text(), Priority = Coin() ? 1 : null, Status = Text(),
        PaymentMethod = Maybe(() => Reference("PaymentMethodRef")), TotalAmount = Maybe(Sum), ValidFor = Maybe(Period),
    };
}
