using System.Collections.Frozen;

namespace TeleCo.Gateway.Sandbox.Sap.Schema;

/// <summary>An entity set with its type.</summary>
internal sealed class EdmSet
{
    private readonly object?[] _initial;

    public EdmSet(string service, string name, string allowed, IReadOnlyList<EdmProperty> properties)
    {
        Name = name;
        TypeName = $"{service}.{name}Type";
        IsCreatable = allowed.Contains('c');
        IsUpdatable = allowed.Contains('u');
        IsDeletable = allowed.Contains('d');
        Columns = [.. properties];
        Properties = properties.ToFrozenDictionary(property => property.Name, StringComparer.Ordinal);
        Keys = [.. properties.Where(property => property.IsKey)];
        ETag = properties.FirstOrDefault(property => property.IsETag);
        _initial = [.. properties.Select(property => property.Initial)];
    }

    public string Name { get; }

    public string TypeName { get; }

    public bool IsCreatable { get; }

    public bool IsUpdatable { get; }

    public bool IsDeletable { get; }

    public EdmProperty[] Columns { get; }

    public FrozenDictionary<string, EdmProperty> Properties { get; }

    public EdmProperty[] Keys { get; }

    public EdmProperty? ETag { get; }

    public FrozenDictionary<string, EdmNavigation> Navigations { get; private set; } = FrozenDictionary<string, EdmNavigation>.Empty;

    // In the order of the metadata, in which the vendor writes them too.
    public EdmNavigation[] NavigationOrder { get; private set; } = [];

    public object?[] NewValues() => [.. _initial];

    public void Link(EdmNavigation[] navigations)
    {
        NavigationOrder = navigations;
        Navigations = navigations.ToFrozenDictionary(navigation => navigation.Name, StringComparer.Ordinal);
    }
}
