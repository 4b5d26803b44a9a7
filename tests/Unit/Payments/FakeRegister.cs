using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Unit.Payments;

/// <summary>A backend's objects in memory. A test can make it fail.</summary>
internal sealed class FakeRegister<T>(params T[] items) : IDirectory<T>
    where T : class, IResource<T>
{
    public Fault? Failure { get; set; }

    public Task<Outcome<T>> FindAsync(Id<T> id, CancellationToken cancellationToken) => Task.FromResult<Outcome<T>>(
        Failure is { } fault ? fault : Array.Find(items, item => item.Id == id) is { } found ? found : Fault.NotFound(T.ResourceName));

    public Task<Outcome<IReadOnlyList<T>>> FindManyAsync(IReadOnlyCollection<Id<T>> ids, CancellationToken cancellationToken) =>
        Task.FromResult(Outcome<IReadOnlyList<T>>.Of(Array.FindAll(items, item => ids.Contains(item.Id))));

    public Task<Outcome<Page<T>>> SearchAsync(Query<T> query, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Page<T>>>(InGateway.Finish(items, query, query.Conditions));

    public Task<Outcome<T>> CreateAsync(T draft, EffectKey key, CancellationToken cancellationToken) => Task.FromResult<Outcome<T>>(draft);

    public Task<Outcome<T>> UpdateAsync(T current, T changed, CancellationToken cancellationToken) => Task.FromResult<Outcome<T>>(changed);

    public Task<Outcome<T>> DeleteAsync(T current, CancellationToken cancellationToken) => Task.FromResult<Outcome<T>>(current);
}
