using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Schema.Model.Accounts;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>What tells billing accounts and party accounts apart in SAP.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
/// <param name="Mark">What marks of creation begin with.</param>
/// <param name="IsParty">Whether it is the kind that the business partner type marks.</param>
/// <param name="Make">An account of this kind.</param>
internal sealed record SapAccountKind<T>(string Mark, bool IsParty, Func<string, AccountFields, T> Make)
    where T : Account, IResource<T>;

/// <summary>The two kinds.</summary>
internal static class SapAccountKinds
{
    public static SapAccountKind<BillingAccount> Billing { get; } = new("TB", false, (number, fields) => new()
    {
        Id = Id<BillingAccount>.Of(SapClient.Code, number),
        Name = fields.Name,
        State = fields.State,
        RelatedParty = fields.RelatedParty,
        AccountBalance = fields.Standing?.Balances,
        PaymentStatus = fields.Standing?.PaymentStatus,
        Partner = fields.Partner,
        LastModified = fields.LastModified,
    });

    public static SapAccountKind<PartyAccount> Party { get; } = new("TP", true, (number, fields) => new()
    {
        Id = Id<PartyAccount>.Of(SapClient.Code, number),
        Name = fields.Name,
        State = fields.State,
        RelatedParty = fields.RelatedParty,
        AccountBalance = fields.Standing?.Balances,
        PaymentStatus = fields.Standing?.PaymentStatus,
        Partner = fields.Partner,
        LastModified = fields.LastModified,
    });
}
