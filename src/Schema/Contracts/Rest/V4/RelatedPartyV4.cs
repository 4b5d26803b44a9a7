using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>Version 4: RelatedParty, a reference and a role in one flat object.</summary>
public sealed record RelatedPartyV4 : Extensible
{
    /// <summary>The party's id.</summary>
    public string? Id { get; init; }

    /// <summary>The party's address.</summary>
    public string? Href { get; init; }

    /// <summary>The party's name.</summary>
    public string? Name { get; init; }

    /// <summary>The part that the party plays.</summary>
    public string? Role { get; init; }

    /// <summary>The class of the party behind the reference.</summary>
    [JsonPropertyName("@referredType")]
    public string? ReferredType { get; init; }

    /// <summary>Related parties as version 4 shows them. A party without an id cannot be said there, and is left out.</summary>
    public static RelatedPartyV4[]? From(RelatedParty[]? parties) =>
        parties is null ? null : [.. parties.Where(party => !IsHidden(party)).Select(From)];

    /// <summary>The canonical related parties; those that version 4 did not show, or that come back as shown, stay as they were.</summary>
    public static RelatedParty[]? ToModel(RelatedPartyV4[]? parties, RelatedParty[]? current) => ToModel(parties, current, From);

    /// <summary>As the other, where an API shows a party in a way of its own.</summary>
    internal static RelatedParty[]? ToModel(RelatedPartyV4[]? parties, RelatedParty[]? current, Func<RelatedParty, RelatedPartyV4> show)
    {
        var known = Array.FindAll(current ?? [], party => !IsHidden(party));
        var shown = Kept.Merge(
            parties,
            known,
            (old, party) => show(old) == party,
            (old, party) => old.Role == party.Role && old.Party!.Id == party.Id,
            (party, old) => (old is not null && party.Name == show(old).Name ? party with { Name = old.Party!.Name } : party).ToModel(old));
        return Kept.WithHidden(shown, current, IsHidden);
    }

    /// <summary>What is missing in a list of related parties, or null.</summary>
    public static Fault? Check(RelatedPartyV4[]? parties) =>
        Array.Exists(parties ?? [], party => string.IsNullOrEmpty(party.Id) || string.IsNullOrEmpty(party.ReferredType))
            ? Fault.Invalid("relatedParty", "relatedParty needs id and @referredType.")
            : null;

    internal static RelatedPartyV4 From(RelatedParty party) => new()
    {
        Id = party.Party!.Id,
        Href = party.Party.Href,
        Name = party.Party.Name,
        Role = party.Role,
        ReferredType = party.Party.ReferredType ?? PartyKinds.FromHref(party.Party.Href) ?? PartyKinds.Unspecified,
        Type = "RelatedParty",
    };

    private RelatedParty ToModel(RelatedParty? old) => (old ?? new()) with
    {
        Role = Role,
        Party = (old?.Party ?? new()) with { Id = Id, Href = Href, Name = Name, ReferredType = ReferredType },
    };

    private static bool IsHidden(RelatedParty party) => string.IsNullOrEmpty(party.Party?.Id);
}
