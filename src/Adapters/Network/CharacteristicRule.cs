using System.Text.Json;

namespace TeleCo.Gateway.Adapters.Network;

/// <summary>What one characteristic of a service may be.</summary>
/// <param name="Name">Its name; <c>site.vlan</c> is the characteristic <c>vlan</c> of each entry of the list <c>site</c>.</param>
/// <param name="Type">What JSON type it has.</param>
internal sealed record CharacteristicRule(string Name, CharacteristicType Type)
{
    /// <summary>Whether a service must have it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The least number, or number of letters or entries.</summary>
    public decimal Minimum { get; init; } = Type == CharacteristicType.Integer ? 0 : 1;

    /// <summary>The greatest number, or number of letters or entries.</summary>
    public decimal Maximum { get; init; } = Type switch { CharacteristicType.Integer => uint.MaxValue, CharacteristicType.List => 200, _ => 255 };

    /// <summary>The only texts allowed; empty for any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The form of a text; null for any.</summary>
    public CharacteristicFormat? Format { get; init; }

    /// <summary>Only beside such a value of another characteristic; null for always.</summary>
    public CharacteristicCondition? OnlyWith { get; init; }

    /// <summary>Required beside such a value of another characteristic; null for never.</summary>
    public CharacteristicCondition? RequiredWith { get; init; }

    /// <summary>Another characteristic without which it means nothing.</summary>
    public string? Needs { get; init; }

    /// <summary>The list that it is a part of; null at the top.</summary>
    public string? Group => Name.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? Name[..dot] : null;

    /// <summary>The name without the list's.</summary>
    public string LocalName => Name[(Name.IndexOf('.', StringComparison.Ordinal) + 1)..];
}

/// <summary>The JSON types of characteristics.</summary>
internal enum CharacteristicType
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A number without a fraction.</summary>
    Integer,

    /// <summary>A boolean.</summary>
    Flag,

    /// <summary>A list of objects, whose own characteristics are <c>name.part</c>.</summary>
    List,

    /// <summary>One object, whose own characteristics are <c>name.part</c>.</summary>
    Group,
}

/// <summary>A form that a text must have.</summary>
/// <param name="IsMet">Whether a text has it.</param>
/// <param name="Words">What it is, going on from "must be".</param>
internal sealed record CharacteristicFormat(Func<string, bool> IsMet, string Words);

/// <summary>That another characteristic has one of some values.</summary>
internal sealed record CharacteristicCondition(string Name, params string[] Values)
{
    public bool Holds(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text && Values.Contains(text.GetString());

    public override string ToString() => $"{Name} {string.Join(" or ", Values)}";
}
