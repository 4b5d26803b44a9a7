using TeleCo.Gateway.Sandbox.Sap.Schema;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>What an address names: a set or the end of a navigation, one entity, or a property of it.</summary>
internal sealed record ResourcePath
{
    private const int Longest = 8;

    public required EdmSet Set { get; init; }

    /// <summary>The entity; <see langword="null"/> for a collection.</summary>
    public SapRow? Row { get; init; }

    /// <summary>The entity that the last navigation started from.</summary>
    public SapRow? Parent { get; init; }

    public EdmNavigation? Navigation { get; init; }

    public EdmProperty? Property { get; init; }

    public bool IsCount { get; init; }

    public bool IsValue { get; init; }

    public static ResourcePath Resolve(EdmService service, SapStore store, ReadOnlySpan<string> segments)
    {
        if (segments.Length > Longest)
        {
            throw SapRefusal.NotFound(segments[^1]);
        }

        var (name, key) = Cut(segments[0]);
        var set = service.Sets.GetValueOrDefault(name) ?? throw SapRefusal.NotFound(name);
        var path = new ResourcePath { Set = set };
        if (key is not null)
        {
            path = path with { Row = store[set].Find(EntityKey.Parse(set, key)) ?? throw SapRefusal.NotFound(set.TypeName.Split('.')[1]) };
        }

        foreach (var segment in segments[1..])
        {
            path = path.Next(store, segment);
        }

        return path;
    }

    private ResourcePath Next(SapStore store, string segment)
    {
        if (Row is null || Property is not null)
        {
            return (segment, Property) switch
            {
                ("$count", null) when !IsCount => this with { IsCount = true },
                ("$value", not null) when !IsValue => this with { IsValue = true },
                _ => throw SapRefusal.NotFound(segment),
            };
        }

        var (name, key) = Cut(segment);
        if (key is null && Set.Properties.TryGetValue(name, out var property))
        {
            return this with { Property = property };
        }

        var navigation = Set.Navigations.GetValueOrDefault(name) ?? throw SapRefusal.NotFound(name);
        var next = new ResourcePath { Set = navigation.Target, Parent = Row, Navigation = navigation };
        if (navigation.IsMany && key is null)
        {
            return next;
        }

        var rows = store.Follow(Row, navigation);
        var row = key is null ? rows is [var first, ..] ? first : null
            : store[navigation.Target].Find(EntityKey.Parse(navigation.Target, key)) is { } found && rows.Contains(found) ? found : null;
        return next with { Row = row ?? throw SapRefusal.NotFound(name) };
    }

    private static (string Name, string? Key) Cut(string segment)
    {
        var open = segment.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? (segment, null)
            : segment.EndsWith(')') ? (segment[..open], segment[(open + 1)..^1])
            : throw SapRefusal.NotFound(segment);
    }
}
