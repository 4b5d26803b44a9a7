using TeleCo.Gateway.Sandbox.Oracle.Schema;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>Which attributes and children are answered: <c>fields</c>, and where it is absent <c>expand</c>.</summary>
internal sealed class AdfShape
{
    private readonly HashSet<AdfAttribute>? _fields;

    private AdfShape(HashSet<AdfAttribute>? fields) => _fields = fields;

    /// <summary>Children shown, with what of them.</summary>
    public Dictionary<int, AdfShape> Children { get; } = [];

    public static AdfShape Whole { get; } = new(fields: null);

    public static AdfShape Parse(AdfResource resource, string? fields, string? expand)
    {
        if (fields is not null)
        {
            return ParseFields(resource, fields);
        }

        var shape = new AdfShape(fields: null);
        foreach (var name in expand is null ? [] : expand == "all" ? resource.Children.Select(child => child.Name) : expand.Split(','))
        {
            shape.Children[ChildOf(resource, name)] = Whole;
        }

        return shape;
    }

    public static AdfShape WithAllChildren(AdfResource resource) => Parse(resource, fields: null, "all");

    public bool Has(AdfAttribute attribute) => _fields?.Contains(attribute) ?? true;

    private static AdfShape ParseFields(AdfResource resource, string text)
    {
        var parts = text.Split(';');
        var own = Array.Find(parts, part => !part.Contains(':', StringComparison.Ordinal));
        var shape = new AdfShape(own is null ? [] : Names(resource, own));
        foreach (var part in parts.Where(part => part.Contains(':', StringComparison.Ordinal)))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var child = ChildOf(resource, part[..colon]);
            shape.Children[child] = new AdfShape(Names(resource.Children[child], part[(colon + 1)..]));
        }

        return shape;
    }

    private static HashSet<AdfAttribute> Names(AdfResource resource, string text) =>
        [.. text.Split(',').Select(name => resource.Attributes.GetValueOrDefault(name) ?? throw OracleRefusal.Unknown(name, resource.Name))];

    private static int ChildOf(AdfResource resource, string name)
    {
        var child = resource.ChildIndex(name);
        return child >= 0 ? child : throw OracleRefusal.Unknown(name, resource.Name);
    }
}
