namespace TeleCo.Gateway.Routing;

/// <summary>Which backend serves what: for each domain an ordered list of rules, first match wins, the last has no condition. Section <c>Routing</c>.</summary>
internal sealed class RoutingOptions : Dictionary<string, List<RouteRule>>
{
    public const string Section = "Routing";

    /// <summary>The domains that a gateway may leave unconnected: their rules sleep while none of their backends is configured.</summary>
    public static IReadOnlySet<string> Optional { get; } = new HashSet<string>(["network"], StringComparer.OrdinalIgnoreCase);

    public RoutingOptions()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }
}

/// <summary>One rule. A condition is a value, or a beginning followed by <c>*</c>; conditions that are absent always hold.</summary>
internal sealed class RouteRule
{
    /// <summary>The backend, by its name in the <c>Vendors</c> section.</summary>
    public string Vendor { get; set; } = "";

    /// <summary>The owning partner's number.</summary>
    public string? Partner { get; set; }

    /// <summary>The access technology, such as <c>ftth</c>.</summary>
    public string? Technology { get; set; }

    /// <summary>The region (ISO 3166-2), such as <c>AT-9</c>.</summary>
    public string? Region { get; set; }

    /// <summary>The currency (ISO 4217).</summary>
    public string? Currency { get; set; }

    /// <summary>The payment method.</summary>
    public string? Method { get; set; }
}
