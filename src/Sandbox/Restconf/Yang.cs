namespace TeleCo.Gateway.Sandbox.Restconf;

/// <summary>Words to write a schema table with.</summary>
internal static class Yang
{
    public static SchemaNode Container(string name, params SchemaNode[] children) => new(name, SchemaKind.Container) { Children = children };

    /// <summary>A container that means something by being there.</summary>
    public static SchemaNode Presence(string module, string name, params SchemaNode[] children) =>
        new(name, SchemaKind.Container) { Children = children, IsPresence = true, Module = module };

    /// <summary>A list; the names of its keys are separated by spaces, in the order of a path.</summary>
    public static SchemaNode List(string name, string keys, params SchemaNode[] children) =>
        new(name, SchemaKind.List) { Children = children, Keys = keys.Split(' ') };

    public static SchemaNode Leaf(string name, LeafType type) => new(name, SchemaKind.Leaf) { Type = type };

    public static SchemaNode Needed(string name, LeafType type) => new(name, SchemaKind.Leaf) { Type = type, IsMandatory = true };

    public static SchemaNode LeafList(string name, LeafType type) => new(name, SchemaKind.LeafList) { Type = type };

    public static SchemaNode Defaulting(this SchemaNode node, string value) => node with { Default = value };

    public static SchemaNode When(this SchemaNode node, string leaf, string value) => node with { When = (leaf, value) };

    public static SchemaNode InChoice(this SchemaNode node, string choice) => node with { Choice = choice };
}
