using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Customers;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF629 version 4: Customer.</summary>
public sealed record CustomerV4 : Extensible
{
    /// <summary>The canonical id.</summary>
    public string? Id { get; init; }

    /// <summary>The customer's address in this version.</summary>
    public string? Href { get; init; }

    /// <summary>The name that the customer goes by.</summary>
    public string? Name { get; init; }

    /// <summary>Where the customer stands in its life.</summary>
    public string? Status { get; init; }

    /// <summary>Why the customer has its status.</summary>
    public string? StatusReason { get; init; }

    /// <summary>When the party is a customer.</summary>
    public TimePeriod? ValidFor { get; init; }

    /// <summary>The individual or organization that is the customer, with the part it plays.</summary>
    public RelatedPartyV4? EngagedParty { get; init; }

    /// <summary>The customer's accounts.</summary>
    public EntityReference[]? Account { get; init; }

    /// <summary>Agreements that the customer made.</summary>
    public EntityReference[]? Agreement { get; init; }

    /// <summary>Dynamic attributes.</summary>
    public CharacteristicV4[]? Characteristic { get; init; }

    /// <summary>How to reach the customer.</summary>
    public ContactMediumV4[]? ContactMedium { get; init; }

    /// <summary>Credit profiles.</summary>
    public CreditProfile[]? CreditProfile { get; init; }

    /// <summary>How the customer pays.</summary>
    public EntityReference[]? PaymentMethod { get; init; }

    /// <summary>Parties that have to do with the customer.</summary>
    public RelatedPartyV4[]? RelatedParty { get; init; }

    /// <summary>The customer as version 4 shows it.</summary>
    public static CustomerV4 From(Customer customer, Links links) => new()
    {
        Id = customer.Id.Value,
        Href = links.To(customer.Id.Value),
        Type = customer.Type ?? "Customer",
        BaseType = customer.BaseType,
        SchemaLocation = customer.SchemaLocation,
        Name = customer.Name,
        Status = customer.Status,
        StatusReason = customer.StatusReason,
        ValidFor = customer.ValidFor,
        EngagedParty = ShowParty(customer),
        Account = customer.Account.Map(Show),
        Agreement = customer.Agreement.As("AgreementRef"),
        Characteristic = CharacteristicV4.From(customer.Characteristic),
        ContactMedium = customer.ContactMedium.Map(ContactMediumV4.From),
        CreditProfile = customer.CreditProfile.Map(profile => Show(profile, customer)),
        PaymentMethod = customer.PaymentMethod.As("PaymentMethodRef"),
        RelatedParty = RelatedPartyV4.From(customer.RelatedParty),
    };

    /// <summary>The canonical customer that this describes: a change of what version 4 knows, so that what only version 5 knows stays.</summary>
    /// <param name="current">The customer as it is; null for a new one.</param>
    public Outcome<Customer> ToModel(Customer? current)
    {
        if (Check() is { } fault)
        {
            return fault;
        }

        return new Customer
        {
            Id = current?.Id ?? default,
            Partner = current?.Partner,
            LastModified = current?.LastModified,
            Type = Type ?? "Customer",
            BaseType = BaseType,
            SchemaLocation = SchemaLocation,
            Name = Name!,
            Description = current?.Description,
            Role = EngagedParty!.Role,
            Status = Status,
            StatusReason = StatusReason,
            ValidFor = ValidFor,
            EngagedParty = PartyFrom(current),
            PartyRoleSpecification = current?.PartyRoleSpecification,
            Account = Keep(Account, current?.Account, Show),
            Agreement = Agreement,
            Characteristic = CharacteristicV4.ToModel(Characteristic, current?.Characteristic),
            ContactMedium = ContactMediumV4.ToModel(ContactMedium, current?.ContactMedium),
            CreditProfile = Profiles(current),
            PaymentMethod = PaymentMethod,
            RelatedParty = RelatedPartyV4.ToModel(RelatedParty, current?.RelatedParty),
        };
    }

    private static RelatedPartyV4 ShowParty(Customer customer) => new()
    {
        Id = customer.EngagedParty.Id,
        Href = customer.EngagedParty.Href,
        Name = customer.EngagedParty.Name,
        Role = customer.Role,
        ReferredType = customer.EngagedParty.ReferredType ?? PartyKinds.FromHref(customer.EngagedParty.Href) ?? PartyKinds.Unspecified,
        Type = "RelatedParty",
    };

    private static EntityReference Show(EntityReference account) => account.As("AccountRef")! with { Name = account.Name ?? account.Id };

    // Version 4 demands both dates; version 5 may leave them out.
    private static CreditProfile Show(CreditProfile profile, Customer customer) => profile with
    {
        Id = null,
        Href = null,
        Type = profile.Type ?? "CreditProfile",
        CreditProfileDate = profile.CreditProfileDate ?? customer.ValidFor?.StartDateTime ?? DateTime.UnixEpoch,
        ValidFor = profile.ValidFor ?? new(),
    };

    /// <summary>What comes back as it was shown is what was there.</summary>
    private static T[]? Keep<T>(T[]? items, T[]? current, Func<T, T> show)
        where T : Extensible =>
        Kept.Merge(items, current, (known, item) => show(known) == item, (_, _) => false, (item, _) => item);

    private CreditProfile[]? Profiles(Customer? current) => Kept.Merge(
        CreditProfile,
        current?.CreditProfile,
        (known, profile) => Show(known, current!) == profile,
        (known, profile) => known.CreditProfileDate == profile.CreditProfileDate,
        (profile, known) => profile with { Id = known?.Id, Href = known?.Href });

    private EntityReference PartyFrom(Customer? current) => current is not null && ShowParty(current) is var shown && shown == EngagedParty! with { Role = shown.Role }
        ? current.EngagedParty
        : new()
        {
            Id = EngagedParty!.Id,
            Href = EngagedParty.Href,
            Name = EngagedParty.Name,
            ReferredType = PartyKinds.Of(EngagedParty.ReferredType, EngagedParty.Type, EngagedParty.Href),
        };

    private Fault? Check() => Lists.Check(
        ("account", Account), ("agreement", Agreement), ("characteristic", Characteristic), ("contactMedium", ContactMedium),
        ("creditProfile", CreditProfile), ("paymentMethod", PaymentMethod), ("relatedParty", RelatedParty)) ?? CheckContent();

    private Fault? CheckContent() =>
        Name is null ? Fault.Invalid("name", "name is mandatory.")
        : EngagedParty is null ? Fault.Invalid("engagedParty", "engagedParty is mandatory.")
        : string.IsNullOrEmpty(EngagedParty.Id) ? Fault.Invalid("engagedParty.id", "engagedParty.id is mandatory.")
        : PartyKinds.Of(EngagedParty.ReferredType, EngagedParty.Type, EngagedParty.Href) is null ? Fault.Invalid("engagedParty.@referredType", "engagedParty.@referredType is mandatory.")
        : Array.Exists(Account ?? [], account => account.Name is null) ? Fault.Invalid("account.name", "account needs a name.")
        : Array.Exists(Agreement ?? [], agreement => agreement.Id is null) ? Fault.Invalid("agreement.id", "agreement needs an id.")
        : Array.Exists(PaymentMethod ?? [], method => method.Id is null) ? Fault.Invalid("paymentMethod.id", "paymentMethod needs an id.")
        : Array.Exists(ContactMedium ?? [], medium => string.IsNullOrEmpty(medium.MediumType) || medium.Characteristic is null) ? Fault.Invalid("contactMedium", "contactMedium needs mediumType and characteristic.")
        : Array.Exists(CreditProfile ?? [], profile => profile.CreditProfileDate is null || profile.ValidFor is null) ? Fault.Invalid("creditProfile", "creditProfile needs creditProfileDate and validFor.")
        : CharacteristicV4.Check("characteristic", Characteristic) ?? RelatedPartyV4.Check(RelatedParty);
}
