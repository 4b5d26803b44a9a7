using System.Text.Json;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Tests.Unit.Contracts;

/// <summary>Makes what documents of both versions are made of, from a seed: few words, so that like things meet in one list.</summary>
internal abstract class WireMaker(int seed)
{
    private static readonly string[] Words = ["a", "b", "Ann", "Österreich", "x\"y", "<&>"];
    private static readonly DateTime Epoch = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly (string Class, string Json)[] Values =
    [
        ("StringCharacteristic", "\"text\""), ("IntegerCharacteristic", "7"), ("NumberCharacteristic", "7.25"), ("BooleanCharacteristic", "true"),
        ("ObjectCharacteristic", "{\"a\":[1,null]}"), ("StringArrayCharacteristic", "[\"a\"]"), ("IntegerArrayCharacteristic", "[1,2]"),
        ("NumberArrayCharacteristic", "[1,2.5]"), ("BooleanArrayCharacteristic", "[true]"), ("ObjectArrayCharacteristic", "[{}]"),
    ];

    private readonly Random _random = new(seed);

    protected static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    protected bool Coin() => _random.Next(2) == 0;

    protected bool? Flag() => Coin() ? Coin() : null;

    protected string Word() => Words[_random.Next(Words.Length)];

    protected string? Text() => Coin() ? Word() : null;

    protected T? Maybe<T>(Func<T> make)
        where T : class => Coin() ? make() : null;

    protected T[]? List<T>(Func<T> make) => Coin() ? [.. Enumerable.Range(0, _random.Next(4)).Select(_ => make())] : null;

    protected T OneOf<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    protected DateTime Time() => Epoch.AddHours(_random.Next(3));

    protected DateTime? MaybeTime() => Coin() ? Time() : null;

    protected TimePeriod Period() => new() { StartDateTime = MaybeTime(), EndDateTime = MaybeTime() };

    protected Money Sum() => Money.Of(_random.Next(3) + 0.50m, "EUR");

    protected (string Class, JsonElement Value) Value()
    {
        var (name, json) = OneOf(Values);
        return (name, Json(json));
    }

    protected EntityReference Reference(string type) => new() { Type = type, Id = Word(), Href = Text(), Name = Text(), ReferredType = Text() };

    protected CreditProfile FullProfile() => new()
    {
        Type = "CreditProfile", CreditProfileDate = Time(), ValidFor = Period(), CreditScore = _random.Next(3), CreditRiskRating = Coin() ? 1 : null,
    };

    protected PartyCreditProfile Rating() => new()
    {
        Type = "PartyCreditProfile", CreditAgencyName = Text(), CreditAgencyType = Text(), RatingReference = Text(), RatingScore = Coin() ? 5 : null, ValidFor = Maybe(Period),
    };

    protected PartyIdentification Identification(string type) => new()
    {
        Type = type, IdentificationId = Text(), IdentificationType = Text(), IssuingAuthority = Text(), IssuingDate = MaybeTime(), Attachment = Maybe(Attachment), ValidFor = Maybe(Period),
    };

    protected Attachment Attachment() => new()
    {
        Type = "Attachment", Id = Text(), Href = Text(), AttachmentType = Text(), Content = Text(), Description = Text(), MimeType = Text(), Name = Text(), Url = Text(),
        Size = Maybe(() => new Quantity { Amount = 2.5m, Units = Text() }), ValidFor = Maybe(Period),
    };

    protected TaxExemptionCertificate Certificate(Func<TaxDefinition> tax) => new()
    {
        Type = "TaxExemptionCertificate", Id = Text(), Attachment = Maybe(Attachment), TaxDefinition = List(tax), ValidFor = Maybe(Period),
    };

    protected TaxDefinition Tax() => new() { Type = "TaxDefinition", Id = Text(), Name = Text(), TaxType = Text() };

    protected OtherNameIndividual PersonName() => new()
    {
        Title = Text(), AristocraticTitle = Text(), Generation = Text(), GivenName = Text(), PreferredGivenName = Text(), FamilyNamePrefix = Text(), FamilyName = Text(),
        LegalName = Text(), MiddleName = Text(), FullName = Text(), FormattedName = Text(), ValidFor = Maybe(Period),
    };

    protected OtherNameOrganization OrganizationName() => new() { Type = "OtherNameOrganization", Name = Text(), NameType = Text(), TradingName = Text(), ValidFor = Maybe(Period) };

    protected Disability Disability() => new() { DisabilityCode = Text(), DisabilityName = Text(), ValidFor = Maybe(Period) };

    protected LanguageAbility Language() => new()
    {
        LanguageCode = Text(), LanguageName = Text(), IsFavouriteLanguage = Flag(), WritingProficiency = Text(), ReadingProficiency = Text(), SpeakingProficiency = Text(),
        ListeningProficiency = Text(), ValidFor = Maybe(Period),
    };

    protected Skill Skill() => new() { SkillCode = Text(), SkillName = Text(), EvaluatedLevel = Text(), Comment = Text(), ValidFor = Maybe(Period) };

    protected OrganizationRelationship Relationship(string type) => new() { Type = type, RelationshipType = Text(), Organization = Maybe(() => Reference("OrganizationRef")) };
}
