namespace TeleCo.Gateway.Sandbox.HubSpot;

internal enum HubSpotKind
{
    Text,
    Email,
    Number,
    Date,
    DateTime,
    Boolean,
    Option,
    Stage,
}

/// <summary>One property of an object type and what the account takes in it.</summary>
internal sealed record HubSpotProperty(string Name, HubSpotKind Kind = HubSpotKind.Text)
{
    public const int LongestText = 65_536;

    public bool ReadOnly { get; init; }

    public bool Unique { get; init; }

    /// <summary>Comes with every read that names no properties.</summary>
    public bool Default { get; init; }

    /// <summary>Looked at by the free text of a search.</summary>
    public bool Searchable { get; init; }

    /// <summary>Values of an option or the order of stages.</summary>
    public string[] Options { get; init; } = [];

    public string DescribedType => Kind switch
    {
        HubSpotKind.Email or HubSpotKind.Text => "string",
        HubSpotKind.Option or HubSpotKind.Stage => "enumeration",
        HubSpotKind.Boolean => "bool",
        _ => Kind.ToString().ToLowerInvariant(),
    };
}
