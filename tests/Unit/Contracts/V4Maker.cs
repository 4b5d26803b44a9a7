using TeleCo.Gateway.Schema.Contracts.Rest.V4;

namespace TeleCo.Gateway.Tests.Unit.Contracts;

/// <summary>Makes valid version 4 documents, with the class names that answers have.</summary>
internal sealed partial class V4Maker(int seed) : WireMaker(seed)
{
    public CustomerV4 Customer() => new()
    {
        Id = "sf-1", Href = "http://here/x/sf-1", Type = "Customer", Name = Word(), Status = Text(), StatusReason = Text(), ValidFor = Maybe(Period),
        EngagedParty = Party(), Account = List(() => Reference("AccountRef") with { Name = Word(), Description = Text() }),
        Agreement = List(() => Reference("AgreementRef")), Characteristic = List(Characteristic), ContactMedium = List(Medium),
        CreditProfile = List(FullProfile), PaymentMethod = List(() => Reference("PaymentMethodRef")), RelatedParty = List(Party),
    };

    public IndividualV4 Individual() => new()
    {
        Id = "sf-1", Href = "http://here/x/sf-1", Type = "Individual", GivenName = Word(), FamilyName = Word(), FullName = Text(),
        Status = OneOf(null, "initialized", "validated", "deceaded"), BirthDate = MaybeTime(), DeathDate = MaybeTime(), Gender = Text(),
        PlaceOfBirth = Text(), CountryOfBirth = Text(), Nationality = Text(), MaritalStatus = Text(), Title = Text(), AristocraticTitle = Text(),
        Generation = Text(), PreferredGivenName = Text(), FamilyNamePrefix = Text(), LegalName = Text(), MiddleName = Text(), FormattedName = Text(),
        Location = Text(), OtherName = List(PersonName), IndividualIdentification = List(() => Identification("IndividualIdentification")),
        Disability = List(Disability), LanguageAbility = List(Language), Skill = List(Skill), ContactMedium = List(Medium),
        CreditRating = List(Rating), ExternalReference = List(External), PartyCharacteristic = List(Characteristic), RelatedParty = List(Party),
        TaxExemptionCertificate = List(() => Certificate(() => Tax() with { ReferredType = Text() })),
    };

    public OrganizationV4 Organization() => new()
    {
        Id = "sf-1", Href = "http://here/x/sf-1", Type = "Organization", Name = Text(), TradingName = Word(), NameType = Text(),
        OrganizationType = Text(), IsHeadOffice = Flag(), IsLegalEntity = Flag(), ExistsDuring = Maybe(Period),
        Status = OneOf(null, "initialized", "validated", "closed"), OtherName = List(OrganizationName),
        OrganizationIdentification = List(() => Identification("OrganizationIdentification")),
        OrganizationChildRelationship = List(() => Relationship("OrganizationChildRelationship")),
        OrganizationParentRelationship = Maybe(() => Relationship("OrganizationParentRelationship")), ContactMedium = List(Medium),
        CreditRating = List(Rating), ExternalReference = List(External), PartyCharacteristic = List(Characteristic), RelatedParty = List(Party),
        TaxExemptionCertificate = List(() => Certificate(() => Tax() with { ReferredType = Text() })),
    };

    private ContactMediumV4 Medium() => new()
    {
        Type = "ContactMedium", MediumType = OneOf("email", "phone", "postal address", "other"), Preferred = Flag(), ValidFor = Maybe(Period),
        Characteristic = new()
        {
            Type = "MediumCharacteristic", ContactType = Text(), EmailAddress = Text(), PhoneNumber = Text(), FaxNumber = Text(), SocialNetworkId = Text(), City = Text(),
            Country = Text(), PostCode = Text(), StateOrProvince = Text(), Street1 = Text(), Street2 = Text(),
        },
    };

    private RelatedPartyV4 Party() => new() { Type = "RelatedParty", Id = Word(), Href = Text(), Name = Text(), Role = Text(), ReferredType = OneOf("Individual", "Organization") };

    private CharacteristicV4 Characteristic() => new() { Type = "Characteristic", Name = Word(), ValueType = Text(), Value = Value().Value };

    private ExternalReferenceV4 External() => new() { Type = "ExternalReference", ExternalReferenceType = Text(), Name = Text() };
}
