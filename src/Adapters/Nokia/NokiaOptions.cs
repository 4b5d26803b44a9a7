using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Nokia;

/// <summary>Settings of Nokia's intent manager, under <c>Vendors:Nokia</c>.</summary>
public sealed class NokiaOptions : VendorOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Vendors:Nokia";

    /// <summary>A synchronization runs within the request that asks for it.</summary>
    public NokiaOptions()
    {
        Timeout = TimeSpan.FromSeconds(90);
        AttemptTimeout = TimeSpan.FromSeconds(60);
    }

    /// <summary>Whose intent manager it is; default Altiplano's.</summary>
    public NokiaProduct Product { get; set; }

    /// <summary>Where the product's paths begin: Altiplano's hold its release, as in <c>/24.6-altiplano-ac</c>; NSP's are empty.</summary>
    public string BasePath { get; set; } = "/24.6-altiplano-ac";

    /// <summary>The user.</summary>
    public string? Username { get; set; }

    /// <summary>The user's password.</summary>
    public Secret? Password { get; set; }

    /// <summary>The version of the intent type <c>ont</c> that the site has; default 1.</summary>
    public int OntVersion { get; set; } = 1;

    /// <summary>The version of the intent type <c>l2-user</c> that the site has; default 1.</summary>
    public int UserVersion { get; set; } = 1;

    /// <summary>The service profile of a new ONT and of its ports; default <c>auto</c>.</summary>
    public string OntProfile { get; set; } = "auto";

    /// <summary>Whether a new ONT's profile comes from the device mapping in place of being found; default no.</summary>
    public bool FromDeviceMapping { get; set; }

    /// <summary>Which leaf holds the VLAN of a tagged user: <c>q-vlan-id</c> (default) or <c>c-vlan-id</c>.</summary>
    public string TaggedLeaf { get; set; } = "q-vlan-id";

    /// <summary>The ONT types that may be ordered; none for any that the network knows.</summary>
    public List<string> OntTypes { get; set; } = [];

    /// <summary>The speed profiles that there are, each <c>service-down-up</c> in Mbit/s, such as <c>HSI-250-50</c>; none for any that the network knows.</summary>
    public List<string> SpeedProfiles { get; set; } = [];

    /// <summary>How long the network may take to become as wanted; default 5 minutes.</summary>
    public TimeSpan AlignmentTimeout { get; set; } = TimeSpan.FromMinutes(5);
}

/// <summary>Nokia's products with an intent manager.</summary>
public enum NokiaProduct
{
    /// <summary>Altiplano Access Controller: fixed access.</summary>
    Altiplano,

    /// <summary>Network Services Platform: IP and optical.</summary>
    Nsp,
}
