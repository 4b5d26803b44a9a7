using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Directory;

/// <summary>A new object, in the backend that the rules choose. It belongs to the caller's partner.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal abstract class CreateResource<T>(OperationPipeline pipeline, VendorRouter<IDirectory<T>> directories) : CreateOperation<T, T>(pipeline)
    where T : class, IResource<T>
{
    protected internal override string? ObjectOf(T request, Outcome<T> outcome) => AuditObject.Of(outcome);

    protected internal override async Task<Outcome<T>> HandleAsync(
        T request, CallContext call, EffectKey key, Changes changes, CancellationToken cancellationToken)
    {
        var owner = call.Caller.Partner ?? NamedOwner(request);
        var outcome = await directories.Choose(FactsOf(request, owner)).CreateAsync(OwnedBy(request, owner), key, cancellationToken);
        if (outcome.TryGet(out var created, out _))
        {
            changes.Raise(new ResourceEvent<T> { Change = ResourceChange.Create, Resource = created });
        }

        return outcome;
    }

    /// <summary>What chooses the backend.</summary>
    protected virtual RouteFacts FactsOf(T resource, PartnerId? owner) => new() { Partner = owner };

    /// <summary>The partner that a caller of the operator's own names as the owner.</summary>
    protected abstract PartnerId? NamedOwner(T resource);

    /// <summary>The same object, belonging to a partner.</summary>
    protected abstract T OwnedBy(T resource, PartnerId? partner);
}
