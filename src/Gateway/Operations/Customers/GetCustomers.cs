using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Customers;

/// <summary>Gives many customers by their ids, in one round trip to each backend.</summary>
internal sealed class GetCustomers(OperationPipeline pipeline, VendorRouter<IRegister<Customer>> registers) : FindManyOperation<Customer>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("customers.getMany", Customer.ResourceName, Scopes.CustomersRead, Effect.Read);
}
