using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Schema.Contracts.Soap.V1;

/// <summary>The value objects that services and services in orders share, in one service's namespace.</summary>
internal sealed class ServiceShapes
{
    private readonly string _ns;
    private readonly CommonShapes _common;

    public ServiceShapes(string ns, CommonShapes common)
    {
        (_ns, _common) = (ns, common);
        Specification = CommonShapes.Reference(Blank(() => new SpecificationReference()))
            .Text("version", r => r.Version, (r, v) => r with { Version = v })
            .Extensible();
        Entity = EntityShape();
        Note = Blank(() => new Note())
            .Text("id", n => n.Id, (n, v) => n with { Id = v })
            .Text("author", n => n.Author, (n, v) => n with { Author = v })
            .Time("date", n => n.Date, (n, v) => n with { Date = v })
            .Text("text", n => n.Text, (n, v) => n with { Text = v })
            .Extensible();
        Place = Blank(() => new RelatedPlace())
            .Text("role", p => p.Role, (p, v) => p with { Role = v })
            .Child("place", Entity, p => p.Place, (p, v) => p with { Place = v })
            .Extensible();
        RelatedEntity = Blank(() => new RelatedEntity())
            .Text("role", e => e.Role, (e, v) => e with { Role = v })
            .Child("entity", Entity, e => e.Entity, (e, v) => e with { Entity = v })
            .Extensible();
        OrderItem = Blank(() => new RelatedOrderItem())
            .Text("itemId", i => i.ItemId, (i, v) => i with { ItemId = v })
            .Text("itemAction", i => i.ItemAction, (i, v) => i with { ItemAction = v })
            .Text("role", i => i.Role, (i, v) => i with { Role = v })
            .Text("serviceOrderId", i => i.ServiceOrderId, (i, v) => i with { ServiceOrderId = v })
            .Text("serviceOrderHref", i => i.ServiceOrderHref, (i, v) => i with { ServiceOrderHref = v })
            .Extensible();
        Relationship = Blank(() => new ServiceRelationship())
            .Text("relationshipType", r => r.RelationshipType, (r, v) => r with { RelationshipType = v })
            .Child("service", Entity, r => r.Service, (r, v) => r with { Service = v })
            .List("serviceRelationshipCharacteristic", common.Characteristic, r => r.ServiceRelationshipCharacteristic, (r, v) => r with { ServiceRelationshipCharacteristic = v })
            .Extensible();
        Feature = FeatureShape();
        Identifier = Blank(() => new ExternalIdentifier())
            .Text("id", e => e.Id, (e, v) => e with { Id = v })
            .Text("href", e => e.Href, (e, v) => e with { Href = v })
            .Text("name", e => e.Name, (e, v) => e with { Name = v })
            .Text("owner", e => e.Owner, (e, v) => e with { Owner = v })
            .Text("externalIdentifierType", e => e.ExternalIdentifierType, (e, v) => e with { ExternalIdentifierType = v })
            .Extensible();
        Service = ServiceShape();
    }

    public XmlShape<SpecificationReference> Specification { get; }

    public XmlShape<ReferenceOrValue> Entity { get; }

    public XmlShape<Note> Note { get; }

    public XmlShape<RelatedPlace> Place { get; }

    public XmlShape<RelatedEntity> RelatedEntity { get; }

    public XmlShape<RelatedOrderItem> OrderItem { get; }

    public XmlShape<ServiceRelationship> Relationship { get; }

    public XmlShape<Feature> Feature { get; }

    public XmlShape<ExternalIdentifier> Identifier { get; }

    /// <summary>A service of the inventory. The owner and the time of the last change stay inside.</summary>
    public XmlShape<Service> Service { get; }

    private XmlShape<T> Blank<T>(Func<T> blank) => new(_ns, blank);

    private XmlShape<ReferenceOrValue> EntityShape()
    {
        var attribute = Blank(() => new PartyAttribute("", null))
            .Text("name", a => a.Name, (a, v) => a with { Name = v })
            .Json(a => a.Value, _ => null, (a, v) => a with { Value = v });
        return CommonShapes.Reference(Blank(() => new ReferenceOrValue()))
            .List("attribute", attribute, e => PartyAttribute.From(e.Further), (e, v) => e with { Further = PartyAttribute.ToModel(v) })
            .Extensible();
    }

    private XmlShape<Feature> FeatureShape()
    {
        var relationship = Blank(() => new FeatureRelationship())
            .Text("id", r => r.Id, (r, v) => r with { Id = v })
            .Text("name", r => r.Name, (r, v) => r with { Name = v })
            .Text("relationshipType", r => r.RelationshipType, (r, v) => r with { RelationshipType = v })
            .Child("validFor", _common.TimePeriod, r => r.ValidFor, (r, v) => r with { ValidFor = v })
            .Extensible();
        return Blank(() => new Feature())
            .Text("id", f => f.Id, (f, v) => f with { Id = v })
            .Text("name", f => f.Name, (f, v) => f with { Name = v })
            .Boolean("isBundle", f => f.IsBundle, (f, v) => f with { IsBundle = v })
            .Boolean("isEnabled", f => f.IsEnabled, (f, v) => f with { IsEnabled = v })
            .List("featureCharacteristic", _common.Characteristic, f => f.FeatureCharacteristic, (f, v) => f with { FeatureCharacteristic = v })
            .List("constraint", _common.EntityReference, f => f.Constraint, (f, v) => f with { Constraint = v })
            .List("featureRelationship", relationship, f => f.FeatureRelationship, (f, v) => f with { FeatureRelationship = v })
            .Extensible();
    }

    private XmlShape<Service> ServiceShape() => Blank(() => new Service { ServiceSpecification = new() })
        .Text("id", s => s.Id.Value is { Length: > 0 } id ? id : null, (s, v) => s with { Id = new(v) })
        .Text("name", s => s.Name, (s, v) => s with { Name = v })
        .Text("description", s => s.Description, (s, v) => s with { Description = v })
        .Text("category", s => s.Category, (s, v) => s with { Category = v })
        .Text("serviceType", s => s.ServiceType, (s, v) => s with { ServiceType = v })
        .Word("state", ServiceWords.States, s => s.State, (s, v) => s with { State = v ?? default })
        .Word("operatingStatus", ServiceWords.OperatingStatuses, s => s.OperatingStatus, (s, v) => s with { OperatingStatus = v })
        .Text("serviceDate", s => s.ServiceDate, (s, v) => s with { ServiceDate = v })
        .Time("startDate", s => s.StartDate, (s, v) => s with { StartDate = v })
        .Time("endDate", s => s.EndDate, (s, v) => s with { EndDate = v })
        .Boolean("hasStarted", s => s.HasStarted, (s, v) => s with { HasStarted = v })
        .Boolean("isBundle", s => s.IsBundle, (s, v) => s with { IsBundle = v })
        .Boolean("isServiceEnabled", s => s.IsServiceEnabled, (s, v) => s with { IsServiceEnabled = v })
        .Boolean("isStateful", s => s.IsStateful, (s, v) => s with { IsStateful = v })
        .Text("startMode", s => s.StartMode, (s, v) => s with { StartMode = v })
        .Child("serviceSpecification", Specification, s => s.ServiceSpecification, (s, v) => s with { ServiceSpecification = v })
        .List("serviceCharacteristic", _common.Characteristic, s => s.ServiceCharacteristic, (s, v) => s with { ServiceCharacteristic = v })
        .List("feature", Feature, s => s.Feature, (s, v) => s with { Feature = v })
        .List("note", Note, s => s.Note, (s, v) => s with { Note = v })
        .List("place", Place, s => s.Place, (s, v) => s with { Place = v })
        .List("relatedEntity", RelatedEntity, s => s.RelatedEntity, (s, v) => s with { RelatedEntity = v })
        .List("relatedParty", _common.RelatedParty, s => s.RelatedParty, (s, v) => s with { RelatedParty = v })
        .List("serviceOrderItem", OrderItem, s => s.ServiceOrderItem, (s, v) => s with { ServiceOrderItem = v })
        .List("serviceRelationship", Relationship, s => s.ServiceRelationship, (s, v) => s with { ServiceRelationship = v })
        .List("supportingResource", _common.EntityReference, s => s.SupportingResource, (s, v) => s with { SupportingResource = v })
        .List("supportingService", Entity, s => s.SupportingService, (s, v) => s with { SupportingService = v })
        .List("externalIdentifier", Identifier, s => s.ExternalIdentifier, (s, v) => s with { ExternalIdentifier = v })
        .Extensible();
}
