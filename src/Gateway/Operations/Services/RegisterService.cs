using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Operations.Services;

/// <summary>Writes a service into the inventory by hand (TMF638). No network is told; its id shows that none runs it.</summary>
internal sealed class RegisterService(OperationPipeline pipeline, ServiceInventory inventory, TimeProvider time) : CreateOperation<Service, Service>(pipeline)
{
    public override OperationInfo Info { get; } = new("services.register", Service.ResourceName, Scopes.ServicesWrite, Effect.Creates);

    protected internal override JsonTypeInfo<Service> RequestJson => ModelJson.Default.Service;

    protected internal override JsonTypeInfo<Service> ResultJson => ModelJson.Default.Service;

    protected internal override string? ObjectOf(Service request, Outcome<Service> outcome) => AuditObject.Of(outcome);

    protected internal override Fault? Validate(Service request, CallContext call) => ServiceRules.Check(request) ?? ServiceRules.CheckBegin(request);

    protected internal override async Task<Outcome<Service>> HandleAsync(Service request, CallContext call, EffectKey key, Changes changes, CancellationToken cancellationToken) =>
        await inventory.AddAsync(
            request with
            {
                Id = OrderKeys.IdOf<Service>(key),
                ServiceDate = request.ServiceDate ?? time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ"),
                Partner = call.Caller.Partner ?? Ownership.NamedIn(request.RelatedParty),
                LastModified = null,
            },
            call.TraceId,
            cancellationToken);
}
