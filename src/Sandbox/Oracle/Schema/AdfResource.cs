using System.Collections.Frozen;

namespace TeleCo.Gateway.Sandbox.Oracle.Schema;

/// <summary>A resource with its attributes and children.</summary>
internal sealed class AdfResource
{
    public AdfResource(string name, string attributes, params AdfResource[] children)
    {
        Name = name;
        Columns = [.. attributes.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(AdfAttribute.Parse)];
        Attributes = Columns.ToFrozenDictionary(attribute => attribute.Name, StringComparer.Ordinal);
        Key = Columns.First(attribute => attribute.IsKey);
        Children = children;
    }

    public string Name { get; }

    public AdfAttribute[] Columns { get; }

    public FrozenDictionary<string, AdfAttribute> Attributes { get; }

    public AdfAttribute Key { get; }

    public AdfResource[] Children { get; }

    /// <summary>What <c>POST</c>, <c>PATCH</c> and <c>DELETE</c> there are: letters c, u and d.</summary>
    public string Allowed { get; init; } = "";

    /// <summary>Finders by name, with the attributes that they take.</summary>
    public FrozenDictionary<string, string[]> Finders { get; init; } = FrozenDictionary<string, string[]>.Empty;

    public int ChildIndex(string name) => Array.FindIndex(Children, child => child.Name == name);
}
