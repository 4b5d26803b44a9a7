using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols;

/// <summary>What callers of SOAP and GraphQL can ask of services; the store checks those that have a column.</summary>
internal static class ServiceConditions
{
    public static Condition<Service> InState(IEnumerable<ServiceState> states) =>
        Condition<Service>.IsOneOf("state", [.. states.Select(state => ServiceWords.States.NameOf(state)!)], service => ServiceWords.States.NameOf(service.State));

    public static Condition<Service> OfCustomers(IReadOnlyList<string> customers) => Condition<Service>.IsOneOf("customer", customers, service => service.CustomerId);

    public static Condition<Service> OfSpecifications(IReadOnlyList<string> specifications) =>
        Condition<Service>.IsOneOf("serviceSpecification.id", specifications, service => service.ServiceSpecification.Id);
}
