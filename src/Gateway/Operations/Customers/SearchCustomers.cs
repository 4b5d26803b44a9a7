using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Customers;

/// <summary>Gives the customers that match.</summary>
internal sealed class SearchCustomers(OperationPipeline pipeline, VendorRouter<IRegister<Customer>> registers) : SearchOperation<Customer>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("customers.search", Customer.ResourceName, Scopes.CustomersRead, Effect.Read);
}
