using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Payments;

/// <summary>Whose a stored means of payment is: a party of the CRM, else a billing account.</summary>
/// <param name="Party">The party's canonical id.</param>
/// <param name="Account">The account's canonical id.</param>
internal sealed record MethodOwner(string? Party, string? Account)
{
    /// <summary>The part that a partner plays, who sells and does not pay.</summary>
    private const string PartnerRole = "partner";

    private static readonly string[] PartyFields = ["relatedParty.id", "relatedParty.partyOrPartyRole.id"];

    private static readonly string[] AccountFields = ["account.id"];

    /// <summary>The owner of a method; null when it names none.</summary>
    public static MethodOwner? Of(PaymentMethod method)
    {
        var party = method.RelatedParty is { Role: not PartnerRole, Party.Id: { Length: > 0 } id } ? id : null;
        var account = method.Account is [{ Id: { Length: > 0 } first }, ..] ? first : null;
        return party is null && account is null ? null : new(party, account);
    }

    /// <summary>The owners that a search names; empty when it names none.</summary>
    public static IReadOnlyList<MethodOwner> NamedIn(Query<PaymentMethod> query)
    {
        var parties = ValuesOf(query, PartyFields);
        return parties.Count > 0
            ? [.. parties.Select(party => new MethodOwner(party, null))]
            : [.. ValuesOf(query, AccountFields).Select(account => new MethodOwner(null, account))];
    }

    private static IReadOnlyList<string> ValuesOf(Query<PaymentMethod> query, string[] fields) =>
        query.Conditions.FirstOrDefault(condition => condition.Comparison == Comparison.Equal && condition.Field is { } field && fields.Contains(field))?.Values ?? [];
}
