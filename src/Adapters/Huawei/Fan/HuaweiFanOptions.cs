using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Huawei.Fan;

/// <summary>Settings of iMaster NCE-FAN, under <c>Vendors:Huawei:Fan</c>. Traffic profiles are the network's own.</summary>
public sealed class HuaweiFanOptions : VendorOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Vendors:Huawei:Fan";

    /// <summary>Configuring a device takes its time, and the controller takes few calls at once.</summary>
    public HuaweiFanOptions()
    {
        Timeout = TimeSpan.FromSeconds(120);
        AttemptTimeout = TimeSpan.FromSeconds(120);
        MaxAnswerBytes = 1024 * 1024;
        MaxConcurrentCalls = 4;
    }

    /// <summary>The northbound user.</summary>
    public string? UserName { get; set; }

    /// <summary>The user's password.</summary>
    public Secret? Password { get; set; }

    /// <summary>Where a session is opened and ended; default <c>/rest/plat/smapp/v1/sessions</c>, <c>/rest/plat/smapp/v1/oauth/token</c> in older releases.</summary>
    public string SessionPath { get; set; } = "/rest/plat/smapp/v1/sessions";

    /// <summary>The header that carries the token; default <c>X-Auth-Token</c>, <c>X-ACCESS-TOKEN</c> in some releases.</summary>
    public string TokenHeader { get; set; } = "X-Auth-Token";

    /// <summary>How long a refused login is not tried again; default 10 minutes, since a few of them lock the user out.</summary>
    public TimeSpan LoginPause { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many calls go out a second; default 5.</summary>
    public int CallsPerSecond { get; set; } = 5;

    /// <summary>The traffic profile of each speed in Mbit/s.</summary>
    public Dictionary<string, string> Profiles { get; } = [];

    /// <summary>The pairs of speeds that are sold, each <c>down/up</c> in Mbit/s; none for every pair of <see cref="Profiles"/>.</summary>
    public List<string> Speeds { get; } = [];

    /// <summary>Whether <c>rx</c> is the upstream profile, as the device sees it; default yes. To be proved on site.</summary>
    public bool RxIsUpstream { get; set; } = true;

    /// <summary>The traffic profile of a suspended access, in both directions; null where accesses cannot be suspended.</summary>
    public string? SuspendProfile { get; set; }

    /// <summary>The uplink of new accesses, such as <c>0/9/1</c>; null to leave it to the device.</summary>
    public string? Uplink { get; set; }

    /// <summary>Whether the service VLAN is added to the device when it is not there; default no.</summary>
    public bool AddVlan { get; set; }

    /// <summary>The <c>vlantype</c> of an added VLAN; default <c>MUX</c>.</summary>
    public string VlanType { get; set; } = "MUX";

    /// <summary>The device's error codes after which it may be asked again; default none.</summary>
    public List<string> RetryableCodes { get; } = [];
}
