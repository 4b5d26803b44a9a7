using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Directory;

/// <summary>One object by its id.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal abstract class FindOperation<T>(OperationPipeline pipeline, VendorRouter<IRegister<T>> registers) : ReadOperation<Id<T>, T>(pipeline)
    where T : IResource<T>
{
    protected internal override string? ObjectOf(Id<T> request, Outcome<T> outcome) => AuditObject.Of(request);

    protected internal override Task<Outcome<T>> HandleAsync(Id<T> request, CallContext call, CancellationToken cancellationToken) =>
        request.Value.Length <= Id<T>.MaxLength && registers.TryFind(request.Vendor, out var register)
            ? register.FindAsync(request, cancellationToken)
            : Task.FromResult<Outcome<T>>(Fault.NotFound(T.ResourceName));
}
