using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>Value objects of TMF666 as version 4 shows them: without the ids that only version 5 has, with the periods that version 4 demands.</summary>
internal static class AccountShapesV4
{
    /// <summary>The balances that version 4 can say: one without an amount is none there.</summary>
    public static AccountBalance[]? Show(AccountBalance[]? balances) => balances is null ? null : [.. balances.Where(balance => !IsHidden(balance)).Select(Show)];

    public static AccountBalance[]? ToModel(AccountBalance[]? balances, AccountBalance[]? current) => Kept.WithHidden(
        Kept.Merge(
            balances,
            Array.FindAll(current ?? [], balance => !IsHidden(balance)),
            (known, balance) => Show(known) == balance,
            (known, balance) => known.BalanceType == balance.BalanceType,
            (balance, known) => balance with { Id = known?.Id }),
        current,
        IsHidden);

    public static AccountRelationship Show(AccountRelationship relationship) => relationship with
    {
        Id = null,
        Href = null,
        Type = relationship.Type ?? "AccountRelationship",
        Account = relationship.Account.As("AccountRef"),
        RelationshipType = relationship.RelationshipType ?? "unspecified",
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

    private static AccountBalance Show(AccountBalance balance) => balance with
    {
        Id = null,
        Type = balance.Type ?? "AccountBalance",
        BalanceType = balance.BalanceType ?? "unspecified",
        ValidFor = balance.ValidFor ?? new(),
    };

    private static bool IsHidden(AccountBalance balance) => balance.Amount is null;
}
