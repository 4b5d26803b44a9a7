using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeleCo.Gateway.Schema.Model.Common;

/// <summary>A reference to an entity that is managed elsewhere (TM Forum EntityRef and its named kinds).</summary>
public record EntityReference : Extensible
{
    /// <summary>The entity's id.</summary>
    public string? Id { get; init; }

    /// <summary>The entity's address.</summary>
    public string? Href { get; init; }

    /// <summary>The entity's name, for display.</summary>
    public string? Name { get; init; }

    /// <summary>A note on the entity; only TMF629 v4's AccountRef has it on the wire.</summary>
    public string? Description { get; init; }

    /// <summary>The concrete class of the entity behind the reference.</summary>
    [JsonPropertyName("@referredType")]
    public string? ReferredType { get; init; }
}

/// <summary>A party or party role by reference, or by value with attributes that the gateway keeps and does not read (v5 PartyOrPartyRole).</summary>
public sealed record PartyOrPartyRole : EntityReference
{
    /// <summary>The party behind a party role.</summary>
    public string? PartyId { get; init; }

    /// <summary>The name of the party behind a party role.</summary>
    public string? PartyName { get; init; }

    /// <summary>The further attributes of a party given by value.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Further { get; set; }
}

/// <summary>A party with the part it plays (v5 RelatedPartyOrPartyRole).</summary>
public sealed record RelatedParty : Extensible
{
    /// <summary>The part that the party plays.</summary>
    public string? Role { get; init; }

    /// <summary>Who plays it.</summary>
    [JsonPropertyName("partyOrPartyRole")]
    public PartyOrPartyRole? Party { get; init; }
}
