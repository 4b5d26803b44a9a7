using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V5;

/// <summary>Related parties as version 5 shows them: every object says its class.</summary>
internal static class RelatedParties
{
    public static RelatedParty[]? Show(RelatedParty[]? parties) => parties.Map(party => party with
    {
        Type = party.Type ?? "RelatedPartyOrPartyRole",
        Role = party.Role ?? "unspecified",
        Party = party.Party is { Type: null } untyped ? untyped with { Type = "PartyRef" } : party.Party,
    });
}
