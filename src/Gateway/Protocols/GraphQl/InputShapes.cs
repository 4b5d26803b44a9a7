using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>Value objects that many inputs have.</summary>
internal static class InputShapes
{
    public static EntityReference Reference(InputReader input) => new()
    {
        Id = input.Text("id"),
        Href = input.Text("href"),
        Name = input.Text("name"),
        Description = input.Text("description"),
        ReferredType = input.Text("referredType") ?? PartyKinds.FromHref(input.Text("href")),
    };

    public static Characteristic Characteristic(InputReader input) => new()
    {
        Id = input.Text("id"), Name = input.Text("name"), ValueType = input.Text("valueType"), Value = input.Json("value"),
    };

    public static RelatedParty Party(InputReader input) => new()
    {
        Role = input.Text("role"),
        Party = input.Object("partyOrPartyRole", party => new PartyOrPartyRole
        {
            Id = party.Text("id"), Href = party.Text("href"), Name = party.Text("name"), ReferredType = party.Text("referredType"),
        }),
    };

    public static ContactMedium Medium(InputReader input) => new()
    {
        Id = input.Text("id"),
        Type = input.Text("type"),
        MediumType = input.Text("mediumType"),
        Preferred = input.Flag("preferred"),
        ContactType = input.Text("contactType"),
        ValidFor = input.Period("validFor"),
        EmailAddress = input.Text("emailAddress"),
        PhoneNumber = input.Text("phoneNumber"),
        FaxNumber = input.Text("faxNumber"),
        SocialNetworkId = input.Text("socialNetworkId"),
        City = input.Text("city"),
        Country = input.Text("country"),
        PostCode = input.Text("postCode"),
        StateOrProvince = input.Text("stateOrProvince"),
        Street1 = input.Text("street1"),
        Street2 = input.Text("street2"),
    };
}
