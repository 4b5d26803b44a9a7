using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Customers;

/// <summary>Gives a customer by its id.</summary>
internal sealed class GetCustomer(OperationPipeline pipeline, VendorRouter<IRegister<Customer>> registers) : FindOperation<Customer>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("customers.get", Customer.ResourceName, Scopes.CustomersRead, Effect.Read);
}
