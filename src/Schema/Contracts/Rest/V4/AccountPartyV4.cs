using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>Related parties of TMF666 version 4: as elsewhere, and every one has a name.</summary>
internal static class AccountPartyV4
{
    public static RelatedPartyV4[]? From(RelatedParty[]? parties) => RelatedPartyV4.From(parties).Map(Named);

    /// <summary>A name that was only made up for a party without one is not kept.</summary>
    public static RelatedParty[]? ToModel(RelatedPartyV4[]? parties, RelatedParty[]? current) => RelatedPartyV4.ToModel(parties, current, known => Named(RelatedPartyV4.From(known)));

    /// <summary>What is missing in a list of parties, or null.</summary>
    public static Fault? Check(RelatedPartyV4[]? parties, string field = "relatedParty") =>
        Array.Exists(parties ?? [], party => string.IsNullOrEmpty(party.Id) || string.IsNullOrEmpty(party.ReferredType) || party.Name is null)
            ? Fault.Invalid(field, $"{field} needs id, name and @referredType.")
            : null;

    private static RelatedPartyV4 Named(RelatedPartyV4 party) => party with { Name = party.Name ?? party.Id };
}
