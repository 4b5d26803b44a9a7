using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Operations.Services;

/// <summary>The service that a write is about, as it is now: known to the caller, and as the caller believes it to be.</summary>
internal static class CurrentService
{
    public static async Task<Outcome<Service>> FindAsync(
        ResourceStore<Service> services, Id<Service> id, Func<Service, bool>? precondition, CallContext call, CancellationToken cancellationToken) =>
        id.Value.Length > Id<Service>.MaxLength ? Fault.NotFound(Service.ResourceName)
        : (await services.FindAsync(id, cancellationToken)).Then<Service>(current =>
            !call.Caller.Sees(current) ? Fault.NotFound(Service.ResourceName)
            : precondition?.Invoke(current) == false ? new Fault(FaultKind.PreconditionFailed, "The service is not as the precondition says.")
            : current);
}
