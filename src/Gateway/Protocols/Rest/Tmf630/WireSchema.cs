using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>One place in a wire schema: its kind and the attributes below it. Read once from the metadata of the source-generated wire records.</summary>
internal sealed class WireSchema
{
    private readonly Dictionary<string, WireSchema> _attributes = new(StringComparer.Ordinal);
    private bool _open;

    private WireSchema(WireKind kind) => Kind = kind;

    /// <summary>What stands here.</summary>
    public WireKind Kind { get; private init; }

    /// <summary>The schema of a wire record.</summary>
    public static WireSchema Of(JsonTypeInfo type) => Build(type, []);

    /// <summary>The place that a dotted path leads to, or null when the schema has none.</summary>
    public WireSchema? Find(string path)
    {
        var place = this;
        foreach (var range in path.AsSpan().Split('.'))
        {
            if (path.AsSpan(range).IsEmpty)
            {
                return null;
            }

            if (!place._attributes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path.AsSpan(range), out var next))
            {
                return place._open ? Anything() : null;
            }

            place = next;
        }

        return place;
    }

    private static WireSchema Anything() => new(WireKind.Any) { _open = true };

    private static WireSchema Build(JsonTypeInfo type, Dictionary<Type, WireSchema> known)
    {
        if (known.TryGetValue(type.Type, out var seen))
        {
            return seen;
        }

        return type.Kind switch
        {
            JsonTypeInfoKind.Enumerable => Build(type.ElementType!, type.Options, known),
            JsonTypeInfoKind.Object => BuildObject(type, known),
            JsonTypeInfoKind.Dictionary => new(WireKind.Object) { _open = true },
            _ => Leaf(type.Type),
        };
    }

    private static WireSchema Build(Type type, JsonSerializerOptions options, Dictionary<Type, WireSchema> known) =>
        options.TryGetTypeInfo(type, out var info) ? Build(info, known) : Leaf(type);

    private static WireSchema BuildObject(JsonTypeInfo type, Dictionary<Type, WireSchema> known)
    {
        if (type.Type == typeof(object))
        {
            return Anything();
        }

        // Known before its attributes are: a record may hold records of its own kind.
        var place = known[type.Type] = new(WireKind.Object);
        foreach (var property in type.Properties)
        {
            place._open |= property.IsExtensionData;
            if (property is { IsExtensionData: false, Get: not null })
            {
                place._attributes[property.Name] = Build(property.PropertyType, type.Options, known);
            }
        }

        place.AddDerived(type, known);
        return place;
    }

    private void AddDerived(JsonTypeInfo type, Dictionary<Type, WireSchema> known)
    {
        if (type.PolymorphismOptions is not { } polymorphism)
        {
            return;
        }

        _attributes.TryAdd(polymorphism.TypeDiscriminatorPropertyName, new(WireKind.String));
        foreach (var derived in polymorphism.DerivedTypes.Where(derived => derived.DerivedType != type.Type))
        {
            foreach (var (name, schema) in Build(derived.DerivedType, type.Options, known)._attributes)
            {
                _attributes.TryAdd(name, schema);
            }
        }
    }

    private static WireSchema Leaf(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(JsonElement) || type == typeof(JsonDocument) || type.IsAssignableTo(typeof(JsonNode)))
        {
            return Anything();
        }

        return new(type switch
        {
            _ when type.IsEnum => WireKind.Enum,
            _ when type == typeof(string) || type == typeof(Uri) || type == typeof(Guid) => WireKind.String,
            _ when type == typeof(bool) => WireKind.Boolean,
            _ when type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) => WireKind.DateTime,
            _ when IsNumber(type) => WireKind.Number,
            _ => WireKind.Any,
        });
    }

    private static bool IsNumber(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;
}
