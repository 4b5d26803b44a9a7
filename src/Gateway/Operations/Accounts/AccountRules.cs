using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Operations.Accounts;

/// <summary>What must hold of an account, whatever protocol it came by.</summary>
internal static class AccountRules
{
    public static Fault? Check(Account account) =>
        Rules.Text("name", account.Name, 160)
        ?? Rules.OptionalText("description", account.Description, 2000)
        ?? Rules.OptionalText("accountType", account.AccountType, 80)
        ?? Rules.OptionalText("state", account.State, 40)
        ?? Rules.OptionalText("paymentStatus", account.PaymentStatus, 40)
        ?? Parties(account.RelatedParty)
        ?? Rules.OptionalAmount("creditLimit", account.CreditLimit)
        ?? Rules.Entries(
            ("relatedParty", account.RelatedParty), ("accountBalance", account.AccountBalance), ("accountRelationship", account.AccountRelationship),
            ("taxExemption", account.TaxExemption), ("contact", account.Contact), ("paymentPlan", account.PaymentPlan));

    private static Fault? Parties(RelatedParty[]? parties) =>
        parties is null or [] ? Fault.Invalid("relatedParty", "relatedParty is mandatory: it names whose account it is.")
        : Array.Exists(parties, party => string.IsNullOrEmpty(party.Party?.Id)) ? Fault.Invalid("relatedParty.id", "relatedParty needs an id.")
        : null;
}
