using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols;

/// <summary>What callers of SOAP and GraphQL can ask of orders; the store checks those that have a column.</summary>
internal static class OrderConditions
{
    public static Condition<ServiceOrder> InState(IEnumerable<ServiceOrderState> states) =>
        Condition<ServiceOrder>.IsOneOf("state", [.. states.Select(state => ServiceWords.OrderStates.NameOf(state)!)], order => ServiceWords.OrderStates.NameOf(order.State));

    public static Condition<ServiceOrder> OfCustomers(IReadOnlyList<string> customers) => Condition<ServiceOrder>.IsOneOf("customer", customers, order => order.CustomerId);

    public static Condition<ServiceOrder> Numbered(IReadOnlyList<string> numbers) => Condition<ServiceOrder>.IsOneOf("externalId", numbers, order => order.ExternalId);
}
