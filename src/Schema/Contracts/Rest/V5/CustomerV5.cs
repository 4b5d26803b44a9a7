using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Customers;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V5;

/// <summary>TMF629 version 5: Customer.</summary>
public sealed record CustomerV5 : Extensible
{
    /// <summary>The canonical id.</summary>
    public string? Id { get; init; }

    /// <summary>The customer's address in this version.</summary>
    public string? Href { get; init; }

    /// <summary>The name that the customer goes by.</summary>
    public string? Name { get; init; }

    /// <summary>A note on the customer.</summary>
    public string? Description { get; init; }

    /// <summary>The part that the engaged party plays.</summary>
    public string? Role { get; init; }

    /// <summary>Where the customer stands in its life.</summary>
    public string? Status { get; init; }

    /// <summary>Why the customer has its status.</summary>
    public string? StatusReason { get; init; }

    /// <summary>When the party is a customer.</summary>
    public TimePeriod? ValidFor { get; init; }

    /// <summary>The individual or organization that is the customer.</summary>
    public EntityReference? EngagedParty { get; init; }

    /// <summary>The specification of the role.</summary>
    public EntityReference? PartyRoleSpecification { get; init; }

    /// <summary>The customer's accounts.</summary>
    public EntityReference[]? Account { get; init; }

    /// <summary>Agreements that the customer made.</summary>
    public EntityReference[]? Agreement { get; init; }

    /// <summary>Dynamic attributes.</summary>
    public Characteristic[]? Characteristic { get; init; }

    /// <summary>How to reach the customer.</summary>
    public ContactMedium[]? ContactMedium { get; init; }

    /// <summary>Credit profiles.</summary>
    public CreditProfile[]? CreditProfile { get; init; }

    /// <summary>How the customer pays.</summary>
    public EntityReference[]? PaymentMethod { get; init; }

    /// <summary>Parties that have to do with the customer.</summary>
    public RelatedParty[]? RelatedParty { get; init; }

    /// <summary>The customer as version 5 shows it.</summary>
    public static CustomerV5 From(Customer customer, Links links) => new()
    {
        Id = customer.Id.Value,
        Href = links.To(customer.Id.Value),
        Type = customer.Type ?? "Customer",
        BaseType = customer.BaseType,
        SchemaLocation = customer.SchemaLocation,
        Name = customer.Name,
        Description = customer.Description,
        Role = customer.Role,
        Status = customer.Status,
        StatusReason = customer.StatusReason,
        ValidFor = customer.ValidFor,
        EngagedParty = customer.EngagedParty.As("PartyRef"),
        PartyRoleSpecification = customer.PartyRoleSpecification.As("PartyRoleSpecificationRef"),
        Account = customer.Account.Map(account => account.As("AccountRef")! with { Description = null }),
        Agreement = customer.Agreement.As("AgreementRef"),
        Characteristic = Characteristics.Show(customer.Characteristic),
        ContactMedium = ContactMedia.Show(customer.ContactMedium),
        CreditProfile = customer.CreditProfile.Map(profile => profile with { Type = profile.Type ?? "CreditProfile" }),
        PaymentMethod = customer.PaymentMethod.As("PaymentMethodRef"),
        RelatedParty = RelatedParties.Show(customer.RelatedParty),
    };

    /// <summary>The canonical customer that this describes.</summary>
    /// <param name="current">The customer as it is: what version 5 cannot say of it is kept. Null for a new one.</param>
    public Outcome<Customer> ToModel(Customer? current)
    {
        if (Name is null || EngagedParty is null)
        {
            var missing = Name is null ? "name" : "engagedParty";
            return Fault.Invalid(missing, $"{missing} is mandatory.");
        }

        return new Customer
        {
            Id = current?.Id ?? default,
            Partner = current?.Partner,
            LastModified = current?.LastModified,
            Type = Type ?? "Customer",
            BaseType = BaseType,
            SchemaLocation = SchemaLocation,
            Name = Name,
            Description = Description,
            Role = Role,
            Status = Status,
            StatusReason = StatusReason,
            ValidFor = ValidFor,
            EngagedParty = EngagedParty with { ReferredType = EngagedParty.ReferredType ?? PartyKinds.FromHref(EngagedParty.Href) ?? PartyKinds.Unspecified },
            PartyRoleSpecification = PartyRoleSpecification,
            Account = Account.Map(account => account with { Description = current?.Account?.FirstOrDefault(known => known.Id == account.Id)?.Description }),
            Agreement = Agreement,
            Characteristic = Characteristic,
            ContactMedium = Remember(ContactMedium, current?.ContactMedium),
            CreditProfile = CreditProfile,
            PaymentMethod = PaymentMethod,
            RelatedParty = RelatedParty,
        };
    }

    /// <summary>A medium that comes back as it was shown is the one that was there, with its v4 name and all its kinds.</summary>
    internal static ContactMedium[]? Remember(ContactMedium[]? media, ContactMedium[]? current)
    {
        if (media is null || current is null)
        {
            return media;
        }

        return media.SequenceEqual(ContactMedia.Show(current)!)
            ? current
            : [.. media.Select(medium => Array.Find(current, known => ContactMedia.Show([known])! is [var shown] && shown == medium) ?? medium)];
    }
}
