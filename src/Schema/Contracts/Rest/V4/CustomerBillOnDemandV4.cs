using System.ComponentModel.DataAnnotations;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF678 version 4: CustomerBillOnDemand.</summary>
public sealed record CustomerBillOnDemandV4 : Extensible
{
    /// <summary>The canonical id.</summary>
    public string? Id { get; init; }

    /// <summary>The task's address in this version.</summary>
    public string? Href { get; init; }

    /// <summary>The wish's name.</summary>
    public string? Name { get; init; }

    /// <summary>A note on the wish.</summary>
    public string? Description { get; init; }

    /// <summary>When the task last moved (RFC 3339; the specification has it a text).</summary>
    public string? LastUpdate { get; init; }

    /// <summary>Where the task stands.</summary>
    [AllowedValues("inProgress", "rejected", "done", "terminatedWithError")]
    public string? State { get; init; }

    /// <summary>The account to bill.</summary>
    public EntityReference? BillingAccount { get; init; }

    /// <summary>The bill, once there is one.</summary>
    public EntityReference? CustomerBill { get; init; }

    /// <summary>Who wishes it.</summary>
    public RelatedPartyV4? RelatedParty { get; init; }

    /// <summary>The task as version 4 shows it.</summary>
    public static CustomerBillOnDemandV4 From(CustomerBillOnDemand wish, Links links) => new()
    {
        Id = wish.Id.Value,
        Href = links.To(wish.Id.Value),
        Type = wish.Type ?? "CustomerBillOnDemand",
        BaseType = wish.BaseType,
        SchemaLocation = wish.SchemaLocation,
        Name = wish.Name,
        Description = wish.Description,
        LastUpdate = wish.LastModified?.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
        State = BillShapes.TaskStates.NameOf(wish.State),
        BillingAccount = wish.BillingAccount.As("BillingAccountRef"),
        CustomerBill = wish.CustomerBill.As("BillRef"),
        RelatedParty = wish.RelatedParty is { } party && RelatedPartyV4.From([party]) is [var shown] ? shown : null,
    };

    /// <summary>The canonical wish that this describes; where it stands is the gateway's to say.</summary>
    public Outcome<CustomerBillOnDemand> ToModel(CustomerBillOnDemand? current) => BillShapes.TaskStates.Read("state", State).Then<CustomerBillOnDemand>(_ => new CustomerBillOnDemand
    {
        Id = current?.Id ?? default,
        Partner = current?.Partner,
        LastModified = current?.LastModified,
        Type = Type ?? "CustomerBillOnDemand",
        BaseType = BaseType,
        SchemaLocation = SchemaLocation,
        Name = Name,
        Description = Description,
        State = current?.State,
        BillingAccount = BillingAccount,
        CustomerBill = current?.CustomerBill,
        RelatedParty = RelatedParty is null ? null : RelatedPartyV4.ToModel([RelatedParty], current?.RelatedParty is { } known ? [known] : null)![0],
    });
}
