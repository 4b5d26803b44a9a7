using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Operations.Directory;

/// <summary>The objects that match, over every backend that may hold some for the caller.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal abstract class SearchOperation<T>(OperationPipeline pipeline, VendorRouter<IRegister<T>> registers) : ReadOperation<Query<T>, Page<T>>(pipeline)
    where T : IResource<T>
{
    protected internal override Task<Outcome<Page<T>>> HandleAsync(Query<T> request, CallContext call, CancellationToken cancellationToken)
    {
        var query = request with { Partner = call.Caller.Partner };
        var asked = registers.Candidates(new RouteFacts { Partner = call.Caller.Partner });
        return asked.Count == 1 ? asked[0].SearchAsync(query, cancellationToken)
            : query.Sort.Count == 0 ? ConcatenateAsync(asked, query, cancellationToken)
            : MergeAsync(asked, query, cancellationToken);
    }

    /// <summary>Without an order the backends' lists follow one another. All are asked at once; one is asked again only where the window begins inside it.</summary>
    private static async Task<Outcome<Page<T>>> ConcatenateAsync(IReadOnlyList<IRegister<T>> asked, Query<T> query, CancellationToken cancellationToken)
    {
        var first = await Task.WhenAll(asked.Select((register, index) =>
            register.SearchAsync(index == 0 ? query : query with { Offset = 0 }, cancellationToken)));
        var items = new List<T>();
        var total = 0;
        for (var index = 0; index < asked.Count; index++)
        {
            var skipped = Math.Max(0, query.Offset - total);
            var answer = index == 0 || skipped == 0 ? first[index] : await asked[index].SearchAsync(query with { Offset = skipped }, cancellationToken);
            if (!answer.TryGet(out var page, out var fault))
            {
                return fault;
            }

            total += page.TotalCount;
            items.AddRange(page.Items.Take(query.Limit - items.Count));
        }

        return new Page<T>(items, total);
    }

    /// <summary>With an order, the window is cut from what the backends' ordered beginnings give together.</summary>
    private static async Task<Outcome<Page<T>>> MergeAsync(IReadOnlyList<IRegister<T>> asked, Query<T> query, CancellationToken cancellationToken)
    {
        var reach = query.Offset + query.Limit;
        if (reach > Query<T>.MaxScanned)
        {
            return Fault.Invalid("offset", $"A sorted list over several backends ends at {Query<T>.MaxScanned}; narrow the search.");
        }

        var items = new List<T>();
        var total = 0;
        foreach (var answer in await Task.WhenAll(asked.Select(register => register.SearchAsync(query with { Offset = 0, Limit = reach }, cancellationToken))))
        {
            if (!answer.TryGet(out var page, out var fault))
            {
                return fault;
            }

            total += page.TotalCount;
            items.AddRange(page.Items);
        }

        return new Page<T>(InGateway.Order(items, query.Sort).Skip(query.Offset).Take(query.Limit).ToList(), total);
    }
}
