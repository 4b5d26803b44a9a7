using TeleCo.Gateway.Adapters.Network;

namespace TeleCo.Gateway.Adapters.Http.Restconf;

/// <summary>A service model as data: where its list is, and which characteristic lies in which node of an entry.</summary>
internal sealed class YangModel
{
    /// <summary>The list's address below the data, such as <c>ietf-l3vpn-ntw:l3vpn-ntw/vpn-services/vpn-service</c>.</summary>
    public required string List { get; init; }

    /// <summary>The leaf that is the list's key; it holds the service's key.</summary>
    public required string Key { get; init; }

    /// <summary>What is written, in this order.</summary>
    public required IReadOnlyList<YangNode> Nodes { get; init; }

    /// <summary>The characteristics that are not written as text.</summary>
    public IReadOnlyDictionary<string, YangForm> Forms { get; init; } = new Dictionary<string, YangForm>();

    /// <summary>The list's name with its module, as bodies have it.</summary>
    public string Member => $"{List[..List.IndexOf(':', StringComparison.Ordinal)]}:{Name}";

    /// <summary>The list's bare name.</summary>
    public string Name => List[(Math.Max(List.LastIndexOf('/'), List.IndexOf(':', StringComparison.Ordinal)) + 1)..];

    public YangForm FormOf(string characteristic) => Forms.TryGetValue(characteristic, out var form) ? form : YangForm.Text;

    /// <summary>The key leaf of an inner list, or null when the node is none.</summary>
    public string? KeyOf(string list) => Nodes.SelectMany(node => node.Path.Steps).FirstOrDefault(step => step.Name == list && step.Key is not null)?.Key;
}

/// <summary>A node of a model and what it holds.</summary>
internal sealed class YangNode
{
    /// <param name="path">Where it lies, as <see cref="YangPath"/> writes it.</param>
    /// <param name="value">What it holds, as <see cref="YangTerm"/> writes it; null for a list's entry that has nothing but its key.</param>
    public YangNode(string path, string? value = null)
    {
        Path = YangPath.Parse(path);
        Value = value is null ? null : YangTerm.Parse(value);
        Group = Path.Steps.Select(step => step.KeyTerm?.Group).Append(Value?.Group).FirstOrDefault(group => group is not null);
    }

    public YangPath Path { get; }

    public YangTerm? Value { get; }

    /// <summary>The list of characteristics of which each entry has such a node; null for a node that there is once.</summary>
    public string? Group { get; }

    /// <summary>When it is written; null for always.</summary>
    public CharacteristicCondition? When { get; init; }
}
