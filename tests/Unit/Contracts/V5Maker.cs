using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Tests.Unit.Contracts;

/// <summary>Makes valid version 5 documents, with the class names that answers have.</summary>
internal sealed partial class V5Maker(int seed) : WireMaker(seed)
{
    public CustomerV5 Customer() => new()
    {
        Id = "sf-1", Href = "http://here/x/sf-1", Type = "Customer", Name = Word(), Description = Text(), Role = Text(), Status = Text(),
        StatusReason = Text(), ValidFor = Maybe(Period), EngagedParty = Reference("PartyRef") with { ReferredType = "Organization" },
        PartyRoleSpecification = Maybe(() => Reference("PartyRoleSpecificationRef")), Account = List(() => Reference("AccountRef")),
        Agreement = List(() => Reference("AgreementRef")), Characteristic = List(Characteristic), ContactMedium = List(Medium),
        CreditProfile = List(Profile), PaymentMethod = List(() => Reference("PaymentMethodRef")), RelatedParty = List(Party),
    };

    public IndividualV5 Individual() => new()
    {
        Id = "sf-1", Href = "http://here/x/sf-1", Type = "Individual", GivenName = Word(), FamilyName = Word(), Name = Text(),
        Status = OneOf(null, "initialized", "validated", "deceased"), BirthDate = MaybeTime(), DeathDate = MaybeTime(), Gender = Text(),
        PlaceOfBirth = Text(), CountryOfBirth = Text(), Nationality = Text(), MaritalStatus = Text(), Title = Text(), AristocraticTitle = Text(),
        Generation = Text(), PreferredGivenName = Text(), FamilyNamePrefix = Text(), LegalName = Text(), MiddleName = Text(), FormattedName = Text(),
        Location = Text(), OtherName = List(PersonName), IndividualIdentification = List(() => Identification("IndividualIdentification")),
        Disability = List(Disability), LanguageAbility = List(Language), Skill = List(Skill), ContactMedium = List(Medium),
        CreditRating = List(() => Rating() with { Id = Text(), Href = Text() }), ExternalReference = List(External),
        PartyCharacteristic = List(Characteristic), RelatedParty = List(Party), TaxExemptionCertificate = List(FullCertificate),
    };

    public OrganizationV5 Organization() => new()
    {
        Id = "sf-1", Href = "http://here/x/sf-1", Type = "Organization", Name = Word(), TradingName = Text(), NameType = Text(),
        OrganizationType = Text(), IsHeadOffice = Flag(), IsLegalEntity = Flag(), ExistsDuring = Maybe(Period),
        Status = OneOf(null, "initialized", "validated", "closed"), OtherName = List(OrganizationName),
        OrganizationIdentification = List(() => Identification("OrganizationIdentification")),
        OrganizationChildRelationship = List(() => Relationship("OrganizationChildRelationship")),
        OrganizationParentRelationship = Maybe(() => Relationship("OrganizationParentRelationship")), ContactMedium = List(Medium),
        CreditRating = List(() => Rating() with { Id = Text(), Href = Text() }), ExternalReference = List(External),
        PartyCharacteristic = List(Characteristic), RelatedParty = List(Party), TaxExemptionCertificate = List(FullCertificate),
    };

    private ContactMedium Medium()
    {
        var medium = new ContactMedium { Id = Text(), Preferred = Flag(), ContactType = Text(), ValidFor = Maybe(Period) };
        return OneOf(
            medium with { Type = "EmailContactMedium", EmailAddress = Text() },
            medium with { Type = "PhoneContactMedium", PhoneNumber = Text() },
            medium with { Type = "FaxContactMedium", FaxNumber = Text() },
            medium with { Type = "SocialContactMedium", SocialNetworkId = Text() },
            medium with { Type = "GeographicAddressContactMedium", City = Text(), Street1 = Text(), GeographicAddress = Maybe(() => Reference("GeographicAddressRef")) },
            medium with { Type = "ContactMedium" });
    }

    private RelatedParty Party() => new()
    {
        Type = "RelatedPartyOrPartyRole", Role = Word(),
        Party = OneOf(
            new PartyOrPartyRole { Type = "PartyRef", Id = Word(), Name = Text(), ReferredType = Text() },
            new PartyOrPartyRole { Type = "PartyRoleRef", Id = Word(), PartyId = Text(), PartyName = Text() },
            new PartyOrPartyRole { Type = "Individual", Further = new() { ["givenName"] = Json("\"Ann\""), ["familyName"] = Json("\"A\"") } }),
    };

    private Characteristic Characteristic()
    {
        var (type, value) = Value();
        return new()
        {
            Type = type, Id = Text(), Name = Text(), ValueType = Text(), Value = value,
            CharacteristicRelationship = List(() => new CharacteristicRelationship { Type = "CharacteristicRelationship", Id = Text(), RelationshipType = Text() }),
        };
    }

    private CreditProfile Profile() => Coin()
        ? FullProfile() with { Id = Text(), Href = Text() }
        : new() { Type = "CreditProfile", Id = Text(), ValidFor = Maybe(Period) };

    private ExternalIdentifier External() => new() { Type = "ExternalIdentifier", Id = Text(), ExternalIdentifierType = Text(), Owner = Text() };

    private TaxExemptionCertificate FullCertificate() => Certificate(() => Tax() with { ValidFor = Maybe(Period), JurisdictionName = Text(), JurisdictionLevel = Text() }) with
    {
        CertificateNumber = Text(),
        IssuingJurisdiction = Text(),
        Reason = Text(),
    };
}
