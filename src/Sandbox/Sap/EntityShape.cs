using TeleCo.Gateway.Sandbox.Sap.Schema;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>What of an entity is answered: <c>$expand</c> and <c>$select</c> as a tree.</summary>
internal sealed class EntityShape(EdmSet set)
{
    private const int DeepestPath = 6;
    private const int MostPaths = 60;

    private HashSet<EdmProperty>? _properties;
    private HashSet<EdmNavigation>? _links;

    public EdmSet Set => set;

    public Dictionary<EdmNavigation, EntityShape> Expanded { get; } = [];

    public static EntityShape Parse(EdmSet set, string? expand, string? select)
    {
        var shape = new EntityShape(set);
        foreach (var path in Paths(expand, "$expand"))
        {
            var at = shape;
            foreach (var segment in path)
            {
                at = at.Expand(segment);
            }
        }

        foreach (var path in Paths(select, "$select"))
        {
            shape.Select(path);
        }

        return shape;
    }

    public bool Has(EdmProperty property) => _properties?.Contains(property) ?? true;

    public bool Has(EdmNavigation navigation) => _properties is null || _links!.Contains(navigation);

    /// <summary>Shows a navigation whole, as the answer to a deep insert does.</summary>
    public EntityShape Expand(string name)
    {
        var navigation = set.Navigations.GetValueOrDefault(name)
            ?? throw SapRefusal.Option($"Invalid $expand: navigation property '{name}' does not exist in type '{set.TypeName}'");
        if (!Expanded.TryGetValue(navigation, out var inner))
        {
            Expanded.Add(navigation, inner = new EntityShape(navigation.Target));
        }

        return inner;
    }

    private static IEnumerable<string[]> Paths(string? text, string option)
    {
        if (text is null)
        {
            yield break;
        }

        var paths = text.Split(',');
        if (paths.Length > MostPaths * (option == "$select" ? 10 : 1))
        {
            throw SapRefusal.Option($"Too many paths in {option}");
        }

        foreach (var path in paths)
        {
            var segments = path.Trim(' ').Split('/');
            yield return segments.Length <= DeepestPath ? segments : throw SapRefusal.Option($"Path too long in {option}");
        }
    }

    private void Select(ReadOnlySpan<string> path)
    {
        var name = path[0];
        var rest = path[1..];
        _properties ??= [];
        _links ??= [];
        if (set.Navigations.TryGetValue(name, out var navigation))
        {
            _links.Add(navigation);
            if (rest.Length > 0)
            {
                (Expanded.GetValueOrDefault(navigation) ?? throw SapRefusal.Option($"Invalid $select: '{name}' is not expanded")).Select(rest);
            }
        }
        else if (name == "*" && rest.Length == 0)
        {
            _properties.UnionWith(set.Columns);
        }
        else
        {
            _properties.Add(rest.Length == 0 && set.Properties.TryGetValue(name, out var property) ? property : throw SapRefusal.Unknown(name, set.TypeName));
        }
    }
}
