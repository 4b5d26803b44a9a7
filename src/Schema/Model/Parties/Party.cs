using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Model.Parties;

/// <summary>What an individual and an organization have in common (SID Party, TMF632).</summary>
public abstract record Party : Extensible, IOwned
{
    /// <summary>How to reach the party.</summary>
    public ContactMedium[]? ContactMedium { get; init; }

    /// <summary>Ratings by credit agencies.</summary>
    public PartyCreditProfile[]? CreditRating { get; init; }

    /// <summary>Ids of the party in other systems.</summary>
    public ExternalIdentifier[]? ExternalReference { get; init; }

    /// <summary>Dynamic attributes.</summary>
    public Characteristic[]? PartyCharacteristic { get; init; }

    /// <summary>Parties that have to do with this one, with the part they play.</summary>
    public RelatedParty[]? RelatedParty { get; init; }

    /// <summary>Proofs that the party need not pay a tax.</summary>
    public TaxExemptionCertificate[]? TaxExemptionCertificate { get; init; }

    /// <inheritdoc/>
    public PartnerId? Partner { get; init; }

    /// <summary>When the backend last changed the party, in UTC.</summary>
    public DateTime? LastModified { get; init; }
}

/// <summary>A rating by a credit agency.</summary>
public sealed record PartyCreditProfile : Extensible
{
    /// <summary>The profile's id; v5 only.</summary>
    public string? Id { get; init; }

    /// <summary>The profile's address; v5 only.</summary>
    public string? Href { get; init; }

    /// <summary>The agency.</summary>
    public string? CreditAgencyName { get; init; }

    /// <summary>What kind of agency it is.</summary>
    public string? CreditAgencyType { get; init; }

    /// <summary>The agency's reference.</summary>
    public string? RatingReference { get; init; }

    /// <summary>The score on the agency's scale.</summary>
    public int? RatingScore { get; init; }

    /// <summary>When the rating holds.</summary>
    public TimePeriod? ValidFor { get; init; }
}

/// <summary>A document that identifies a party, such as a passport or a commercial register entry.</summary>
public sealed record PartyIdentification : Extensible
{
    /// <summary>The document's number.</summary>
    public string? IdentificationId { get; init; }

    /// <summary>The kind of document.</summary>
    public string? IdentificationType { get; init; }

    /// <summary>Who issued it.</summary>
    public string? IssuingAuthority { get; init; }

    /// <summary>When it was issued.</summary>
    public DateTime? IssuingDate { get; init; }

    /// <summary>A copy of it.</summary>
    public Attachment? Attachment { get; init; }

    /// <summary>When it is valid.</summary>
    public TimePeriod? ValidFor { get; init; }
}

/// <summary>A proof that a party need not pay a tax.</summary>
public sealed record TaxExemptionCertificate : Extensible
{
    /// <summary>The certificate's id.</summary>
    public string? Id { get; init; }

    /// <summary>A copy of it.</summary>
    public Attachment? Attachment { get; init; }

    /// <summary>The taxes it is for.</summary>
    public TaxDefinition[]? TaxDefinition { get; init; }

    /// <summary>When it is valid.</summary>
    public TimePeriod? ValidFor { get; init; }

    /// <summary>The certificate's number; v5 only.</summary>
    public string? CertificateNumber { get; init; }

    /// <summary>Who issued it; v5 only.</summary>
    public string? IssuingJurisdiction { get; init; }

    /// <summary>Why the party is exempt; v5 only.</summary>
    public string? Reason { get; init; }
}

/// <summary>A tax.</summary>
public sealed record TaxDefinition : Extensible
{
    /// <summary>The tax's id.</summary>
    public string? Id { get; init; }

    /// <summary>The tax's name.</summary>
    public string? Name { get; init; }

    /// <summary>The kind of tax.</summary>
    public string? TaxType { get; init; }

    /// <summary>When it applies; v5 only.</summary>
    public TimePeriod? ValidFor { get; init; }

    /// <summary>Who levies it; v5 only.</summary>
    public string? JurisdictionName { get; init; }

    /// <summary>The level of who levies it, such as state or city; v5 only.</summary>
    public string? JurisdictionLevel { get; init; }

    /// <summary>The class of the tax behind a reference; v4 only.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("@referredType")]
    public string? ReferredType { get; init; }
}
