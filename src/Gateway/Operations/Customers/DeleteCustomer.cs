using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Customers;

/// <summary>Removes a customer.</summary>
internal sealed class DeleteCustomer(OperationPipeline pipeline, VendorRouter<IDirectory<Customer>> directories) : DeleteResource<Customer>(pipeline, directories)
{
    public override OperationInfo Info { get; } = new("customers.delete", Customer.ResourceName, Scopes.CustomersWrite, Effect.SetsState);
}
