using System.Collections.Concurrent;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Unit.Operations;

/// <summary>A vendor's customers in memory. A test can say what the next creation answers.</summary>
internal sealed class FakeDirectory(string code) : IDirectory<Customer>
{
    public List<Customer> Items { get; } = [];

    public ConcurrentQueue<EffectKey> Creations { get; } = [];

    public ConcurrentQueue<string> Calls { get; } = [];

    /// <summary>Answers in place of the directory; null lets it answer.</summary>
    public Func<CancellationToken, Task<Outcome<Customer>?>>? OnCreate { get; set; }

    public Func<Query<Customer>, Outcome<Page<Customer>>>? OnSearch { get; set; }

    public Task<Outcome<Customer>> FindAsync(Id<Customer> id, CancellationToken cancellationToken)
    {
        Calls.Enqueue("find");
        return Task.FromResult<Outcome<Customer>>(Items.Find(item => item.Id == id) is { } found ? found : Fault.NotFound(Customer.ResourceName));
    }

    public Task<Outcome<IReadOnlyList<Customer>>> FindManyAsync(IReadOnlyCollection<Id<Customer>> ids, CancellationToken cancellationToken)
    {
        Calls.Enqueue("findMany");
        return Task.FromResult<Outcome<IReadOnlyList<Customer>>>(Items.FindAll(item => ids.Contains(item.Id)));
    }

    public Task<Outcome<Page<Customer>>> SearchAsync(Query<Customer> query, CancellationToken cancellationToken)
    {
        Calls.Enqueue("search");
        return Task.FromResult(OnSearch?.Invoke(query)
            ?? InGateway.Finish(Items.Where(item => query.Partner is null || item.Partner == query.Partner), query, query.Conditions));
    }

    public async Task<Outcome<Customer>> CreateAsync(Customer draft, EffectKey key, CancellationToken cancellationToken)
    {
        Calls.Enqueue("create");
        Creations.Enqueue(key);
        if (OnCreate is not null && await OnCreate(cancellationToken) is { } answer)
        {
            return answer;
        }

        var created = draft with { Id = Id<Customer>.Of(code, $"{Items.Count + 1}") };
        Items.Add(created);
        return created;
    }

    public Task<Outcome<Customer>> UpdateAsync(Customer current, Customer changed, CancellationToken cancellationToken)
    {
        Calls.Enqueue("update");
        Items[Items.FindIndex(item => item.Id == current.Id)] = changed;
        return Task.FromResult<Outcome<Customer>>(changed);
    }

    public Task<Outcome<Customer>> DeleteAsync(Customer current, CancellationToken cancellationToken)
    {
        Calls.Enqueue("delete");
        Items.RemoveAll(item => item.Id == current.Id);
        return Task.FromResult<Outcome<Customer>>(current);
    }
}
