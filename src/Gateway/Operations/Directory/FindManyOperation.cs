using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Directory;

/// <summary>Many objects by their ids: one round trip to each backend that owns some. Unknown and foreign ids are absent from the answer.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal abstract class FindManyOperation<T>(OperationPipeline pipeline, VendorRouter<IRegister<T>> registers)
    : ReadOperation<IReadOnlyCollection<Id<T>>, Page<T>>(pipeline)
    where T : IResource<T>
{
    protected internal override async Task<Outcome<Page<T>>> HandleAsync(IReadOnlyCollection<Id<T>> request, CallContext call, CancellationToken cancellationToken)
    {
        var asked = request.Distinct().GroupBy(id => id.Vendor.ToString()).Select(group => AskAsync(group, cancellationToken)).ToList();
        var found = new List<T>(request.Count);
        foreach (var answer in await Task.WhenAll(asked))
        {
            if (!answer.TryGet(out var items, out var fault))
            {
                return fault;
            }

            found.AddRange(items.Where(item => call.Caller.Sees(item)));
        }

        return new Page<T>(found, found.Count);
    }

    private Task<Outcome<IReadOnlyList<T>>> AskAsync(IGrouping<string, Id<T>> ids, CancellationToken cancellationToken) =>
        registers.TryFind(ids.Key, out var register)
            ? register.FindManyAsync(ids.Where(id => id.Value.Length <= Id<T>.MaxLength).ToList(), cancellationToken)
            : Task.FromResult<Outcome<IReadOnlyList<T>>>(Array.Empty<T>());
}
