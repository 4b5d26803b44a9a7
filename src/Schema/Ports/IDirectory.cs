using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Schema.Ports;

/// <summary>A backend that keeps resources of one kind: finds, searches, creates, changes and removes them.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
public interface IDirectory<T>
    where T : IResource<T>
{
    /// <summary>One object by its id; <see cref="FaultKind.NotFound"/> when there is none.</summary>
    Task<Outcome<T>> FindAsync(Id<T> id, CancellationToken cancellationToken);

    /// <summary>Many objects in as few round trips as the backend allows; ids without an object are absent from the answer.</summary>
    Task<Outcome<IReadOnlyList<T>>> FindManyAsync(IReadOnlyCollection<Id<T>> ids, CancellationToken cancellationToken);

    /// <summary>The objects that match, with how many there are in all. What the backend cannot check is checked in the gateway, within <see cref="Query{T}.MaxScanned"/>.</summary>
    Task<Outcome<Page<T>>> SearchAsync(Query<T> query, CancellationToken cancellationToken);

    /// <summary>Creates an object at most once for <paramref name="key"/>, whatever the number of attempts.</summary>
    /// <param name="draft">The object; its id is the backend's to give.</param>
    Task<Outcome<T>> CreateAsync(T draft, EffectKey key, CancellationToken cancellationToken);

    /// <summary>Saves a change; <see cref="FaultKind.PreconditionFailed"/> when the backend can tell that the object changed since <paramref name="current"/> was read.</summary>
    Task<Outcome<T>> UpdateAsync(T current, T changed, CancellationToken cancellationToken);

    /// <summary>Removes an object, unless the backend can tell that it changed since it was read.</summary>
    Task<Outcome<T>> DeleteAsync(T current, CancellationToken cancellationToken);
}
