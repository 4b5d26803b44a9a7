using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Schema.Ports;

/// <summary>A backend that finds and lists resources of one kind.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
public interface IRegister<T>
    where T : IResource<T>
{
    /// <summary>One object by its id; <see cref="FaultKind.NotFound"/> when there is none.</summary>
    Task<Outcome<T>> FindAsync(Id<T> id, CancellationToken cancellationToken);

    /// <summary>Many objects in as few round trips as the backend allows; ids without an object are absent from the answer.</summary>
    Task<Outcome<IReadOnlyList<T>>> FindManyAsync(IReadOnlyCollection<Id<T>> ids, CancellationToken cancellationToken);

    /// <summary>The objects that match, with how many there are in all. What the backend cannot check is checked in the gateway, within <see cref="Query{T}.MaxScanned"/>.</summary>
    Task<Outcome<Page<T>>> SearchAsync(Query<T> query, CancellationToken cancellationToken);
}
