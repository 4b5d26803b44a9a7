using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Schema.Events;

/// <summary>Something that happened to a resource, as TM Forum names it: <c>CustomerCreateEvent</c>. Kept in the outbox with the change that caused it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ResourceEvent<Customer>), "customer")]
[JsonDerivedType(typeof(ResourceEvent<Individual>), "individual")]
[JsonDerivedType(typeof(ResourceEvent<Organization>), "organization")]
[JsonDerivedType(typeof(ResourceEvent<BillingAccount>), "billingAccount")]
[JsonDerivedType(typeof(ResourceEvent<PartyAccount>), "partyAccount")]
[JsonDerivedType(typeof(ResourceEvent<CustomerBill>), "customerBill")]
[JsonDerivedType(typeof(ResourceEvent<AppliedCustomerBillingRate>), "appliedCustomerBillingRate")]
[JsonDerivedType(typeof(ResourceEvent<CustomerBillOnDemand>), "customerBillOnDemand")]
[JsonDerivedType(typeof(ResourceEvent<Payment>), "payment")]
[JsonDerivedType(typeof(ResourceEvent<Refund>), "refund")]
[JsonDerivedType(typeof(ResourceEvent<PaymentMethod>), "paymentMethod")]
[JsonDerivedType(typeof(ResourceEvent<Service>), "service")]
[JsonDerivedType(typeof(ResourceEvent<Model.Services.Monitor>), "monitor")]
[JsonDerivedType(typeof(ResourceEvent<ServiceOrder>), "serviceOrder")]
[JsonDerivedType(typeof(ResourceEvent<CancelServiceOrder>), "cancelServiceOrder")]
public abstract record DomainEvent
{
    /// <summary>What happened.</summary>
    public required ResourceChange Change { get; init; }

    /// <summary>The TM Forum name of the event.</summary>
    [JsonIgnore]
    public abstract string EventType { get; }

    /// <summary>The resource's kind, in the words of its API.</summary>
    [JsonIgnore]
    public abstract string ResourceName { get; }

    /// <summary>The resource's id.</summary>
    [JsonIgnore]
    public abstract string ResourceId { get; }

    /// <summary>The partner that may see the event.</summary>
    [JsonIgnore]
    public abstract PartnerId? Partner { get; }
}

/// <summary>A resource was created, changed or removed.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
public sealed record ResourceEvent<T> : DomainEvent
    where T : IResource<T>
{
    /// <summary>The resource after the change, or as it was before it was removed.</summary>
    public required T Resource { get; init; }

    /// <inheritdoc/>
    public override string EventType => $"{char.ToUpperInvariant(T.ResourceName[0])}{T.ResourceName[1..]}{Change}Event";

    /// <inheritdoc/>
    public override string ResourceName => T.ResourceName;

    /// <inheritdoc/>
    public override string ResourceId => Resource.Id.Value;

    /// <inheritdoc/>
    public override PartnerId? Partner => Resource.Partner;
}

/// <summary>What happened to a resource; the names are those of TM Forum's events.</summary>
public enum ResourceChange
{
    /// <summary>It was created.</summary>
    Create,

    /// <summary>An attribute other than its state changed.</summary>
    AttributeValueChange,

    /// <summary>Its state changed.</summary>
    StateChange,

    /// <summary>It was removed.</summary>
    Delete,

    /// <summary>It waits for information (TMF641).</summary>
    InformationRequired,

    /// <summary>A milestone was reached (TMF641).</summary>
    Milestone,

    /// <summary>It may not be done in time (TMF641).</summary>
    Jeopardy,
}
