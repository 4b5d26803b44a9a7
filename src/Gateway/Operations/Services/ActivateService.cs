using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Operations.Services;

/// <summary>Makes a service and puts it into its network (TMF640); done within a moment, or watched by a monitor.</summary>
internal sealed class ActivateService(OperationPipeline pipeline, ActivationOrders activations) : CreateOperation<ActivateService.Request, ServiceActivation>(pipeline)
{
    public override OperationInfo Info { get; } = new("services.activate", Service.ResourceName, Scopes.ServicesWrite, Effect.Creates);

    protected internal override JsonTypeInfo<Request> RequestJson => ActivationJson.Default.Request;

    protected internal override JsonTypeInfo<ServiceActivation> ResultJson => ActivationJson.Default.ServiceActivation;

    // The recorded request is how the wish came in, not a part of it.
    protected internal override Request InOneWording(Request request) => request with { Recorded = null };

    protected internal override string? ObjectOf(Request request, Outcome<ServiceActivation> outcome) =>
        outcome.TryGet(out var activation, out _) && activation.Service is { } service ? AuditObject.Of(service.Id) : null;

    protected internal override Fault? Validate(Request request, CallContext call) => ServiceRules.Check(request.Service);

    protected internal override Task<Outcome<ServiceActivation>> HandleAsync(Request request, CallContext call, EffectKey key, Changes changes, CancellationToken cancellationToken) =>
        activations.RunAsync(
            OrderItemAction.Add, ActivationOrders.Ordered(request.Service, before: null), call.Caller.Partner ?? Ownership.NamedIn(request.Service.RelatedParty),
            request.Recorded, call, key, cancellationToken);

    /// <summary>A wish for a service.</summary>
    /// <param name="Service">The service as it shall be.</param>
    /// <param name="Recorded">The request as the monitor shows it; never a credential.</param>
    internal sealed record Request(Service Service, MonitorRequest? Recorded = null);
}
