using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>Settings of a Dynamic Activation site, under <c>Vendors:Ericsson</c>. Code lists and profile numbers are the site's own.</summary>
public sealed class EricssonOptions : VendorOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Vendors:Ericsson";

    /// <summary>The mediation waits for the network element behind it.</summary>
    public EricssonOptions()
    {
        AttemptTimeout = TimeSpan.FromSeconds(15);
        MaxAnswerBytes = 1024 * 1024;
    }

    /// <summary>Path of the CAI3G service; default the one of PG and EDA.</summary>
    public string Path { get; set; } = "/CAI3G1.2/services/CAI3G1.2";

    /// <summary>The user.</summary>
    public string? UserId { get; set; }

    /// <summary>The user's password.</summary>
    public Secret? Password { get; set; }

    /// <summary>How the user is known: by a session (default), or by WS-Security in each message.</summary>
    public EricssonLogin Login { get; set; }

    /// <summary>The <c>SOAPAction</c>, where <c>{operation}</c> stands for <c>Create</c>, <c>Get</c>, ...; default <c>"CAI3G#{operation}"</c> with its quotes.</summary>
    public string SoapAction { get; set; } = "\"CAI3G#{operation}\"";

    /// <summary>How many sessions are held; default 1, since their number for a user is limited.</summary>
    public int Sessions { get; set; } = 1;

    /// <summary>How many calls run at once in a session; default 4. A site that wants sequence ids in order needs 1.</summary>
    public int CallsPerSession { get; set; } = 4;

    /// <summary>How many calls go out a second; default 20, since HLR front ends reject bursts.</summary>
    public int CallsPerSecond { get; set; } = 20;

    /// <summary>How long a refused login is not tried again; default 30 seconds.</summary>
    public TimeSpan LoginPause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>HLR <c>profileId</c> of each subscriber profile that is sold.</summary>
    public Dictionary<string, string> Profiles { get; } = [];

    /// <summary>HSS <c>epsProfileId</c> of each LTE or 5G profile that is sold.</summary>
    public Dictionary<string, string> EpsProfiles { get; } = [];

    /// <summary>The keys (Ki) of SIMs by reference, 32 hexadecimal digits each, from the secret store.</summary>
    public Dictionary<string, Secret> Keys { get; } = [];

    /// <summary>AUC values by element (<c>fsetind</c>, <c>a4ind</c>, <c>a3a8ind</c>, <c>adkey</c>) that go with each key.</summary>
    public Dictionary<string, string> Authentication { get; } = [];

    /// <summary>The value of <c>epsOdb</c> that bars a subscriber; default <c>ODB-ALL</c>.</summary>
    public string EpsBar { get; set; } = "ODB-ALL";

    /// <summary>Whether a suspension takes packet data away in the HLR too (<c>nam</c>); default no.</summary>
    public bool BarPacketData { get; set; }

    /// <summary>The number that the health check asks for, which no subscriber has; default <c>00000</c>.</summary>
    public string ProbeMsisdn { get; set; } = "00000";

    /// <summary>Codes of a session that is over; default 1001, 1005, 1010, 3014.</summary>
    public List<int> SessionCodes { get; } = [];

    /// <summary>Codes of an object that is there already; default 2 and 301.</summary>
    public List<int> ExistsCodes { get; } = [];

    /// <summary>Codes of an object that is not there; default 13001.</summary>
    public List<int> NotFoundCodes { get; } = [];

    /// <summary>Codes of a network element that did nothing and may be asked again: busy, not connected; the site's own, default none.</summary>
    public List<int> RetryableCodes { get; } = [];
}

/// <summary>How a CAI3G user is known.</summary>
public enum EricssonLogin
{
    /// <summary>By <c>Login</c> and its session.</summary>
    Session,

    /// <summary>By a <c>UsernameToken</c> in each message.</summary>
    WsSecurity,
}
