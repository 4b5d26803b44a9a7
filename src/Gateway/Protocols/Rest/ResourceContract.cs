using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Protocols.Rest.OpenApi;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Rest;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>How one version of an API says a resource.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
/// <typeparam name="TWire">The version's record.</typeparam>
internal sealed record ResourceContract<T, TWire>
    where T : class
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

    /// <summary>The attribute paths without which <see cref="ToModel"/> makes no new resource; for the documents.</summary>
    public IReadOnlyCollection<string> Required { get; init; } = [];

    /// <summary>The attributes that a patch can change, where that is not all of them; for the documents.</summary>
    public IReadOnlyCollection<string> Changeable { get; init; } = [];

    /// <summary>A made-up object that shows what there is; for the documents.</summary>
    public T? Sample { get; init; }

    /// <summary>What documents tell of the resource.</summary>
    public RestSubject ToSubject() => new()
    {
        Version = Version,
        Resource = Resource,
        Json = Json,
        Required = Required,
        Changeable = Changeable,
        Filters = [.. CanonicalFields.Keys],
        Example = Sample is { } sample ? links => JsonSerializer.SerializeToNode(From(sample, links), Json)! : null,
    };
}
