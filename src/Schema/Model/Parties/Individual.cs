using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Model.Parties;

/// <summary>A person (SID Individual, TMF632).</summary>
public sealed record Individual : Party, IResource<Individual>
{
    /// <inheritdoc/>
    public static string ResourceName => "individual";

    /// <inheritdoc/>
    public Id<Individual> Id { get; init; }

    /// <summary>First name.</summary>
    public required string GivenName { get; init; }

    /// <summary>Last name.</summary>
    public required string FamilyName { get; init; }

    /// <summary>The full name; <c>fullName</c> in v4.</summary>
    public string? Name { get; init; }

    /// <summary>The full name as it should be shown.</summary>
    public string? FormattedName { get; init; }

    /// <summary>Where the person stands in its life: <c>initialized</c>, <c>validated</c> or <c>deceased</c>.</summary>
    public IndividualState? Status { get; init; }

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

    /// <summary>Date of birth (UTC, as TM Forum has it a date-time).</summary>
    public DateTime? BirthDate { get; init; }

    /// <summary>Date of death.</summary>
    public DateTime? DeathDate { get; init; }

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
}

/// <summary>Where a person stands in its life (TMF632 IndividualStateType).</summary>
public enum IndividualState
{
    /// <summary>Created.</summary>
    Initialized,

    /// <summary>Identity checked.</summary>
    Validated,

    /// <summary>Dead; version 4 spells it <c>deceaded</c> on the wire.</summary>
    Deceased,
}

/// <summary>Another name of a person.</summary>
public sealed record OtherNameIndividual : Extensible
{
    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Title of nobility.</summary>
    public string? AristocraticTitle { get; init; }

    /// <summary>Such as Sr or III.</summary>
    public string? Generation { get; init; }

    /// <summary>First name.</summary>
    public string? GivenName { get; init; }

    /// <summary>The first name that the person wants to be called.</summary>
    public string? PreferredGivenName { get; init; }

    /// <summary>Such as van or de.</summary>
    public string? FamilyNamePrefix { get; init; }

    /// <summary>Last name.</summary>
    public string? FamilyName { get; init; }

    /// <summary>The name on legal documents.</summary>
    public string? LegalName { get; init; }

    /// <summary>Middle name.</summary>
    public string? MiddleName { get; init; }

    /// <summary>The full name.</summary>
    public string? FullName { get; init; }

    /// <summary>The full name as it should be shown.</summary>
    public string? FormattedName { get; init; }

    /// <summary>When the name is in use.</summary>
    public TimePeriod? ValidFor { get; init; }
}

/// <summary>A disability.</summary>
public sealed record Disability : Extensible
{
    /// <summary>Its code.</summary>
    public string? DisabilityCode { get; init; }

    /// <summary>Its name.</summary>
    public string? DisabilityName { get; init; }

    /// <summary>Since when.</summary>
    public TimePeriod? ValidFor { get; init; }
}

/// <summary>A language that a person knows.</summary>
public sealed record LanguageAbility : Extensible
{
    /// <summary>The language's code (RFC 5646).</summary>
    public string? LanguageCode { get; init; }

    /// <summary>The language's name.</summary>
    public string? LanguageName { get; init; }

    /// <summary>Whether the person likes to be addressed in it.</summary>
    public bool? IsFavouriteLanguage { get; init; }

    /// <summary>Level of writing.</summary>
    public string? WritingProficiency { get; init; }

    /// <summary>Level of reading.</summary>
    public string? ReadingProficiency { get; init; }

    /// <summary>Level of speaking.</summary>
    public string? SpeakingProficiency { get; init; }

    /// <summary>Level of listening.</summary>
    public string? ListeningProficiency { get; init; }

    /// <summary>Since when.</summary>
    public TimePeriod? ValidFor { get; init; }
}

/// <summary>A skill.</summary>
public sealed record Skill : Extensible
{
    /// <summary>Its code.</summary>
    public string? SkillCode { get; init; }

    /// <summary>Its name.</summary>
    public string? SkillName { get; init; }

    /// <summary>Its level.</summary>
    public string? EvaluatedLevel { get; init; }

    /// <summary>A note on it.</summary>
    public string? Comment { get; init; }

    /// <summary>Since when.</summary>
    public TimePeriod? ValidFor { get; init; }
}
