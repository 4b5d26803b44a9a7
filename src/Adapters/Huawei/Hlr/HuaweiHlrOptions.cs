using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Huawei.Hlr;

/// <summary>Settings of an HLR9820 or USCDB behind its provisioning gateway, under <c>Vendors:Huawei:Hlr</c>. Templates and codes are the operator's own.</summary>
public sealed class HuaweiHlrOptions : VendorOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Vendors:Huawei:Hlr";

    /// <summary>The provisioning gateway waits for the HLR behind it, which rejects bursts.</summary>
    public HuaweiHlrOptions()
    {
        AttemptTimeout = TimeSpan.FromSeconds(15);
        MaxAnswerBytes = 1024 * 1024;
        MaxConcurrentCalls = 4;
    }

    /// <summary>The user (<c>OPNAME</c>).</summary>
    public string? OpName { get; set; }

    /// <summary>The user's password (<c>PWD</c>).</summary>
    public Secret? Password { get; set; }

    /// <summary>The HLR's number (<c>HLRSN</c>); null where there is one only.</summary>
    public string? HlrSn { get; set; }

    /// <summary>The <c>SOAPAction</c>; default <c>Notification</c>, empty at some sites.</summary>
    public string SoapAction { get; set; } = "Notification";

    /// <summary>Whether each operation is in a namespace of its own; default yes.</summary>
    public bool UseNamespaces { get; set; } = true;

    /// <summary>How many calls go out a second; default 20.</summary>
    public int CallsPerSecond { get; set; } = 20;

    /// <summary>How long a refused login is not tried again; default 30 seconds.</summary>
    public TimeSpan LoginPause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The <c>TPLTYPE</c> of a subscriber's template; default <c>NORMAL</c>.</summary>
    public string TemplateType { get; set; } = "NORMAL";

    /// <summary><c>TPLID</c> of each subscriber profile that is sold.</summary>
    public Dictionary<string, string> Profiles { get; } = [];

    /// <summary><c>EPSUSERTPLID</c> of each LTE or 5G profile that is sold.</summary>
    public Dictionary<string, string> EpsProfiles { get; } = [];

    /// <summary><c>APNTPLID</c> of each access point that is sold.</summary>
    public Dictionary<string, string> Apns { get; } = [];

    /// <summary>The keys (Ki) of SIMs by reference, 32 hexadecimal digits each, from the secret store.</summary>
    public Dictionary<string, Secret> Keys { get; } = [];

    /// <summary>The <c>OPERTYPE</c> that adds a key; default <c>ADD</c>.</summary>
    public string KeyOperation { get; set; } = "ADD";

    /// <summary>What goes with each key: <c>CARDTYPE</c>, <c>ALG</c>, <c>OPSNO</c>, <c>KEYTYPE</c>, <c>K4SNO</c>, <c>AMFSNO</c>.</summary>
    public Dictionary<string, string> Authentication { get; } = [];

    /// <summary>The number that the health check asks for, which no subscriber has; default <c>00000</c>.</summary>
    public string ProbeIsdn { get; set; } = "00000";

    /// <summary>Codes of a session that is over; default 5004.</summary>
    public List<int> SessionCodes { get; } = [];

    /// <summary>Codes of what is there already; default by the words "already" and "exist".</summary>
    public List<int> ExistsCodes { get; } = [];

    /// <summary>Codes of what is not there; default 3001 and 3007.</summary>
    public List<int> NotFoundCodes { get; } = [];

    /// <summary>Codes that mean that all is as wanted; default 3016 and 3810.</summary>
    public List<int> AsWantedCodes { get; } = [];

    /// <summary>Codes of an HLR that did nothing and may be asked again; default none.</summary>
    public List<int> RetryableCodes { get; } = [];

    /// <summary>Codes of an HLR that did not answer the gateway in front of it, and may have done it; default none.</summary>
    public List<int> UnclearCodes { get; } = [];
}
