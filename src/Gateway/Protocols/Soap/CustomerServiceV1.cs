using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Soap.V1;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Queries;
using Xml = TeleCo.Gateway.Schema.Contracts.Soap.V1.CustomerServiceXml;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Binds CustomerService version 1 to the operations on customers.</summary>
internal static class CustomerServiceV1
{
    public static SoapService Bind(
        Operation<Id<Customer>, Customer> get,
        Operation<Query<Customer>, Page<Customer>> search,
        Operation<Customer, Customer> create,
        Operation<ChangeRequest<Customer>, Customer> update,
        Operation<DeleteRequest<Customer>, Customer> delete) => new(
        "CustomerService",
        1,
        new SoapOperation<CustomerByIdV1, OneCustomerV1>("GetCustomer", Xml.ById, Xml.One, async (request, call, cancellationToken) =>
            One(await get.RunAsync(new(request.Id), call, cancellationToken))),
        new SoapOperation<SearchCustomersV1, Page<Customer>>("SearchCustomers", Xml.Search, Xml.Found, (request, call, cancellationToken) =>
            search.RunAsync(QueryOf(request), call, cancellationToken)),
        new SoapOperation<CreateCustomerV1, OneCustomerV1>("CreateCustomer", Xml.Create, Xml.One, async (request, call, cancellationToken) =>
            One(await create.RunAsync(request.Customer.Value with { Id = default }, call, cancellationToken)), request => request.IdempotencyKey),
        new SoapOperation<UpdateCustomerV1, OneCustomerV1>("UpdateCustomer", Xml.Update, Xml.One, async (request, call, cancellationToken) =>
            request.Customer.Has("id")
                ? One(await update.RunAsync(new(request.Customer.Value.Id, current => request.Customer.ApplyTo(current) with { Id = current.Id }), call, cancellationToken))
                : Fault.Invalid("customer.id", "customer.id is mandatory: it says which customer to change.")),
        new SoapOperation<CustomerByIdV1, Nothing>("DeleteCustomer", Xml.ById, Xml.Nothing, async (request, call, cancellationToken) =>
            (await delete.RunAsync(new(new(request.Id)), call, cancellationToken)).Select(_ => default(Nothing))));

    private static Outcome<OneCustomerV1> One(Outcome<Customer> outcome) => outcome.Select(customer => new OneCustomerV1(customer));

    private static Query<Customer> QueryOf(SearchCustomersV1 request)
    {
        List<Condition<Customer>> conditions = [];
        if (request.Name is { } name)
        {
            conditions.Add(new(customer => customer.Name == name) { Field = "name", Values = [name] });
        }

        if (request.Status is { } status)
        {
            conditions.Add(new(customer => customer.Status == status) { Field = "status", Values = [status] });
        }

        return new() { Conditions = conditions, Offset = request.Offset ?? 0, Limit = request.Limit ?? Query<Customer>.MaxItems };
    }
}
