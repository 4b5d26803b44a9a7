using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Customers;

/// <summary>Makes a new customer.</summary>
internal sealed class CreateCustomer(OperationPipeline pipeline, VendorRouter<IDirectory<Customer>> directories) : CreateResource<Customer>(pipeline, directories)
{
    public override OperationInfo Info { get; } = new("customers.create", Customer.ResourceName, Scopes.CustomersWrite, Effect.Creates);

    protected internal override JsonTypeInfo<Customer> RequestJson => ModelJson.Default.Customer;

    // REST names the class of each part; SOAP and GraphQL may leave it to us.
    protected internal override Customer InOneWording(Customer request) => CustomerV5.WithClasses(request);

    protected internal override JsonTypeInfo<Customer> ResultJson => ModelJson.Default.Customer;

    protected internal override Fault? Validate(Customer request, CallContext call) => CustomerRules.Check(request);

    protected override PartnerId? NamedOwner(Customer resource) => Ownership.NamedIn(resource.RelatedParty);

    protected override Customer OwnedBy(Customer resource, PartnerId? partner) => resource with { Partner = partner };
}
