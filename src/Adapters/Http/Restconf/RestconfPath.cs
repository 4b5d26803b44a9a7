namespace TeleCo.Gateway.Adapters.Http.Restconf;

/// <summary>A path of RESTCONF (RFC 8040, section 3.5.3), escaped as it goes over the wire.</summary>
internal readonly record struct RestconfPath
{
    private readonly string? _text;

    private RestconfPath(string text) => _text = text;

    /// <summary>The root of the data at a server whose RESTCONF root is given.</summary>
    public static RestconfPath Data(string root) => new($"{root}/data");

    /// <summary>The root of the operations at a server whose RESTCONF root is given.</summary>
    public static RestconfPath Operations(string root) => new($"{root}/operations");

    /// <summary>Nothing: what targets within a request's own address begin with.</summary>
    public static RestconfPath Relative { get; } = new("");

    /// <summary>The nodes below this one, which are names of modules and nodes, parted by slashes, and never a caller's.</summary>
    public RestconfPath Node(string nodes) => new($"{_text}/{nodes}");

    /// <summary>The entry of a list that lies here, by its keys in the order of the list's <c>key</c> statement.</summary>
    public RestconfPath Entry(params ReadOnlySpan<string> keys)
    {
        var escaped = new string[keys.Length];
        for (var at = 0; at < keys.Length; at++)
        {
            escaped[at] = Uri.EscapeDataString(keys[at]); // everything but A-Z a-z 0-9 - . _ ~, as the RFC wants
        }

        return new($"{_text}={string.Join(',', escaped)}");
    }

    public override string ToString() => _text ?? "";
}
