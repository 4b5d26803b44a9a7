using System.Linq.Expressions;
using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Storage.Resources;

/// <summary>How a kind of resource is kept: its JSON, and which of its fields have a column of their own.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal sealed record StoredKind<T>
    where T : class, IResource<T>
{
    public required JsonTypeInfo<T> Json { get; init; }

    /// <summary>The same resource, with the time of its last change.</summary>
    public required Func<T, DateTime, T> Stamp { get; init; }

    public Func<T, string?> Customer { get; init; } = _ => null;

    public Func<T, string?> Parent { get; init; } = _ => null;

    public Func<T, string?> State { get; init; } = _ => null;

    /// <summary>The canonical fields that a search can ask the database for, with their columns: <c>account.id</c> is the parent of a payment.</summary>
    public IReadOnlyDictionary<string, Expression<Func<ResourceRecord, string?>>> Columns { get; init; } = new Dictionary<string, Expression<Func<ResourceRecord, string?>>>();
}
