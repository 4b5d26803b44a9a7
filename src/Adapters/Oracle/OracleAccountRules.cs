using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Schema.Model.Accounts;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>What of an account Oracle can keep.</summary>
internal static class OracleAccountRules
{
    public const int LongestCustomerNumber = 60;

    private const int LongestPartner = 40;
    private const string Inactive = "I";

    public static string StateOf(OracleOrganization organization) => organization.Status == Inactive ? AccountStates.Closed : AccountStates.Active;

    /// <summary>The status behind a state; a pending account is an active party.</summary>
    public static Outcome<string> StatusOf(string? state) =>
        AccountStates.Parse(state, AccountStates.Active, AccountStates.Closed, AccountStates.Pending).Select(known => known == AccountStates.Closed ? Inactive : "A");

    /// <summary>What is wrong with an account for Oracle, or null.</summary>
    public static Fault? Check(Account account) =>
        account.CustomerId is { } customer && CustomerNumber.Of(customer, LongestCustomerNumber) is null
            ? Fault.Invalid("relatedParty.id", "The id of the related party in the role customer is none of a customer that the backend can name.")
        : account.Partner?.Value.Length > LongestPartner || !OracleReferences.IsPlain(account.Partner)
            ? Fault.Invalid("relatedParty.id", "The id of the partner is none that the backend can keep.")
        : null;
}
