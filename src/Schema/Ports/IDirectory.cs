namespace TeleCo.Gateway.Schema.Ports;

/// <summary>A backend that keeps resources of one kind: finds, searches, creates, changes and removes them.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
public interface IDirectory<T> : IRegister<T>
    where T : IResource<T>
{
    /// <summary>Creates an object at most once for <paramref name="key"/>, whatever the number of attempts.</summary>
    /// <param name="draft">The object; its id is the backend's to give.</param>
    /// <param name="key">Names the effect; the same for every attempt.</param>
    /// <param name="cancellationToken">Ends with the operation's time.</param>
    Task<Outcome<T>> CreateAsync(T draft, EffectKey key, CancellationToken cancellationToken);

    /// <summary>Saves a change; <see cref="FaultKind.PreconditionFailed"/> when the backend can tell that the object changed since <paramref name="current"/> was read.</summary>
    Task<Outcome<T>> UpdateAsync(T current, T changed, CancellationToken cancellationToken);

    /// <summary>Removes an object, unless the backend can tell that it changed since it was read.</summary>
    Task<Outcome<T>> DeleteAsync(T current, CancellationToken cancellationToken);
}
