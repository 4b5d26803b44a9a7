using System.Text.Json;

namespace TeleCo.Gateway.Schema.Model.Common;

/// <summary>A named value of a dynamic attribute (SID CharacteristicValue).</summary>
public sealed record Characteristic : Extensible
{
    /// <summary>Tells characteristics of one list apart; v5 only.</summary>
    public string? Id { get; init; }

    /// <summary>The characteristic's name.</summary>
    public string? Name { get; init; }

    /// <summary>The type of the value, in the words of whoever set it.</summary>
    public string? ValueType { get; init; }

    /// <summary>The value, of any JSON type.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Relations to other characteristics of the list; v5 only.</summary>
    public CharacteristicRelationship[]? CharacteristicRelationship { get; init; }
}

/// <summary>How one characteristic relates to another.</summary>
public sealed record CharacteristicRelationship : Extensible
{
    /// <summary>The other characteristic's id.</summary>
    public string? Id { get; init; }

    /// <summary>The kind of relation.</summary>
    public string? RelationshipType { get; init; }
}
