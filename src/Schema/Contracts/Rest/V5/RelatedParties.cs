using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V5;

/// <summary>Related parties as version 5 shows them: every object says its class.</summary>
internal static class RelatedParties
{
    public static RelatedParty[]? Show(RelatedParty[]? parties) => parties.Map(Show);

    /// <summary>A party that comes back as it was shown is the one that was there: a role that was only made up is not kept.</summary>
    public static RelatedParty[]? ToModel(RelatedParty[]? parties, RelatedParty[]? current) =>
        Kept.Merge(parties, current, (known, party) => Show(known) == party, (_, _) => false, (party, _) => party);

    private static RelatedParty Show(RelatedParty party) => party with
    {
        Type = party.Type ?? "RelatedPartyOrPartyRole",
        Role = party.Role ?? "unspecified",
        Party = party.Party is { Type: null } untyped ? untyped with { Type = "PartyRef" } : party.Party,
    };
}
