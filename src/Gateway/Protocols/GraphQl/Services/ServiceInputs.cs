using GraphQL;
using GraphQL.Types;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.GraphQl.Services;

/// <summary>The input types of orders and services.</summary>
internal sealed class ServiceInputs
{
    public ServiceInputs(CommonTypes common, ServiceValueTypes values)
    {
        var note = InputTypes.Of("NoteInput", "What somebody noted.", ("id", common.Text), ("author", common.Text), ("date", common.Time), ("text", new NonNullGraphType(common.Text)));
        Create = new InputObjectGraphType { Name = "CreateServiceOrderInput", Description = "A new order for services." };
        Create.Add("serviceOrderItem", new NonNullGraphType(CommonTypes.ListOf(Item(common, values, Service(common, values, note)))), "What is ordered; at least one.");
        Create.Add("externalId", common.Text, "The caller's own number for it.");
        Create.Add("description", common.Text, "A note on it.");
        Create.Add("category", common.Text, "A word to group orders by.");
        Create.Add("priority", common.Text, "0 (highest) to 4 (lowest).");
        Create.Add("notificationContact", common.Text, "Whom to tell.");
        Create.Add("requestedStartDate", common.Time, "When it should be begun at the earliest.");
        Create.Add("requestedCompletionDate", common.Time, "When it should be done.");
        Create.Add("note", CommonTypes.ListOf(note), "Notes.");
        Create.Add("relatedParty", CommonTypes.ListOf(common.RelatedPartyInput), "The parties; the role customer names the customer that it is for.");
        Create.Add("idempotencyKey", common.Text, "Names the wish: sent again with the same key, it has no second effect.");

        Cancel = new InputObjectGraphType { Name = "CancelServiceOrderInput", Description = "Which order to call off." };
        Cancel.Add("id", new NonNullGraphType(new IdGraphType()), "Which order.");
        Cancel.Add("cancellationReason", common.Text, "Why.");
        Cancel.Add("requestedCancellationDate", common.Time, "When it should be called off; at once unless said.");
        Cancel.Add("idempotencyKey", common.Text, "Names the wish: sent again with the same key, it has no second effect.");
    }

    public InputObjectGraphType Create { get; }

    public InputObjectGraphType Cancel { get; }

    public static InputObjectGraphType OrderFilter(CommonTypes common, ServiceValueTypes values)
    {
        var filter = new InputObjectGraphType { Name = "ServiceOrderFilter", Description = "Several values of one field mean any of them; several fields must all match." };
        filter.Add("state", CommonTypes.ListOf(values.OrderState), "Where the order stands.");
        filter.Add("externalId", CommonTypes.ListOf(common.Text), "The caller's own number for it.");
        filter.Add("customerId", CommonTypes.ListOf(common.Text), "The customer that it is for.");
        return filter;
    }

    public static InputObjectGraphType ServiceFilter(CommonTypes common, ServiceValueTypes values)
    {
        var filter = new InputObjectGraphType { Name = "ServiceFilter", Description = "Several values of one field mean any of them; several fields must all match." };
        filter.Add("state", CommonTypes.ListOf(values.ServiceState), "Where the service stands in its life.");
        filter.Add("serviceSpecificationId", CommonTypes.ListOf(common.Text), "What it is a service of.");
        filter.Add("customerId", CommonTypes.ListOf(common.Text), "The customer that it is for.");
        return filter;
    }

    public static IReadOnlyList<Condition<ServiceOrder>> OrderConditions(IResolveFieldContext context)
    {
        var filter = context.GetArgument<Dictionary<string, object?>?>("filter");
        List<Condition<ServiceOrder>> conditions = [];
        if (Values<ServiceOrderState>(filter, "state") is { } states)
        {
            conditions.Add(Protocols.OrderConditions.InState(states));
        }

        if (Values<string>(filter, "externalId") is { } numbers)
        {
            conditions.Add(Protocols.OrderConditions.Numbered(numbers));
        }

        if (Values<string>(filter, "customerId") is { } customers)
        {
            conditions.Add(Protocols.OrderConditions.OfCustomers(customers));
        }

        return conditions;
    }

    public static IReadOnlyList<Condition<Service>> ServiceConditions(IResolveFieldContext context)
    {
        var filter = context.GetArgument<Dictionary<string, object?>?>("filter");
        List<Condition<Service>> conditions = [];
        if (Values<ServiceState>(filter, "state") is { } states)
        {
            conditions.Add(Protocols.ServiceConditions.InState(states));
        }

        if (Values<string>(filter, "serviceSpecificationId") is { } specifications)
        {
            conditions.Add(Protocols.ServiceConditions.OfSpecifications(specifications));
        }

        if (Values<string>(filter, "customerId") is { } customers)
        {
            conditions.Add(Protocols.ServiceConditions.OfCustomers(customers));
        }

        return conditions;
    }

    private static T[]? Values<T>(Dictionary<string, object?>? filter, string name) =>
        filter?.GetValueOrDefault(name) is System.Collections.IEnumerable items ? [.. items.Cast<T>()] : null;

    private static InputObjectGraphType Item(CommonTypes common, ServiceValueTypes values, InputObjectGraphType service)
    {
        var relationship = InputTypes.Of("ServiceOrderItemRelationshipInput", "How one item relates to another.", ("relationshipType", new NonNullGraphType(common.Text)), ("itemId", new NonNullGraphType(common.Text)));
        var item = new InputObjectGraphType { Name = "ServiceOrderItemInput", Description = "One thing to order." };
        item.Add("id", new NonNullGraphType(common.Text), "The item's number in the order.");
        item.Add("action", new NonNullGraphType(values.Action), "What to do with the service.");
        item.Add("quantity", new IntGraphType(), "How many; 1 unless said.");
        item.Add("service", new NonNullGraphType(service), "The service as it shall be; by its id when it is there already.");
        item.Add("appointment", common.ReferenceInput, "The appointment for it.");
        item.Add("serviceOrderItemRelationship", CommonTypes.ListOf(relationship), "Relations to other items: reliesOn makes the item wait for the other.");
        item.Add("serviceOrderItem", CommonTypes.ListOf(item), "Items within this one.");
        return item;
    }

    private static InputObjectGraphType Service(CommonTypes common, ServiceValueTypes values, InputObjectGraphType note)
    {
        var specification = InputTypes.Of("ServiceSpecificationRefInput", "A specification.", ("id", new NonNullGraphType(common.Text)), ("name", common.Text), ("version", common.Text));
        var entity = InputTypes.Of(
            "EntityRefOrValueInput", "An entity by reference, or by value with further attributes.",
            ("id", common.Text), ("href", common.Text), ("name", common.Text), ("type", common.Text), ("referredType", common.Text), ("attributes", common.Any));
        var place = InputTypes.Of("RelatedPlaceInput", "A place with the part that it plays.", ("role", new NonNullGraphType(common.Text)), ("place", new NonNullGraphType(entity)));
        var service = new InputObjectGraphType { Name = "OrderedServiceInput", Description = "A service in an order: new by value, or there already by its id, with what shall change." };
        service.Add("id", common.Text, "The service that is there already.");
        service.Add("name", common.Text, "The service's name.");
        service.Add("description", common.Text, "A note on it.");
        service.Add("category", common.Text, "Whether it faces the customer.");
        service.Add("serviceType", common.Text, "The kind of service.");
        service.Add("state", values.ServiceState, "The state that it shall be in.");
        service.Add("startDate", common.Time, "When it starts.");
        service.Add("endDate", common.Time, "When it ends.");
        service.Add("startMode", common.Text, "How it is started.");
        service.Add("serviceSpecification", specification, "What it is a service of; needed by a new one.");
        service.Add("serviceCharacteristic", CommonTypes.ListOf(common.CharacteristicInput), "Its characteristics; those left out of a change stay as they are, one without a value goes.");
        service.Add("note", CommonTypes.ListOf(note), "Notes.");
        service.Add("place", CommonTypes.ListOf(place), "Where it is.");
        service.Add("relatedParty", CommonTypes.ListOf(common.RelatedPartyInput), "The parties.");
        return service;
    }
}
