using GraphQL.Types;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Protocols.GraphQl.Services;

/// <summary>A service in the graph; field names are those of TMF638.</summary>
internal sealed class ServiceType : ObjectGraphType<Service>
{
    public ServiceType(CommonTypes common, ServiceValueTypes values)
    {
        Name = "Service";
        Description = "A service that runs in a network for a customer (TMF638).";
        this.Add("id", new NonNullGraphType(new IdGraphType()), "The canonical id.", source => source.Id.Value);
        this.Add("type", common.Text, "The class of the service.", source => source.Type ?? "Service");
        this.Add("name", common.Text, "The service's name.", source => source.Name);
        this.Add("description", common.Text, "A note on it.", source => source.Description);
        this.Add("category", common.Text, "Whether it faces the customer or is a resource of the network.", source => source.Category);
        this.Add("serviceType", common.Text, "The kind of service.", source => source.ServiceType);
        this.Add("state", new NonNullGraphType(values.ServiceState), "Where it stands in its life.", source => source.State);
        this.Add("operatingStatus", values.OperatingStatus, "How it runs.", source => source.OperatingStatus);
        this.Add("serviceDate", common.Text, "When it was made.", source => source.ServiceDate);
        this.Add("startDate", common.Time, "When it starts or started.", source => source.StartDate);
        this.Add("endDate", common.Time, "When it ends or ended.", source => source.EndDate);
        this.Add("hasStarted", common.Flag, "Whether it started.", source => source.HasStarted);
        this.Add("isBundle", common.Flag, "Whether it is made of others.", source => source.IsBundle);
        this.Add("isServiceEnabled", common.Flag, "Whether it is switched on.", source => source.IsServiceEnabled);
        this.Add("isStateful", common.Flag, "Whether it has a state of its own.", source => source.IsStateful);
        this.Add("startMode", common.Text, "How it is started.", source => source.StartMode);
        this.Add("serviceSpecification", new NonNullGraphType(values.Specification), "What it is a service of.", source => source.ServiceSpecification);
        this.Add("serviceCharacteristic", CommonTypes.ListOf(common.Characteristic), "Its characteristics.", source => Characteristics.Show(source.ServiceCharacteristic));
        this.Add("feature", CommonTypes.ListOf(values.Feature), "Features that can be switched.", source => source.Feature);
        this.Add("note", CommonTypes.ListOf(values.Note), "Notes.", source => source.Note);
        this.Add("place", CommonTypes.ListOf(values.Place), "Where it is.", source => source.Place);
        this.Add("relatedEntity", CommonTypes.ListOf(values.RelatedEntity), "Entities that have to do with it.", source => source.RelatedEntity);
        this.Add("relatedParty", CommonTypes.ListOf(common.RelatedParty), "The parties.", source => RelatedParties.Show(source.RelatedParty));
        this.Add("serviceOrderItem", CommonTypes.ListOf(values.OrderItem), "The order items that made and changed it.", source => source.ServiceOrderItem);
        this.Add("serviceRelationship", CommonTypes.ListOf(values.Relationship), "Relations to other services.", source => source.ServiceRelationship);
        this.Add("supportingResource", CommonTypes.ListOf(common.Reference), "Resources that it stands on.", source => source.SupportingResource.As("ResourceRef"));
        this.Add("supportingService", CommonTypes.ListOf(values.Entity), "Services that it stands on.", source => source.SupportingService.Map(ServiceParts.Show));
        this.Add("externalIdentifier", CommonTypes.ListOf(values.Identifier), "Ids that other systems know it by.", source => source.ExternalIdentifier);
    }
}
