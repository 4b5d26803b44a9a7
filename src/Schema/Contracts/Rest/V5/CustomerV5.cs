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
    public static CustomerV5 From(Customer customer, Links links)
    {
        var shown = WithClasses(customer);
        return new()
        {
            Id = customer.Id.Value,
            Href = links.To(customer.Id.Value),
            Type = shown.Type,
            BaseType = shown.BaseType,
            SchemaLocation = shown.SchemaLocation,
            Name = shown.Name,
            Description = shown.Description,
            Role = shown.Role,
            Status = shown.Status,
            StatusReason = shown.StatusReason,
            ValidFor = shown.ValidFor,
            EngagedParty = shown.EngagedParty,
            PartyRoleSpecification = shown.PartyRoleSpecification,
            Account = shown.Account.Map(account => account with { Description = null }),
            Agreement = shown.Agreement,
            Characteristic = shown.Characteristic,
            ContactMedium = shown.ContactMedium,
            CreditProfile = shown.CreditProfile,
            PaymentMethod = shown.PaymentMethod,
            RelatedParty = shown.RelatedParty,
        };
    }

    /// <summary>The same customer with the class that version 5 gives to each part of which nobody said one.</summary>
    public static Customer WithClasses(Customer customer) => customer with
    {
        Type = customer.Type ?? "Customer",
        EngagedParty = customer.EngagedParty.As("PartyRef")!,
        PartyRoleSpecification = customer.PartyRoleSpecification.As("PartyRoleSpecificationRef"),
        Account = customer.Account.As("AccountRef"),
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
        if (CheckLists() is { } fault)
        {
            return fault;
        }

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
            EngagedParty = EngagedParty with { ReferredType = PartyKinds.Of(EngagedParty.ReferredType, EngagedParty.Type, EngagedParty.Href) ?? PartyKinds.Unspecified },
            PartyRoleSpecification = PartyRoleSpecification,
            Account = Accounts(current),
            Agreement = Agreement,
            Characteristic = Characteristic,
            ContactMedium = ContactMedia.ToModel(ContactMedium, current?.ContactMedium),
            CreditProfile = CreditProfile,
            PaymentMethod = PaymentMethod,
            RelatedParty = RelatedParties.ToModel(RelatedParty, current?.RelatedParty),
        };
    }

    private static EntityReference Show(EntityReference account) => account.As("AccountRef")! with { Description = null };

    /// <summary>The accounts, each with the note that only version 4 knows.</summary>
    private EntityReference[]? Accounts(Customer? current) => Kept.Merge(
        Account,
        current?.Account,
        (known, account) => Show(known) == account,
        (known, account) => known.Id is not null && known.Id == account.Id,
        (account, known) => account with { Description = known?.Description });

    private Fault? CheckLists() => Lists.Check(
        ("account", Account), ("agreement", Agreement), ("characteristic", Characteristic), ("contactMedium", ContactMedium),
        ("creditProfile", CreditProfile), ("paymentMethod", PaymentMethod), ("relatedParty", RelatedParty));
}
