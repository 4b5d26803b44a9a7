using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF666 version 4: Contact.</summary>
public sealed record AccountContactV4 : Extensible
{
    /// <summary>The contact's name.</summary>
    public string? ContactName { get; init; }

    /// <summary>What the contact is for.</summary>
    public string? ContactType { get; init; }

    /// <summary>The role of the party.</summary>
    public string? PartyRoleType { get; init; }

    /// <summary>How to reach the contact.</summary>
    public ContactMediumV4[]? ContactMedium { get; init; }

    /// <summary>The party behind the contact.</summary>
    public RelatedPartyV4? RelatedParty { get; init; }

    /// <summary>When the contact may be asked.</summary>
    public TimePeriod? ValidFor { get; init; }

    /// <summary>The contact as version 4 shows it.</summary>
    public static AccountContactV4 From(AccountContact contact) => new()
    {
        Type = contact.Type ?? "Contact",
        BaseType = contact.BaseType,
        SchemaLocation = contact.SchemaLocation,
        ContactName = contact.ContactName,
        ContactType = contact.ContactType ?? "unspecified",
        PartyRoleType = contact.PartyRoleType,
        ContactMedium = contact.ContactMedium.Map(ContactMediumV4.From),
        RelatedParty = Shown(contact),
        ValidFor = contact.ValidFor ?? new(),
    };

    /// <summary>The canonical contact, with what version 4 cannot say taken from the one that it was.</summary>
    public AccountContact ToModel(AccountContact? known) => new()
    {
        Id = known?.Id,
        Type = Type,
        BaseType = BaseType,
        SchemaLocation = SchemaLocation,
        ContactName = ContactName,
        ContactType = ContactType,
        PartyRoleType = PartyRoleType,
        ContactMedium = ContactMediumV4.ToModel(ContactMedium, known?.ContactMedium),
        RelatedParty = PartyOf(known?.RelatedParty),
        ValidFor = ValidFor,
    };

    /// <summary>Whether this is an old contact as version 4 shows it; records compare lists by reference.</summary>
    internal bool IsAsShown(AccountContact known)
    {
        var shown = From(known);
        return shown with { ContactMedium = null } == this with { ContactMedium = null }
            && (shown.ContactMedium ?? []).AsSpan().SequenceEqual(ContactMedium ?? []);
    }

    /// <summary>What is wrong with a list of contacts, or null.</summary>
    internal static Fault? Check(AccountContactV4[]? contacts) =>
        Array.Exists(contacts ?? [], contact => contact.ContactType is null || contact.ValidFor is null) ? Fault.Invalid("contact", "contact needs contactType and validFor.")
        : (contacts ?? []).Select(contact => Lists.Check(("contact.contactMedium", contact.ContactMedium)) ?? AccountPartyV4.Check(PartiesOf(contact.RelatedParty), "contact.relatedParty"))
            .FirstOrDefault(fault => fault is not null);

    private static RelatedPartyV4? Shown(AccountContact contact) =>
        contact.RelatedParty is { } party && AccountPartyV4.From([party]) is [var shown] ? shown : null;

    private static RelatedPartyV4[]? PartiesOf(RelatedPartyV4? party) => party is null ? null : [party];

    // A party without an id is not shown; so it is not taken away when nothing comes back.
    private RelatedParty? PartyOf(RelatedParty? known) =>
        RelatedParty is null ? (string.IsNullOrEmpty(known?.Party?.Id) ? known : null)
        : AccountPartyV4.ToModel([RelatedParty], known is null || string.IsNullOrEmpty(known.Party?.Id) ? null : [known])![0];
}
