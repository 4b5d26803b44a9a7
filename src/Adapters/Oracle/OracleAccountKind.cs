using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Schema.Model.Accounts;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>What tells billing accounts and party accounts apart in Oracle.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
/// <param name="Mark">What marks of creation begin with.</param>
/// <param name="IsParty">Whether it is the kind of the second source system.</param>
/// <param name="Make">An account of this kind.</param>
internal sealed record OracleAccountKind<T>(string Mark, bool IsParty, Func<string, AccountFields, T> Make)
    where T : Account, IResource<T>;

/// <summary>The two kinds.</summary>
internal static class OracleAccountKinds
{
    public static OracleAccountKind<BillingAccount> Billing { get; } = new("TB", false, (number, fields) => new()
    {
        Id = Id<BillingAccount>.Of(OracleClient.Code, number),
        Name = fields.Name,
        State = fields.State,
        RelatedParty = fields.RelatedParty,
        AccountBalance = fields.Standing?.Balances,
        PaymentStatus = fields.Standing?.PaymentStatus,
        Partner = fields.Partner,
        LastModified = fields.LastModified,
    });

    public static OracleAccountKind<PartyAccount> Party { get; } = new("TP", true, (number, fields) => new()
    {
        Id = Id<PartyAccount>.Of(OracleClient.Code, number),
        Name = fields.Name,
        State = fields.State,
        RelatedParty = fields.RelatedParty,
        AccountBalance = fields.Standing?.Balances,
        PaymentStatus = fields.Standing?.PaymentStatus,
        Partner = fields.Partner,
        LastModified = fields.LastModified,
    });
}
