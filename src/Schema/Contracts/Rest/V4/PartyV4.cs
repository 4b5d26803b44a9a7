using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF632 version 4: Party, what an individual and an organization have in common.</summary>
public abstract record PartyV4 : Extensible
{
    /// <summary>An empty party.</summary>
    protected PartyV4()
    {
    }

    /// <summary>What version 4 shows of any party.</summary>
    protected PartyV4(Party party, string id, Links links)
    {
        ArgumentNullException.ThrowIfNull(party);
        Id = id;
        Href = links.To(id);
        BaseType = party.BaseType;
        SchemaLocation = party.SchemaLocation;
        ContactMedium = party.ContactMedium.Map(ContactMediumV4.From);
        CreditRating = party.CreditRating.Map(Show);
        ExternalReference = party.ExternalReference.Map(ExternalReferenceV4.From);
        PartyCharacteristic = CharacteristicV4.From(party.PartyCharacteristic);
        RelatedParty = RelatedPartyV4.From(party.RelatedParty);
        TaxExemptionCertificate = party.TaxExemptionCertificate.Map(Show);
    }

    /// <summary>The canonical id.</summary>
    [JsonPropertyOrder(-2)]
    public string? Id { get; init; }

    /// <summary>The party's address in this version.</summary>
    [JsonPropertyOrder(-1)]
    public string? Href { get; init; }

    /// <summary>How to reach the party.</summary>
    public ContactMediumV4[]? ContactMedium { get; init; }

    /// <summary>Ratings by credit agencies.</summary>
    public PartyCreditProfile[]? CreditRating { get; init; }

    /// <summary>Ids of the party in other systems.</summary>
    public ExternalReferenceV4[]? ExternalReference { get; init; }

    /// <summary>Dynamic attributes.</summary>
    public CharacteristicV4[]? PartyCharacteristic { get; init; }

    /// <summary>Parties that have to do with this one.</summary>
    public RelatedPartyV4[]? RelatedParty { get; init; }

    /// <summary>Proofs that the party need not pay a tax.</summary>
    public TaxExemptionCertificate[]? TaxExemptionCertificate { get; init; }

    /// <summary>What is wrong with the attributes of any party, or null.</summary>
    private protected Fault? CheckParty() =>
        Lists.Check(
            ("contactMedium", ContactMedium), ("creditRating", CreditRating), ("externalReference", ExternalReference),
            ("partyCharacteristic", PartyCharacteristic), ("relatedParty", RelatedParty), ("taxExemptionCertificate", TaxExemptionCertificate))
        ?? CharacteristicV4.Check("partyCharacteristic", PartyCharacteristic)
        ?? RelatedPartyV4.Check(RelatedParty)
        ?? PartyChecks.Certificates(TaxExemptionCertificate);

    /// <summary>The ratings, each with the id and address that only version 5 knows.</summary>
    private protected PartyCreditProfile[]? Ratings(Party? current) => Kept.Merge(
        CreditRating,
        current?.CreditRating,
        (known, rating) => Show(known) == rating,
        (known, rating) => known.RatingReference is not null && known.RatingReference == rating.RatingReference && known.CreditAgencyName == rating.CreditAgencyName,
        (rating, known) => rating with { Id = known?.Id, Href = known?.Href });

    /// <summary>The certificates, each with what only version 5 knows of it and of its taxes.</summary>
    private protected TaxExemptionCertificate[]? Certificates(Party? current) => Kept.Merge(
        TaxExemptionCertificate,
        current?.TaxExemptionCertificate,
        (known, certificate) => PartyShapes.AreAlike(Show(known), certificate),
        PartyShapes.AreSame,
        (certificate, known) => certificate with
        {
            CertificateNumber = known?.CertificateNumber,
            IssuingJurisdiction = known?.IssuingJurisdiction,
            Reason = known?.Reason,
            TaxDefinition = Taxes(certificate.TaxDefinition, known?.TaxDefinition),
        });

    private static PartyCreditProfile Show(PartyCreditProfile profile) => PartyShapes.Show(profile) with { Id = null, Href = null };

    private static TaxExemptionCertificate Show(TaxExemptionCertificate certificate)
    {
        var shown = PartyShapes.Show(certificate);
        return shown with { CertificateNumber = null, IssuingJurisdiction = null, Reason = null, TaxDefinition = shown.TaxDefinition.Map(Show) };
    }

    private static TaxDefinition Show(TaxDefinition tax) => tax with { Type = tax.Type ?? "TaxDefinition", ValidFor = null, JurisdictionName = null, JurisdictionLevel = null };

    private static TaxDefinition[]? Taxes(TaxDefinition[]? taxes, TaxDefinition[]? current) => Kept.Merge(
        taxes,
        current,
        (known, tax) => Show(known) == tax,
        PartyShapes.AreSame,
        (tax, known) => tax with { ValidFor = known?.ValidFor, JurisdictionName = known?.JurisdictionName, JurisdictionLevel = known?.JurisdictionLevel });
}
