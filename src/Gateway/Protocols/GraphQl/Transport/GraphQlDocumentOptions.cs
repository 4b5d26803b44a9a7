namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Where documents come from and how many are kept.</summary>
internal sealed class GraphQlDocumentOptions
{
    /// <summary>Parsed and validated documents kept. Default 1000.</summary>
    public int CachedDocuments { get; set; } = 1000;

    /// <summary>Characters of all cached documents together. Default 4 Mi.</summary>
    public int CachedCharacters { get; set; } = 4 * 1024 * 1024;

    /// <summary>Whether clients may register queries by their hash. Default true; off when only trusted documents are allowed.</summary>
    public bool PersistedQueries { get; set; } = true;

    /// <summary>Registered queries kept, the least recently used going first. Default 1000.</summary>
    public int PersistedQueryCapacity { get; set; } = 1000;

    /// <summary>Characters of all registered queries together. Default 4 Mi.</summary>
    public int PersistedQueryCharacters { get; set; } = 4 * 1024 * 1024;

    /// <summary>Refuse every document that is not trusted. Default false.</summary>
    public bool TrustedOnly { get; set; }

    /// <summary>Trusted documents by their id, such as <c>sha256:...</c>.</summary>
    public Dictionary<string, string> Trusted { get; } = new(StringComparer.Ordinal);

    /// <summary>A JSON file, an object of id to document, read at start.</summary>
    public string? TrustedFile { get; set; }
}
