using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Rest;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>How one version of an API says a resource.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
/// <typeparam name="TWire">The version's record.</typeparam>
internal sealed record ResourceContract<T, TWire>
    where TWire : class
{
    public required RestVersion Version { get; init; }

    /// <summary>The resource's name in the path: <c>customer</c>.</summary>
    public required string Resource { get; init; }

    public required JsonTypeInfo<TWire> Json { get; init; }

    public required Func<T, Links, TWire> From { get; init; }

    /// <summary>The canonical resource of a version's record; of the resource as it is (null for a new one) it keeps what the version cannot say.</summary>
    public required Func<TWire, T?, Outcome<T>> ToModel { get; init; }

    /// <summary>The version's attribute paths that a backend can be asked with, and their canonical names.</summary>
    public required IReadOnlyDictionary<string, string> CanonicalFields { get; init; }
}
