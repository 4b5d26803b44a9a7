using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Customers;

/// <summary>Changes a customer.</summary>
internal sealed class UpdateCustomer(OperationPipeline pipeline, VendorRouter<IDirectory<Customer>> directories) : ChangeResource<Customer>(pipeline, directories)
{
    public override OperationInfo Info { get; } = new("customers.update", Customer.ResourceName, Scopes.CustomersWrite, Effect.SetsState);

    protected override Fault? ValidateChange(Customer current, Customer changed) => CustomerRules.Check(changed);

    protected override bool IsStateChange(Customer before, Customer after) => before.Status != after.Status;
}
