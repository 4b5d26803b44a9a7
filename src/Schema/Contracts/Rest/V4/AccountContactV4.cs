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
        ContactType = contact.ContactType,
        PartyRoleType = contact.PartyRoleType,
        ContactMedium = contact.ContactMedium.Map(ContactMediumV4.From),
        RelatedParty = Shown(contact),
        ValidFor = contact.ValidFor,
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
        RelatedParty = RelatedParty is null ? null : RelatedPartyV4.ToModel([RelatedParty], known?.RelatedParty is { } party ? [party] : null)![0],
        ValidFor = ValidFor,
    };

    /// <summary>Whether this is an old contact as version 4 shows it; records compare lists by reference.</summary>
    internal bool IsAsShown(AccountContact known)
    {
        var shown = From(known);
        return shown with { ContactMedium = null } == this with { ContactMedium = null }
            && (shown.ContactMedium ?? []).AsSpan().SequenceEqual(ContactMedium ?? []);
    }

    private static RelatedPartyV4? Shown(AccountContact contact) =>
        contact.RelatedParty is { } party && RelatedPartyV4.From([party]) is [var shown] ? shown with { Name = shown.Name ?? shown.Id } : null;
}
