using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Directory;

/// <summary>A wish to remove an object.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
/// <param name="Id">Which object.</param>
/// <param name="Precondition">What must hold of the object as it is (RFC 9110 <c>If-Match</c>); null when the caller does not care.</param>
internal sealed record DeleteRequest<T>(Id<T> Id, Func<T, bool>? Precondition = null)
    where T : IResource<T>;

/// <summary>An object removed from the backend that owns it.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal abstract class DeleteResource<T>(OperationPipeline pipeline, VendorRouter<IDirectory<T>> directories) : WriteOperation<DeleteRequest<T>, T>(pipeline)
    where T : class, IResource<T>
{
    protected internal override string? ObjectOf(DeleteRequest<T> request, Outcome<T> outcome) => AuditObject.Of(request.Id);

    protected internal override async Task<Outcome<T>> HandleAsync(
        DeleteRequest<T> request, CallContext call, Changes changes, CancellationToken cancellationToken)
    {
        if (!directories.TryFind(request.Id.Vendor, out var directory))
        {
            return Fault.NotFound(T.ResourceName);
        }

        var found = await Current.FindAsync(directory, request.Id, request.Precondition, call, cancellationToken);
        if (!found.TryGet(out var current, out var fault))
        {
            return fault;
        }

        var outcome = await directory.DeleteAsync(current, cancellationToken);
        if (outcome.IsSuccess)
        {
            changes.Raise(new ResourceEvent<T> { Change = ResourceChange.Delete, Resource = current });
        }

        return outcome;
    }
}
