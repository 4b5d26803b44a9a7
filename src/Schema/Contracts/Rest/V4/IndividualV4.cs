using System.ComponentModel.DataAnnotations;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF632 version 4: Individual.</summary>
public sealed record IndividualV4 : PartyV4
{
    private const string Class = "Individual";
    private const string IdentificationClass = "IndividualIdentification";

    // The spelling is that of the version 4 file.
    private static readonly WireNames<IndividualState> States = new(
        (IndividualState.Initialized, "initialized"), (IndividualState.Validated, "validated"), (IndividualState.Deceased, "deceaded"));

    /// <summary>An empty individual.</summary>
    public IndividualV4()
    {
    }

    private IndividualV4(Individual individual, Links links)
        : base(individual, individual.Id.Value, links)
    {
        Type = individual.Type ?? Class;
        GivenName = individual.GivenName;
        FamilyName = individual.FamilyName;
        FullName = individual.Name;
        Status = States.NameOf(individual.Status);
        Gender = individual.Gender;
        PlaceOfBirth = individual.PlaceOfBirth;
        CountryOfBirth = individual.CountryOfBirth;
        Nationality = individual.Nationality;
        MaritalStatus = individual.MaritalStatus;
        BirthDate = individual.BirthDate;
        DeathDate = individual.DeathDate;
        Title = individual.Title;
        AristocraticTitle = individual.AristocraticTitle;
        Generation = individual.Generation;
        PreferredGivenName = individual.PreferredGivenName;
        FamilyNamePrefix = individual.FamilyNamePrefix;
        LegalName = individual.LegalName;
        MiddleName = individual.MiddleName;
        FormattedName = individual.FormattedName;
        Location = individual.Location;
        OtherName = individual.OtherName;
        IndividualIdentification = individual.IndividualIdentification.Map(identification => PartyShapes.Show(identification, IdentificationClass));
        Disability = individual.Disability;
        LanguageAbility = individual.LanguageAbility;
        Skill = individual.Skill;
    }

    /// <summary>First name.</summary>
    public string? GivenName { get; init; }

    /// <summary>Last name.</summary>
    public string? FamilyName { get; init; }

    /// <summary>The full name.</summary>
    public string? FullName { get; init; }

    /// <summary>Where the person stands in its life: <c>initialized</c>, <c>validated</c> or <c>deceaded</c>.</summary>
    [AllowedValues("initialized", "validated", "deceaded")]
    public string? Status { get; init; }

    /// <summary>Gender.</summary>
    public string? Gender { get; init; }

    /// <summary>Place of birth.</summary>
    public string? PlaceOfBirth { get; init; }

    /// <summary>Country of birth.</summary>
    public string? CountryOfBirth { get; init; }

    /// <summary>Nationality.</summary>
    public string? Nationality { get; init; }

    /// <summary>Marital status.</summary>
    public string? MaritalStatus { get; init; }

    /// <summary>Date of birth.</summary>
    public DateTime? BirthDate { get; init; }

    /// <summary>Date of death.</summary>
    public DateTime? DeathDate { get; init; }

    /// <summary>Title, such as Mrs or Dr.</summary>
    public string? Title { get; init; }

    /// <summary>Title of nobility.</summary>
    public string? AristocraticTitle { get; init; }

    /// <summary>Such as Sr or III.</summary>
    public string? Generation { get; init; }

    /// <summary>The first name that the person wants to be called.</summary>
    public string? PreferredGivenName { get; init; }

    /// <summary>Such as van or de.</summary>
    public string? FamilyNamePrefix { get; init; }

    /// <summary>The name on legal documents.</summary>
    public string? LegalName { get; init; }

    /// <summary>Middle name.</summary>
    public string? MiddleName { get; init; }

    /// <summary>The full name as it should be shown.</summary>
    public string? FormattedName { get; init; }

    /// <summary>Where the person is at present.</summary>
    public string? Location { get; init; }

    /// <summary>Names by which the person is also known.</summary>
    public OtherNameIndividual[]? OtherName { get; init; }

    /// <summary>Documents that identify the person.</summary>
    public PartyIdentification[]? IndividualIdentification { get; init; }

    /// <summary>Disabilities.</summary>
    public Disability[]? Disability { get; init; }

    /// <summary>Languages.</summary>
    public LanguageAbility[]? LanguageAbility { get; init; }

    /// <summary>Skills.</summary>
    public Skill[]? Skill { get; init; }

    /// <summary>The individual as version 4 shows it.</summary>
    public static IndividualV4 From(Individual individual, Links links)
    {
        ArgumentNullException.ThrowIfNull(individual);
        return new(individual, links);
    }

    /// <summary>The canonical individual that this describes; what version 4 cannot say stays as it is.</summary>
    /// <param name="current">The individual as it is; null for a new one.</param>
    public Outcome<Individual> ToModel(Individual? current) =>
        Check() is { } fault ? fault : States.Read("status", Status).Select(status => ToModel(current, status));

    private Individual ToModel(Individual? current, IndividualState? status) => new()
    {
        Id = current?.Id ?? default,
        Partner = current?.Partner,
        LastModified = current?.LastModified,
        Type = Type ?? Class,
        BaseType = BaseType,
        SchemaLocation = SchemaLocation,
        GivenName = GivenName!,
        FamilyName = FamilyName!,
        Name = FullName,
        Status = status,
        Gender = Gender,
        PlaceOfBirth = PlaceOfBirth,
        CountryOfBirth = CountryOfBirth,
        Nationality = Nationality,
        MaritalStatus = MaritalStatus,
        BirthDate = BirthDate,
        DeathDate = DeathDate,
        Title = Title,
        AristocraticTitle = AristocraticTitle,
        Generation = Generation,
        PreferredGivenName = PreferredGivenName,
        FamilyNamePrefix = FamilyNamePrefix,
        LegalName = LegalName,
        MiddleName = MiddleName,
        FormattedName = FormattedName,
        Location = Location,
        OtherName = OtherName,
        IndividualIdentification = IndividualIdentification,
        Disability = Disability,
        LanguageAbility = LanguageAbility,
        Skill = Skill,
        ContactMedium = ContactMediumV4.ToModel(ContactMedium, current?.ContactMedium),
        CreditRating = Ratings(current),
        ExternalReference = ExternalReferenceV4.ToModel(ExternalReference, current?.ExternalReference),
        PartyCharacteristic = CharacteristicV4.ToModel(PartyCharacteristic, current?.PartyCharacteristic),
        RelatedParty = RelatedPartyV4.ToModel(RelatedParty, current?.RelatedParty),
        TaxExemptionCertificate = Certificates(current),
    };

    private Fault? Check() =>
        GivenName is null ? Fault.Invalid("givenName", "givenName is mandatory.")
        : FamilyName is null ? Fault.Invalid("familyName", "familyName is mandatory.")
        : CheckParty() ?? Lists.Check(
            ("otherName", OtherName), ("individualIdentification", IndividualIdentification), ("disability", Disability),
            ("languageAbility", LanguageAbility), ("skill", Skill));
}
