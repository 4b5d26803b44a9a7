using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Schema.Contracts.Soap.V1;

/// <summary>Orders and what is within them, in one service's namespace.</summary>
internal sealed class OrderShapes
{
    private readonly string _ns;
    private readonly CommonShapes _common;
    private readonly ServiceShapes _services;
    private readonly XmlShape<OrderItemReference> _itemReference;
    private readonly XmlShape<OrderError> _error;

    public OrderShapes(string ns, CommonShapes common, ServiceShapes services)
    {
        (_ns, _common, _services) = (ns, common, services);
        _itemReference = Blank(() => new OrderItemReference())
            .Text("itemId", i => i.ItemId, (i, v) => i with { ItemId = v })
            .Text("serviceOrderId", i => i.ServiceOrderId, (i, v) => i with { ServiceOrderId = v })
            .Text("serviceOrderHref", i => i.ServiceOrderHref, (i, v) => i with { ServiceOrderHref = v })
            .Text("referredType", i => i.ReferredType, (i, v) => i with { ReferredType = v })
            .Extensible();
        _error = Blank(() => new OrderError())
            .Text("code", e => e.Code, (e, v) => e with { Code = v })
            .Text("reason", e => e.Reason, (e, v) => e with { Reason = v })
            .Text("message", e => e.Message, (e, v) => e with { Message = v })
            .Text("status", e => e.Status, (e, v) => e with { Status = v })
            .Text("referenceError", e => e.ReferenceError, (e, v) => e with { ReferenceError = v })
            .Time("timestamp", e => e.Timestamp, (e, v) => e with { Timestamp = v })
            .List("serviceOrderItem", _itemReference, e => e.ServiceOrderItem, (e, v) => e with { ServiceOrderItem = v })
            .Extensible();
        Order = OrderShape();
        Cancellation = CancellationShape();
    }

    /// <summary>An order. The owner and the time of the last change stay inside.</summary>
    public XmlShape<ServiceOrder> Order { get; }

    /// <summary>A cancellation.</summary>
    public XmlShape<CancelServiceOrder> Cancellation { get; }

    private XmlShape<T> Blank<T>(Func<T> blank) => new(_ns, blank);

    private XmlShape<ServiceOrder> OrderShape() => Blank(() => new ServiceOrder { ServiceOrderItem = [] })
        .Text("id", o => o.Id.Value is { Length: > 0 } id ? id : null, (o, v) => o with { Id = new(v) })
        .Text("externalId", o => o.ExternalId, (o, v) => o with { ExternalId = v })
        .Word("state", ServiceWords.OrderStates, o => o.State, (o, v) => o with { State = v ?? default })
        .Text("description", o => o.Description, (o, v) => o with { Description = v })
        .Text("category", o => o.Category, (o, v) => o with { Category = v })
        .Text("priority", o => o.Priority, (o, v) => o with { Priority = v })
        .Text("notificationContact", o => o.NotificationContact, (o, v) => o with { NotificationContact = v })
        .Time("orderDate", o => o.OrderDate, (o, v) => o with { OrderDate = v })
        .Time("startDate", o => o.StartDate, (o, v) => o with { StartDate = v })
        .Time("completionDate", o => o.CompletionDate, (o, v) => o with { CompletionDate = v })
        .Time("requestedStartDate", o => o.RequestedStartDate, (o, v) => o with { RequestedStartDate = v })
        .Time("requestedCompletionDate", o => o.RequestedCompletionDate, (o, v) => o with { RequestedCompletionDate = v })
        .Time("expectedCompletionDate", o => o.ExpectedCompletionDate, (o, v) => o with { ExpectedCompletionDate = v })
        .Time("cancellationDate", o => o.CancellationDate, (o, v) => o with { CancellationDate = v })
        .Text("cancellationReason", o => o.CancellationReason, (o, v) => o with { CancellationReason = v })
        .List("serviceOrderItem", ItemShape(), o => o.ServiceOrderItem, (o, v) => o with { ServiceOrderItem = v })
        .List("errorMessage", _error, o => o.ErrorMessage, (o, v) => o with { ErrorMessage = v })
        .List("jeopardyAlert", JeopardyShape(), o => o.JeopardyAlert, (o, v) => o with { JeopardyAlert = v })
        .List("milestone", MilestoneShape(), o => o.Milestone, (o, v) => o with { Milestone = v })
        .List("note", _services.Note, o => o.Note, (o, v) => o with { Note = v })
        .List("externalReference", _services.Identifier, o => o.ExternalReference, (o, v) => o with { ExternalReference = v })
        .List("orderRelationship", RelationshipShape(), o => o.OrderRelationship, (o, v) => o with { OrderRelationship = v })
        .List("relatedParty", _common.RelatedParty, o => o.RelatedParty, (o, v) => o with { RelatedParty = v })
        .Extensible();

    // An item holds items: the shape is made before its own field is added.
    private XmlShape<ServiceOrderItem> ItemShape()
    {
        var relationship = Blank(() => new OrderItemRelationship())
            .Text("relationshipType", r => r.RelationshipType, (r, v) => r with { RelationshipType = v })
            .Child("orderItem", _itemReference, r => r.OrderItem, (r, v) => r with { OrderItem = v })
            .Extensible();
        var item = Blank(() => new ServiceOrderItem { Id = "", Service = new() })
            .Text("id", i => i.Id, (i, v) => i with { Id = v })
            .Int("quantity", i => i.Quantity, (i, v) => i with { Quantity = v })
            .Word("action", ServiceWords.Actions, i => i.Action, (i, v) => i with { Action = v ?? default })
            .Word("state", ServiceWords.OrderStates, i => i.State, (i, v) => i with { State = v ?? default })
            .Child("service", OrderedServiceShape(), i => i.Service, (i, v) => i with { Service = v })
            .Child("appointment", _common.EntityReference, i => i.Appointment, (i, v) => i with { Appointment = v })
            .List("errorMessage", _error, i => i.ErrorMessage, (i, v) => i with { ErrorMessage = v })
            .List("serviceOrderItemRelationship", relationship, i => i.ServiceOrderItemRelationship, (i, v) => i with { ServiceOrderItemRelationship = v });
        return item.List("serviceOrderItem", item, i => i.Items, (i, v) => i with { Items = v }).Extensible();
    }

    private XmlShape<OrderedService> OrderedServiceShape() => Blank(() => new OrderedService())
        .Text("id", s => s.Id, (s, v) => s with { Id = v })
        .Text("href", s => s.Href, (s, v) => s with { Href = v })
        .Text("referredType", s => s.ReferredType, (s, v) => s with { ReferredType = v })
        .Text("name", s => s.Name, (s, v) => s with { Name = v })
        .Text("description", s => s.Description, (s, v) => s with { Description = v })
        .Text("category", s => s.Category, (s, v) => s with { Category = v })
        .Text("serviceType", s => s.ServiceType, (s, v) => s with { ServiceType = v })
        .Word("state", ServiceWords.States, s => s.State, (s, v) => s with { State = v })
        .Text("serviceDate", s => s.ServiceDate, (s, v) => s with { ServiceDate = v })
        .Time("startDate", s => s.StartDate, (s, v) => s with { StartDate = v })
        .Time("endDate", s => s.EndDate, (s, v) => s with { EndDate = v })
        .Boolean("hasStarted", s => s.HasStarted, (s, v) => s with { HasStarted = v })
        .Boolean("isBundle", s => s.IsBundle, (s, v) => s with { IsBundle = v })
        .Boolean("isServiceEnabled", s => s.IsServiceEnabled, (s, v) => s with { IsServiceEnabled = v })
        .Boolean("isStateful", s => s.IsStateful, (s, v) => s with { IsStateful = v })
        .Text("startMode", s => s.StartMode, (s, v) => s with { StartMode = v })
        .Child("serviceSpecification", _services.Specification, s => s.ServiceSpecification, (s, v) => s with { ServiceSpecification = v })
        .List("serviceCharacteristic", _common.Characteristic, s => s.ServiceCharacteristic, (s, v) => s with { ServiceCharacteristic = v })
        .List("feature", _services.Feature, s => s.Feature, (s, v) => s with { Feature = v })
        .List("note", _services.Note, s => s.Note, (s, v) => s with { Note = v })
        .List("place", _services.Place, s => s.Place, (s, v) => s with { Place = v })
        .List("relatedEntity", _services.RelatedEntity, s => s.RelatedEntity, (s, v) => s with { RelatedEntity = v })
        .List("relatedParty", _common.RelatedParty, s => s.RelatedParty, (s, v) => s with { RelatedParty = v })
        .List("serviceOrderItem", _services.OrderItem, s => s.ServiceOrderItem, (s, v) => s with { ServiceOrderItem = v })
        .List("serviceRelationship", _services.Relationship, s => s.ServiceRelationship, (s, v) => s with { ServiceRelationship = v })
        .List("supportingResource", _common.EntityReference, s => s.SupportingResource, (s, v) => s with { SupportingResource = v })
        .List("supportingService", _services.Entity, s => s.SupportingService, (s, v) => s with { SupportingService = v })
        .Extensible();

    private XmlShape<JeopardyAlert> JeopardyShape() => Blank(() => new JeopardyAlert())
        .Text("id", a => a.Id, (a, v) => a with { Id = v })
        .Time("alertDate", a => a.AlertDate, (a, v) => a with { AlertDate = v })
        .Text("exception", a => a.Exception, (a, v) => a with { Exception = v })
        .Text("jeopardyType", a => a.JeopardyType, (a, v) => a with { JeopardyType = v })
        .Text("message", a => a.Message, (a, v) => a with { Message = v })
        .Text("name", a => a.Name, (a, v) => a with { Name = v })
        .List("serviceOrderItem", _itemReference, a => a.ServiceOrderItem, (a, v) => a with { ServiceOrderItem = v })
        .Extensible();

    private XmlShape<Milestone> MilestoneShape() => Blank(() => new Milestone())
        .Text("id", m => m.Id, (m, v) => m with { Id = v })
        .Text("description", m => m.Description, (m, v) => m with { Description = v })
        .Text("message", m => m.Message, (m, v) => m with { Message = v })
        .Time("milestoneDate", m => m.MilestoneDate, (m, v) => m with { MilestoneDate = v })
        .Text("name", m => m.Name, (m, v) => m with { Name = v })
        .Text("status", m => m.Status, (m, v) => m with { Status = v })
        .List("serviceOrderItem", _itemReference, m => m.ServiceOrderItem, (m, v) => m with { ServiceOrderItem = v })
        .Extensible();

    private XmlShape<OrderRelationship> RelationshipShape() => Blank(() => new OrderRelationship())
        .Text("id", r => r.Id, (r, v) => r with { Id = v })
        .Text("href", r => r.Href, (r, v) => r with { Href = v })
        .Text("referredType", r => r.ReferredType, (r, v) => r with { ReferredType = v })
        .Text("relationshipType", r => r.RelationshipType, (r, v) => r with { RelationshipType = v })
        .Extensible();

    private XmlShape<CancelServiceOrder> CancellationShape() => Blank(() => new CancelServiceOrder { ServiceOrder = new() })
        .Text("id", t => t.Id.Value is { Length: > 0 } id ? id : null, (t, v) => t with { Id = new(v) })
        .Word("state", ServiceWords.TaskStates, t => t.State, (t, v) => t with { State = v ?? default })
        .Child("serviceOrder", _common.EntityReference, t => t.ServiceOrder, (t, v) => t with { ServiceOrder = v })
        .Text("cancellationReason", t => t.CancellationReason, (t, v) => t with { CancellationReason = v })
        .Time("requestedCancellationDate", t => t.RequestedCancellationDate, (t, v) => t with { RequestedCancellationDate = v })
        .Time("effectiveCancellationDate", t => t.EffectiveCancellationDate, (t, v) => t with { EffectiveCancellationDate = v })
        .Text("completionMessage", t => t.CompletionMessage, (t, v) => t with { CompletionMessage = v })
        .Child("errorMessage", _error, t => t.ErrorMessage, (t, v) => t with { ErrorMessage = v })
        .Extensible();
}
