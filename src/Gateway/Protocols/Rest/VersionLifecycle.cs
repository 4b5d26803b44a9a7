using System.Globalization;
using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>When versions are given up; section <c>Versions</c>, by the version's name (<c>customerManagement-v4</c>).</summary>
internal sealed class VersionsOptions : Dictionary<string, VersionLife>
{
    public const string Section = "Versions";

    public VersionsOptions()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }
}

/// <summary>The end of a version.</summary>
internal sealed class VersionLife
{
    /// <summary>From when on it is deprecated (RFC 9745), UTC.</summary>
    public DateTime? Deprecated { get; set; }

    /// <summary>From when on it answers 410 (RFC 8594), UTC.</summary>
    public DateTime? Sunset { get; set; }

    /// <summary>A page that explains the deprecation; a path of the portal.</summary>
    public string? Policy { get; set; }

    /// <summary>The path of the version to move to.</summary>
    public string? Successor { get; set; }
}

/// <summary>Tells callers of a deprecated version so, and after its sunset ends it.</summary>
internal sealed class VersionLifecycle(IOptionsMonitor<VersionsOptions> options, TimeProvider time)
{
    /// <summary>Says what there is to say of the version's life; false when it is over.</summary>
    public bool Apply(HttpContext context, RestVersion version)
    {
        if (!options.CurrentValue.TryGetValue(version.Name, out var life) || life.Deprecated is not { } deprecated)
        {
            return true;
        }

        var headers = context.Response.Headers;
        headers["Deprecation"] = $"@{new DateTimeOffset(deprecated.ToUniversalTime()).ToUnixTimeSeconds()}";
        AddLink(headers, life.Policy, "deprecation");
        AddLink(headers, life.Successor, "successor-version");
        if (life.Sunset is not { } sunset)
        {
            return true;
        }

        headers["Sunset"] = sunset.ToUniversalTime().ToString("R", CultureInfo.InvariantCulture);
        return time.GetUtcNow().UtcDateTime < sunset.ToUniversalTime();
    }

    private static void AddLink(IHeaderDictionary headers, string? target, string relation)
    {
        if (target is not null)
        {
            headers.Append("Link", $"<{target}>; rel=\"{relation}\"");
        }
    }
}
