using GraphQL.Types;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Protocols.GraphQl.Services;

/// <summary>An order's item in the graph.</summary>
internal sealed class ServiceOrderItemType : ObjectGraphType<ServiceOrderItem>
{
    public ServiceOrderItemType(CommonTypes common, ServiceValueTypes values, ObjectGraphType<OrderedService> service, ObjectGraphType<OrderError> error)
    {
        Name = "ServiceOrderItem";
        Description = "One thing ordered.";
        this.Add("id", new NonNullGraphType(common.Text), "The item's number in the order.", source => source.Id);
        this.Add("quantity", new IntGraphType(), "How many; 1 unless said.", source => source.Quantity);
        this.Add("action", new NonNullGraphType(values.Action), "What to do with the service.", source => source.Action);
        this.Add("state", new NonNullGraphType(values.OrderState), "Where the item stands.", source => source.State);
        this.Add("service", new NonNullGraphType(service), "The service as it shall be.", source => source.Service);
        this.Add("appointment", common.Reference, "The appointment for it.", source => source.Appointment.As("AppointmentRef"));
        this.Add("errorMessage", CommonTypes.ListOf(error), "What went wrong.", source => source.ErrorMessage);
        this.Add("serviceOrderItemRelationship", CommonTypes.ListOf(RelationshipType(common)), "Relations to other items.", source => source.ServiceOrderItemRelationship);
        this.Add("serviceOrderItem", CommonTypes.ListOf(this), "Items within this one.", source => source.Items);
    }

    public static ObjectGraphType<OrderError> ErrorType(CommonTypes common)
    {
        var type = new ObjectGraphType<OrderError> { Name = "ServiceOrderError", Description = "What went wrong with an order or an item." };
        type.Add("code", common.Text, "The code.", source => source.Code);
        type.Add("reason", common.Text, "The kind of fault in a few words.", source => source.Reason);
        type.Add("message", common.Text, "What happened.", source => source.Message);
        type.Add("status", common.Text, "The HTTP status that fits.", source => source.Status);
        type.Add("timestamp", common.Time, "When.", source => source.Timestamp);
        return type;
    }

    public static ObjectGraphType<OrderedService> ServiceTypeOf(CommonTypes common, ServiceValueTypes values)
    {
        var type = new ObjectGraphType<OrderedService> { Name = "OrderedService", Description = "A service in an order: new by value, or there already by its id, with what shall change." };
        type.Add("id", common.Text, "The service's id; absent while it is new.", source => source.Id);
        type.Add("name", common.Text, "The service's name.", source => source.Name);
        type.Add("description", common.Text, "A note on it.", source => source.Description);
        type.Add("category", common.Text, "Whether it faces the customer.", source => source.Category);
        type.Add("serviceType", common.Text, "The kind of service.", source => source.ServiceType);
        type.Add("state", values.ServiceState, "The state that it shall be in.", source => source.State);
        type.Add("startDate", common.Time, "When it starts.", source => source.StartDate);
        type.Add("endDate", common.Time, "When it ends.", source => source.EndDate);
        type.Add("startMode", common.Text, "How it is started.", source => source.StartMode);
        type.Add("serviceSpecification", values.Specification, "What it is a service of.", source => source.ServiceSpecification);
        type.Add("serviceCharacteristic", CommonTypes.ListOf(common.Characteristic), "Its characteristics.", source => Characteristics.Show(source.ServiceCharacteristic));
        type.Add("feature", CommonTypes.ListOf(values.Feature), "Features.", source => source.Feature);
        type.Add("note", CommonTypes.ListOf(values.Note), "Notes.", source => source.Note);
        type.Add("place", CommonTypes.ListOf(values.Place), "Where it is.", source => source.Place);
        type.Add("relatedParty", CommonTypes.ListOf(common.RelatedParty), "The parties.", source => RelatedParties.Show(source.RelatedParty));
        return type;
    }

    private static ObjectGraphType<OrderItemRelationship> RelationshipType(CommonTypes common)
    {
        var type = new ObjectGraphType<OrderItemRelationship> { Name = "ServiceOrderItemRelationship", Description = "How one item relates to another." };
        type.Add("relationshipType", common.Text, "The kind: reliesOn makes an item wait for the other.", source => source.RelationshipType);
        type.Add("itemId", common.Text, "The other item.", source => source.OrderItem?.ItemId);
        return type;
    }
}
