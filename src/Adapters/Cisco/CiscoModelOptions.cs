namespace TeleCo.Gateway.Adapters.Cisco;

/// <summary>A service package of the operator's own, under <c>Vendors:Cisco:Models:&lt;specification&gt;</c>.</summary>
public sealed class CiscoModelOptions
{
    /// <summary>The list below <c>/restconf/data</c>, such as <c>teleco-internet-access:internet-access/service</c>.</summary>
    public string List { get; set; } = "";

    /// <summary>The list's key leaf, which takes the service's key.</summary>
    public string Key { get; set; } = "";

    /// <summary>The list of plans, for a package that has them.</summary>
    public string? Plan { get; set; }

    /// <summary>How a service is kept from use; default by the leaf <see cref="AdminState"/>.</summary>
    public CiscoSuspension Suspend { get; set; }

    /// <summary>The leaf that says whether a service is in use; default <c>admin-state</c>, empty for none.</summary>
    public string AdminState { get; set; } = "admin-state";

    /// <summary>Its value for a service in use.</summary>
    public string AdminUp { get; set; } = "unlocked";

    /// <summary>Its value for a service kept from use.</summary>
    public string AdminDown { get; set; } = "locked";

    /// <summary>The node that takes the CRM customer's id, for a package that wants it.</summary>
    public string? CustomerNode { get; set; }

    /// <summary>The characteristics by name.</summary>
    public Dictionary<string, CiscoCharacteristicOptions> Characteristics { get; set; } = [];
}

/// <summary>A characteristic of a service package.</summary>
public sealed class CiscoCharacteristicOptions
{
    /// <summary>The leaf below the service, such as <c>access/device</c>.</summary>
    public string Node { get; set; } = "";

    /// <summary>The leaf's type: <c>string</c>, <c>number</c> (up to 32 bits), <c>number64</c>, <c>boolean</c> or <c>identityref</c>.</summary>
    public string Type { get; set; } = "string";

    /// <summary>The module of the identities.</summary>
    public string? Module { get; set; }

    /// <summary>Whether a service must have it.</summary>
    public bool Required { get; set; }

    /// <summary>The least number or length.</summary>
    public decimal? Minimum { get; set; }

    /// <summary>The greatest number or length.</summary>
    public decimal? Maximum { get; set; }

    /// <summary>The only texts allowed.</summary>
    public List<string> Values { get; set; } = [];

    /// <summary>A pattern that the text must match as a whole.</summary>
    public string? Pattern { get; set; }
}
