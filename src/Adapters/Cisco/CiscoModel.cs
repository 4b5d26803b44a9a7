using System.Text.Json;
using TeleCo.Gateway.Adapters.Http.Restconf;
using TeleCo.Gateway.Adapters.Network;

namespace TeleCo.Gateway.Adapters.Cisco;

/// <summary>A service model of NSO's as the adapter runs it: data, so that an operator's own package needs settings and no code.</summary>
internal sealed record CiscoModel
{
    /// <summary>The specification that it realizes: <c>l3vpn</c>.</summary>
    public required string Specification { get; init; }

    /// <summary>What the characteristics may be.</summary>
    public required IReadOnlyList<CharacteristicRule> Rules { get; init; }

    /// <summary>Where they go.</summary>
    public required YangModel Yang { get; init; }

    /// <summary>The list of the services' plans below the data, or null for a model without plans.</summary>
    public string? Plan { get; init; }

    /// <summary>How a service is kept from use.</summary>
    public CiscoSuspension Suspend { get; init; }

    /// <summary>The leaf that says whether the service is in use; null when the model has none.</summary>
    public CiscoAdminState? Admin { get; init; }

    /// <summary>How deep a list must be read to see <see cref="Admin"/>.</summary>
    public int ListDepth => 1 + (Admin?.Leaf.Split('/').Length ?? 1);
}

/// <summary>How a service is kept from use.</summary>
public enum CiscoSuspension
{
    /// <summary>A leaf of the model says so.</summary>
    AdminState,

    /// <summary>NSO takes its configuration from the devices and keeps the service (<c>un-deploy</c>).</summary>
    UnDeploy,
}

/// <summary>The leaf that says whether a service is in use.</summary>
/// <param name="Leaf">Where it lies below the service.</param>
/// <param name="Up">Its value for a service in use, which a missing leaf means too.</param>
/// <param name="Down">Its value for one kept from use.</param>
internal sealed record CiscoAdminState(string Leaf, string Up, string Down)
{
    /// <summary>Whether an entry says that it is kept from use.</summary>
    public bool IsDown(JsonElement entry)
    {
        JsonElement? at = entry;
        foreach (var step in Leaf.Split('/'))
        {
            at = at is { } here ? YangReader.Member(here, step) : null;
        }

        return at is { ValueKind: JsonValueKind.String } leaf && Bare(leaf.GetString()!).SequenceEqual(Bare(Down));
    }

    private static ReadOnlySpan<char> Bare(string identity) => identity.AsSpan(identity.IndexOf(':', StringComparison.Ordinal) + 1);
}
