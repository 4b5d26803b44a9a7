using GraphQL.Types;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Protocols.GraphQl.Services;

/// <summary>An order in the graph; field names are those of TMF641.</summary>
internal sealed class ServiceOrderType : ObjectGraphType<ServiceOrder>
{
    public ServiceOrderType(CommonTypes common, ServiceValueTypes values, ServiceOrderItemType item, ObjectGraphType<OrderError> error)
    {
        Name = "ServiceOrder";
        Description = "An order for services (TMF641).";
        this.Add("id", new NonNullGraphType(new IdGraphType()), "The canonical id.", source => source.Id.Value);
        this.Add("type", common.Text, "The class of the order.", source => source.Type ?? "ServiceOrder");
        this.Add("externalId", common.Text, "The caller's own number for it.", source => source.ExternalId);
        this.Add("state", new NonNullGraphType(values.OrderState), "Where the order stands.", source => source.State);
        this.Add("description", common.Text, "A note on it.", source => source.Description);
        this.Add("category", common.Text, "A word to group orders by.", source => source.Category);
        this.Add("priority", common.Text, "0 (highest) to 4 (lowest).", source => source.Priority);
        this.Add("notificationContact", common.Text, "Whom to tell.", source => source.NotificationContact);
        this.Add("orderDate", common.Time, "When it was ordered.", source => source.OrderDate);
        this.Add("startDate", common.Time, "When it was begun.", source => source.StartDate);
        this.Add("completionDate", common.Time, "When it ended.", source => source.CompletionDate);
        this.Add("requestedStartDate", common.Time, "When it should be begun at the earliest.", source => source.RequestedStartDate);
        this.Add("requestedCompletionDate", common.Time, "When it should be done.", source => source.RequestedCompletionDate);
        this.Add("expectedCompletionDate", common.Time, "When it is expected to be done.", source => source.ExpectedCompletionDate);
        this.Add("cancellationDate", common.Time, "When it was cancelled.", source => source.CancellationDate);
        this.Add("cancellationReason", common.Text, "Why it was cancelled.", source => source.CancellationReason);
        this.Add("serviceOrderItem", new NonNullGraphType(CommonTypes.ListOf(item)), "What is ordered.", source => source.ServiceOrderItem);
        this.Add("errorMessage", CommonTypes.ListOf(error), "What went wrong.", source => source.ErrorMessage);
        this.Add("jeopardyAlert", CommonTypes.ListOf(JeopardyType(common)), "What may keep it from being done in time.", source => source.JeopardyAlert);
        this.Add("milestone", CommonTypes.ListOf(MilestoneType(common)), "What was reached.", source => source.Milestone);
        this.Add("note", CommonTypes.ListOf(values.Note), "Notes.", source => source.Note);
        this.Add("externalReference", CommonTypes.ListOf(values.Identifier), "Ids that other systems know it by.", source => source.ExternalReference);
        this.Add("orderRelationship", CommonTypes.ListOf(RelationshipType(common)), "Relations to other orders.", source => source.OrderRelationship);
        this.Add("relatedParty", CommonTypes.ListOf(common.RelatedParty), "The parties.", source => RelatedParties.Show(source.RelatedParty));
    }

    private static ObjectGraphType<JeopardyAlert> JeopardyType(CommonTypes common)
    {
        var type = new ObjectGraphType<JeopardyAlert> { Name = "JeopardyAlert", Description = "Something that may keep an order from being done in time." };
        type.Add("id", common.Text, "The alert's id.", source => source.Id);
        type.Add("alertDate", common.Time, "When it was raised.", source => source.AlertDate);
        type.Add("exception", common.Text, "What caused it.", source => source.Exception);
        type.Add("jeopardyType", common.Text, "Jeopardy ahead of time, Breach after it.", source => source.JeopardyType);
        type.Add("message", common.Text, "In words.", source => source.Message);
        type.Add("name", common.Text, "The alert's name.", source => source.Name);
        return type;
    }

    private static ObjectGraphType<Milestone> MilestoneType(CommonTypes common)
    {
        var type = new ObjectGraphType<Milestone> { Name = "Milestone", Description = "Something reached on the way." };
        type.Add("id", common.Text, "The milestone's id.", source => source.Id);
        type.Add("description", common.Text, "What it is.", source => source.Description);
        type.Add("message", common.Text, "In words.", source => source.Message);
        type.Add("milestoneDate", common.Time, "When.", source => source.MilestoneDate);
        type.Add("name", common.Text, "The milestone's name.", source => source.Name);
        type.Add("status", common.Text, "Where it stands.", source => source.Status);
        return type;
    }

    private static ObjectGraphType<OrderRelationship> RelationshipType(CommonTypes common)
    {
        var type = new ObjectGraphType<OrderRelationship> { Name = "OrderRelationship", Description = "How one order relates to another." };
        type.Add("id", common.Text, "The other order's id.", source => source.Id);
        type.Add("relationshipType", common.Text, "The kind of relation.", source => source.RelationshipType);
        type.Add("referredType", common.Text, "The class behind the reference.", source => source.ReferredType);
        return type;
    }
}
