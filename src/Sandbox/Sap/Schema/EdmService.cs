using System.Collections.Frozen;

namespace TeleCo.Gateway.Sandbox.Sap.Schema;

/// <summary>
/// One OData service. Its tables are texts beside this file: a line <c>set Name cud</c> (creatable, updatable, deletable), then
/// <c>Property:type,flags</c> and <c>&gt; navigation cardinality set columns</c>.
/// </summary>
internal sealed class EdmService
{
    public static readonly FrozenDictionary<string, EdmService> All =
        new[] { "API_BUSINESS_PARTNER", "API_BILLING_DOCUMENT_SRV", "API_OPLACCTGDOCITEMCUBE_SRV" }
            .Select(Load)
            .ToFrozenDictionary(service => service.Name, StringComparer.Ordinal);

    private EdmService(string name, EdmSet[] sets)
    {
        Name = name;
        Order = sets;
        Sets = sets.ToFrozenDictionary(set => set.Name, StringComparer.Ordinal);
    }

    public string Name { get; }

    public EdmSet[] Order { get; }

    public FrozenDictionary<string, EdmSet> Sets { get; }

    public static EdmSet Set(string service, string name) => All[service].Sets[name];

    private static EdmService Load(string name)
    {
        using var stream = typeof(EdmService).Assembly.GetManifestResourceStream($"{name}.txt")
            ?? throw new InvalidOperationException($"The table of {name} is not built in.");
        using var reader = new StreamReader(stream);
        var blocks = reader.ReadToEnd().Split("set ", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Split('\n')).ToArray();
        var service = new EdmService(name, [.. blocks.Select(block => ReadSet(name, block))]);
        foreach (var (block, set) in blocks.Zip(service.Order))
        {
            set.Link([.. block.Where(IsNavigation).Select(line => EdmNavigation.Parse(set, service, line.Trim()[2..]))]);
        }

        return service;
    }

    private static EdmSet ReadSet(string service, string[] block)
    {
        var head = block[0].Split(' ');
        var words = block[1..].Where(line => !IsNavigation(line)).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return new EdmSet(service, head[0], head.Length > 1 ? head[1] : "", [.. words.Select(ReadProperty)]);
    }

    private static EdmProperty ReadProperty(string word, int index)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var type = word[(colon + 1)..].Split(',');
        var size = type[0][1..].Split('.');
        return new EdmProperty(
            word[..colon],
            KindOf(type[0][0]),
            size[0].Length == 0 ? 0 : int.Parse(size[0]),
            size.Length > 1 ? int.Parse(size[1]) : 0,
            type.Length > 1 ? type[1] : "",
            index);
    }

    private static EdmKind KindOf(char letter) => letter switch
    {
        's' => EdmKind.String,
        'b' => EdmKind.Boolean,
        'd' => EdmKind.DateTime,
        'o' => EdmKind.DateTimeOffset,
        'm' => EdmKind.Decimal,
        'f' => EdmKind.Double,
        'g' => EdmKind.Guid,
        'i' => EdmKind.Int16,
        't' => EdmKind.Time,
        _ => throw new InvalidOperationException($"No type is called {letter}."),
    };

    private static bool IsNavigation(string line) => line.TrimStart().StartsWith('>');
}
