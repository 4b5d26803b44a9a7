using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Cisco;

/// <summary>Settings of a Cisco NSO, under <c>Vendors:Cisco</c>.</summary>
public sealed class CiscoOptions : VendorOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Vendors:Cisco";

    /// <summary>A commit takes its time, and nobody waits for it at the other end.</summary>
    public CiscoOptions()
    {
        Timeout = TimeSpan.FromSeconds(60);
        AttemptTimeout = TimeSpan.FromSeconds(30);
    }

    /// <summary>Where RESTCONF begins; default <c>/restconf</c>, behind Crosswork <c>/crosswork/proxy/nso/restconf</c>.</summary>
    public string Root { get; set; } = "/restconf";

    /// <summary>How to log in; default by user and password.</summary>
    public CiscoLogin Login { get; set; }

    /// <summary>The user of <see cref="CiscoLogin.Basic"/> and <see cref="CiscoLogin.Crosswork"/>.</summary>
    public string? Username { get; set; }

    /// <summary>The user's password.</summary>
    public Secret? Password { get; set; }

    /// <summary>The first token of <see cref="CiscoLogin.Token"/>.</summary>
    public Secret? Token { get; set; }

    /// <summary>How commits are made; default <see cref="CiscoCommitQueue.Async"/>. One that waits needs a <c>Timeout</c> of two minutes and more.</summary>
    public CiscoCommitQueue CommitQueue { get; set; } = CiscoCommitQueue.Async;

    /// <summary>What the queue does when a device fails; default takes everything back.</summary>
    public string CommitQueueErrorOption { get; set; } = "rollback-on-error";

    /// <summary>Whether commit parameters go in the query (up to NSO 6.6, and still taken after) or in a header (6.7).</summary>
    public CiscoCommitParameters CommitParameters { get; set; }

    /// <summary>Whether a commit is refused when a device was changed behind NSO's back where the commit would write; default yes.</summary>
    public bool NoOverwrite { get; set; } = true;

    /// <summary>Whether NSO is asked to try each activation and change before it makes it; default no, as a commit is all or nothing anyway.</summary>
    public bool DryRun { get; set; }

    /// <summary>Service packages of the operator's own, or in place of a built-in one, by specification.</summary>
    public Dictionary<string, CiscoModelOptions> Models { get; set; } = [];
}

/// <summary>Ways to log in to NSO.</summary>
public enum CiscoLogin
{
    /// <summary>User and password with each request.</summary>
    Basic,

    /// <summary>A token of external validation, renewed by NSO's answers.</summary>
    Token,

    /// <summary>Crosswork's single sign-on in front of NSO.</summary>
    Crosswork,
}

/// <summary>How NSO brings a commit to the devices.</summary>
public enum CiscoCommitQueue
{
    /// <summary>Within the request.</summary>
    None,

    /// <summary>Through the queue, the request waiting for it.</summary>
    Sync,

    /// <summary>Through the queue, asked after later.</summary>
    Async,
}

/// <summary>Where commit parameters are said.</summary>
public enum CiscoCommitParameters
{
    /// <summary>In the query.</summary>
    Query,

    /// <summary>In the header <c>X-Cisco-NSO-Commit-Params</c>.</summary>
    Header,
}
