using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Directory;

/// <summary>A wish to change an object.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
/// <param name="Id">Which object.</param>
/// <param name="Change">The object as it is to be, made from the object as it is; a fault when the wish makes no sense for it.</param>
/// <param name="Precondition">What must hold of the object as it is (RFC 9110 <c>If-Match</c>); null when the caller does not care.</param>
internal sealed record ChangeRequest<T>(Id<T> Id, Func<T, Outcome<T>> Change, Func<T, bool>? Precondition = null)
    where T : IResource<T>;

/// <summary>A changed object, saved in the backend that owns it.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal abstract class ChangeResource<T>(OperationPipeline pipeline, VendorRouter<IDirectory<T>> directories) : WriteOperation<ChangeRequest<T>, T>(pipeline)
    where T : class, IResource<T>
{
    protected internal override string? ObjectOf(ChangeRequest<T> request, Outcome<T> outcome) => AuditObject.Of(request.Id);

    protected internal override async Task<Outcome<T>> HandleAsync(
        ChangeRequest<T> request, CallContext call, Changes changes, CancellationToken cancellationToken)
    {
        if (!directories.TryFind(request.Id.Vendor, out var directory))
        {
            return Fault.NotFound(T.ResourceName);
        }

        var found = await Current.FindAsync(directory, request.Id, request.Precondition, call, cancellationToken);
        if (!found.TryGet(out var current, out var fault) || !request.Change(current).TryGet(out var changed, out fault)
            || (fault = ValidateChange(current, changed)) is not null)
        {
            return fault;
        }

        var outcome = await directory.UpdateAsync(current, changed, cancellationToken);
        if (outcome.TryGet(out var saved, out _))
        {
            changes.Raise(new ResourceEvent<T> { Change = IsStateChange(current, saved) ? ResourceChange.StateChange : ResourceChange.AttributeValueChange, Resource = saved });
        }

        return outcome;
    }

    /// <summary>What is wrong with the object as it would be.</summary>
    protected abstract Fault? ValidateChange(T current, T changed);

    /// <summary>Whether the object's state moved.</summary>
    protected abstract bool IsStateChange(T before, T after);
}
