using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>Value objects of TMF666 as version 4 shows them: without the ids that only version 5 has, with the periods that version 4 demands.</summary>
internal static class AccountShapesV4
{
    public static AccountBalance Show(AccountBalance balance) => balance with
    {
        Id = null,
        Type = balance.Type ?? "AccountBalance",
        Amount = balance.Amount ?? Money.Of(0, "EUR"),
        BalanceType = balance.BalanceType ?? "balance",
        ValidFor = balance.ValidFor ?? new(),
    };

    public static AccountRelationship Show(AccountRelationship relationship) => relationship with
    {
        Id = null,
        Href = null,
        Type = relationship.Type ?? "AccountRelationship",
        Account = relationship.Account.As("AccountRef"),
        RelationshipType = relationship.RelationshipType ?? "related",
        ValidFor = relationship.ValidFor ?? new(),
    };

    public static PaymentPlan Show(PaymentPlan plan) =>
        plan with { Id = null, Type = plan.Type ?? "PaymentPlan", PaymentMethod = plan.PaymentMethod.As("PaymentMethodRef") };

    public static TaxExemptionCertificate Show(TaxExemptionCertificate proof) => proof with
    {
        Id = null,
        TaxDefinition = null,
        Attachment = null,
        Type = proof.Type is null or "TaxExemptionCertificate" ? "AccountTaxExemption" : proof.Type,
        IssuingJurisdiction = proof.IssuingJurisdiction ?? "unspecified",
        ValidFor = proof.ValidFor ?? new(),
    };
}
