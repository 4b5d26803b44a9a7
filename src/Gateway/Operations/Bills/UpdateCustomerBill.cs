using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Operations.Bills;

/// <summary>Moves a bill through its life before it is paid. The biller has no field for that; the state is kept in the gateway, and what the biller knows of payments wins.</summary>
internal sealed class UpdateCustomerBill(OperationPipeline pipeline, VendorRouter<IRegister<CustomerBill>> registers, ResourceStore<CustomerBill> store)
    : WriteOperation<ChangeRequest<CustomerBill>, CustomerBill>(pipeline)
{
    public override OperationInfo Info { get; } = new("bills.update", CustomerBill.ResourceName, Scopes.AccountsWrite, Effect.SetsState);

    protected internal override string? ObjectOf(ChangeRequest<CustomerBill> request, Outcome<CustomerBill> outcome) => AuditObject.Of(request.Id);

    protected internal override async Task<Outcome<CustomerBill>> HandleAsync(
        ChangeRequest<CustomerBill> request, CallContext call, Changes changes, CancellationToken cancellationToken)
    {
        if (!registers.TryFind(request.Id.Vendor, out var register))
        {
            return Fault.NotFound(CustomerBill.ResourceName);
        }

        var found = await Current.FindAsync(register, request.Id, request.Precondition, call, cancellationToken);
        if (!found.TryGet(out var current, out var fault) || !request.Change(current).TryGet(out var wanted, out fault)
            || (fault = BillStates.Check(current, wanted)) is not null)
        {
            return fault;
        }

        var changed = store.Stamp(current with { State = wanted.State, BillCycle = wanted.BillCycle });
        changes.Store((db, token) => store.PutStampedAsync(db, changed, token));
        changes.Raise(new ResourceEvent<CustomerBill>
        {
            Change = current.State == changed.State ? ResourceChange.AttributeValueChange : ResourceChange.StateChange,
            Resource = changed,
        });
        return changed;
    }
}
