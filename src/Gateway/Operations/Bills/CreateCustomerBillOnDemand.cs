using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Operations.Bills;

/// <summary>Asks for a bill outside of the cycle. The biller hears of it by the event, and the bill that it makes ends the task (<see cref="BillsOnDemand"/>).</summary>
internal sealed class CreateCustomerBillOnDemand(OperationPipeline pipeline, VendorRouter<IRegister<BillingAccount>> accounts, ResourceStore<CustomerBillOnDemand> store)
    : CreateOperation<CustomerBillOnDemand, CustomerBillOnDemand>(pipeline)
{
    public override OperationInfo Info { get; } = new("billsOnDemand.create", CustomerBillOnDemand.ResourceName, Scopes.AccountsWrite, Effect.Creates);

    protected internal override JsonTypeInfo<CustomerBillOnDemand> RequestJson => ModelJson.Default.CustomerBillOnDemand;

    protected internal override JsonTypeInfo<CustomerBillOnDemand> ResultJson => ModelJson.Default.CustomerBillOnDemand;

    protected internal override string? ObjectOf(CustomerBillOnDemand request, Outcome<CustomerBillOnDemand> outcome) => AuditObject.Of(outcome);

    protected internal override Fault? Validate(CustomerBillOnDemand request, CallContext call) => BillOnDemandRules.Check(request);

    protected internal override async Task<Outcome<CustomerBillOnDemand>> HandleAsync(
        CustomerBillOnDemand request, CallContext call, EffectKey key, Changes changes, CancellationToken cancellationToken)
    {
        var id = new Id<BillingAccount>(request.BillingAccount!.Id!);
        var found = accounts.TryFind(id.Vendor, out var register)
            ? await Current.FindAsync(register, id, precondition: null, call, cancellationToken)
            : Fault.NotFound(BillingAccount.ResourceName);
        if (!found.TryGet(out var account, out var fault))
        {
            return fault.Kind is FaultKind.NotFound ? Fault.Invalid("billingAccount.id", "There is no billing account with this id.") : fault;
        }

        var wish = request with
        {
            Id = Id<CustomerBillOnDemand>.Of(id.Vendor.ToString(), key.Value[..26]),
            State = CustomerBillOnDemandState.InProgress,
            Partner = account.Partner,
            CustomerBill = null,
        };
        var stamped = store.Stamp(wish);
        changes.Store((db, _) =>
        {
            store.Add(db, stamped);
            return Task.CompletedTask;
        });
        changes.Raise(new ResourceEvent<CustomerBillOnDemand> { Change = ResourceChange.Create, Resource = stamped });
        return stamped;
    }
}
