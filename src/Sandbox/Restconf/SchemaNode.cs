using System.Collections.Frozen;

namespace TeleCo.Gateway.Sandbox.Restconf;

internal enum SchemaKind
{
    Container,
    List,
    Leaf,
    LeafList,
}

/// <summary>One node of a compact schema, told in our own words after a YANG module.</summary>
internal sealed record SchemaNode(string Name, SchemaKind Kind)
{
    private FrozenDictionary<string, SchemaNode> _children = FrozenDictionary<string, SchemaNode>.Empty;

    public LeafType? Type { get; init; }

    public string[] Keys { get; init; } = [];

    public bool IsMandatory { get; init; }

    /// <summary>Of a container: it means something by being there, so what is mandatory in it is so only then.</summary>
    public bool IsPresence { get; init; }

    /// <summary>The module, where it is not the parent's.</summary>
    public string? Module { get; init; }

    /// <summary>Leafs of one choice exclude each other.</summary>
    public string? Choice { get; init; }

    /// <summary>The sibling leaf and the value it must have for this node to exist.</summary>
    public (string Leaf, string Value)? When { get; init; }

    /// <summary>The sibling of <see cref="When"/> counts as having this value when it is absent.</summary>
    public string? Default { get; init; }

    public IEnumerable<SchemaNode> Children
    {
        get => _children.Values;
        init => _children = value.ToFrozenDictionary(child => child.Name);
    }

    public SchemaNode? Child(string name) => _children.GetValueOrDefault(name);
}
