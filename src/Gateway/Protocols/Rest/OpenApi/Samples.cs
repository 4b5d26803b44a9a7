using System.Text.Json;
using TeleCo.Gateway.Operations.Events;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>Made-up objects, of which the contracts make the documents' examples.</summary>
internal static class Samples
{
    private static readonly TimePeriod Since = new() { StartDateTime = new(2026, 1, 15, 9, 0, 0, DateTimeKind.Utc) };

    private static readonly ContactMedium[] Media =
    [
        new() { MediumType = "email", ContactType = "primary", Preferred = true, EmailAddress = "office@alpenblick.example" },
        new() { MediumType = "postalAddress", Street1 = "Ringstrasse 1", PostCode = "1010", City = "Vienna", Country = "AT" },
    ];

    private static readonly RelatedParty[] Related =
        [new() { Role = "accountManager", Party = new() { Id = "sf-005D000000AbCdEIAF", Name = "Anna Gruber", ReferredType = "Individual" } }];

    private static readonly Characteristic[] Segment = [new() { Name = "segment", ValueType = "string", Value = JsonElement.Parse("\"smallBusiness\""u8) }];

    public static Customer Customer { get; } = new()
    {
        Id = new("sf-001D000000IqhSLIAZ"),
        Name = "Alpenblick Hotel GmbH",
        Status = "Approved",
        StatusReason = "Contract signed",
        ValidFor = Since,
        EngagedParty = new() { Id = "sf-001D000000IqhTMIAZ", Name = "Alpenblick Hotel GmbH", ReferredType = "Organization" },
        Account = [new() { Id = "sap-0000100042", Name = "Hotel line", ReferredType = "BillingAccount" }],
        Characteristic = Segment,
        ContactMedium = Media,
        CreditProfile = [new() { CreditProfileDate = Since.StartDateTime, CreditRiskRating = 2, CreditScore = 710, ValidFor = Since }],
        RelatedParty = Related,
    };

    public static Individual Individual { get; } = new()
    {
        Id = new("sf-003D000000QhSLIAZA"),
        GivenName = "Maria",
        FamilyName = "Huber",
        Name = "Maria Huber",
        Title = "Dr.",
        Status = IndividualState.Validated,
        Gender = "female",
        Nationality = "AT",
        BirthDate = new(1984, 5, 17, 0, 0, 0, DateTimeKind.Utc),
        LanguageAbility = [new() { LanguageCode = "de", LanguageName = "German", IsFavouriteLanguage = true }],
        ContactMedium = Media,
        PartyCharacteristic = Segment,
        RelatedParty = Related,
    };

    public static Organization Organization { get; } = new()
    {
        Id = new("sf-001D000000IqhTMIAZ"),
        Name = "Alpenblick Hotel GmbH",
        TradingName = "Hotel Alpenblick",
        Status = OrganizationState.Validated,
        OrganizationType = "company",
        IsHeadOffice = true,
        IsLegalEntity = true,
        ExistsDuring = Since,
        OrganizationIdentification = [new() { IdentificationId = "FN 123456a", IdentificationType = "companyRegister", IssuingAuthority = "Handelsgericht Wien" }],
        ContactMedium = Media,
        PartyCharacteristic = Segment,
        RelatedParty = Related,
    };

    public static Listener Listener { get; } = new() { Id = "0198f3a6c5f47c1c8e1b7e3c9d2a4b60", Callback = "https://client.example.com/events", Query = "eventType=CustomerCreateEvent" };
}
