using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Soap.V1;

/// <summary>The value objects that version 1 services share, in one service's namespace.</summary>
internal sealed class CommonShapes
{
    public CommonShapes(string ns)
    {
        TimePeriod = new XmlShape<TimePeriod>(ns, () => new())
            .Time("startDateTime", p => p.StartDateTime, (p, v) => p with { StartDateTime = v })
            .Time("endDateTime", p => p.EndDateTime, (p, v) => p with { EndDateTime = v });
        EntityReference = Reference(new XmlShape<EntityReference>(ns, () => new())).Extensible();
        Characteristic = CharacteristicShape(ns);
        ContactMedium = ContactMediumShape(ns);
        RelatedParty = RelatedPartyShape(ns);
        Money = new XmlShape<Money>(ns, () => Model.Common.Money.Of(0, ""))
            .Text("unit", m => m.Unit, (m, v) => m with { Unit = v })
            .Decimal("value", m => m.Value, (m, v) => m with { Value = v ?? 0 });
    }

    public XmlShape<TimePeriod> TimePeriod { get; }

    public XmlShape<EntityReference> EntityReference { get; }

    public XmlShape<Characteristic> Characteristic { get; }

    public XmlShape<ContactMedium> ContactMedium { get; }

    public XmlShape<RelatedParty> RelatedParty { get; }

    /// <summary>An amount with its currency.</summary>
    public XmlShape<Money> Money { get; }

    /// <summary>A further attribute of what is given by value.</summary>
    public static XmlShape<PartyAttribute> Attribute(string ns) => new XmlShape<PartyAttribute>(ns, () => new("", null))
        .Text("name", a => a.Name, (a, v) => a with { Name = v })
        .Json(a => a.Value, _ => null, (a, v) => a with { Value = v });

    internal static XmlShape<T> Reference<T>(XmlShape<T> shape)
        where T : EntityReference => shape
        .Text("id", r => r.Id, (r, v) => r with { Id = v })
        .Text("href", r => r.Href, (r, v) => r with { Href = v })
        .Text("name", r => r.Name, (r, v) => r with { Name = v })
        .Text("description", r => r.Description, (r, v) => r with { Description = v })
        .Text("referredType", r => r.ReferredType, (r, v) => r with { ReferredType = v });

    private static XmlShape<Characteristic> CharacteristicShape(string ns)
    {
        var relationship = new XmlShape<CharacteristicRelationship>(ns, () => new())
            .Text("id", r => r.Id, (r, v) => r with { Id = v })
            .Text("relationshipType", r => r.RelationshipType, (r, v) => r with { RelationshipType = v })
            .Extensible();

        return new XmlShape<Characteristic>(ns, () => new())
            .Text("id", c => c.Id, (c, v) => c with { Id = v })
            .Text("name", c => c.Name, (c, v) => c with { Name = v })
            .Text("valueType", c => c.ValueType, (c, v) => c with { ValueType = v })
            .Json(c => c.Value, c => c.ValueType, (c, v) => c with { Value = v })
            .List("characteristicRelationship", relationship, c => c.CharacteristicRelationship, (c, v) => c with { CharacteristicRelationship = v })
            .Extensible();
    }

    private XmlShape<ContactMedium> ContactMediumShape(string ns) => new XmlShape<ContactMedium>(ns, () => new())
        .Text("id", m => m.Id, (m, v) => m with { Id = v })
        .Text("mediumType", m => m.MediumType, (m, v) => m with { MediumType = v })
        .Boolean("preferred", m => m.Preferred, (m, v) => m with { Preferred = v })
        .Text("contactType", m => m.ContactType, (m, v) => m with { ContactType = v })
        .Child("validFor", TimePeriod, m => m.ValidFor, (m, v) => m with { ValidFor = v })
        .Text("emailAddress", m => m.EmailAddress, (m, v) => m with { EmailAddress = v })
        .Text("phoneNumber", m => m.PhoneNumber, (m, v) => m with { PhoneNumber = v })
        .Text("faxNumber", m => m.FaxNumber, (m, v) => m with { FaxNumber = v })
        .Text("socialNetworkId", m => m.SocialNetworkId, (m, v) => m with { SocialNetworkId = v })
        .Text("city", m => m.City, (m, v) => m with { City = v })
        .Text("country", m => m.Country, (m, v) => m with { Country = v })
        .Text("postCode", m => m.PostCode, (m, v) => m with { PostCode = v })
        .Text("stateOrProvince", m => m.StateOrProvince, (m, v) => m with { StateOrProvince = v })
        .Text("street1", m => m.Street1, (m, v) => m with { Street1 = v })
        .Text("street2", m => m.Street2, (m, v) => m with { Street2 = v })
        .Child("geographicAddress", EntityReference, m => m.GeographicAddress, (m, v) => m with { GeographicAddress = v })
        .Extensible();

    private static XmlShape<RelatedParty> RelatedPartyShape(string ns)
    {
        var party = Reference(new XmlShape<PartyOrPartyRole>(ns, () => new()))
            .Text("partyId", p => p.PartyId, (p, v) => p with { PartyId = v })
            .Text("partyName", p => p.PartyName, (p, v) => p with { PartyName = v })
            .List("attribute", Attribute(ns), p => PartyAttribute.From(p.Further), (p, v) => p with { Further = PartyAttribute.ToModel(v) })
            .Extensible();
        return new XmlShape<RelatedParty>(ns, () => new())
            .Text("role", r => r.Role, (r, v) => r with { Role = v })
            .Child("partyOrPartyRole", party, r => r.Party, (r, v) => r with { Party = v })
            .Extensible();
    }
}
