using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V5;

/// <summary>TMF632 version 5: Party, what an individual and an organization have in common.</summary>
public abstract record PartyV5 : Extensible
{
    /// <summary>An empty party.</summary>
    protected PartyV5()
    {
    }

    /// <summary>What version 5 shows of any party.</summary>
    protected PartyV5(Party party, string id, Links links)
    {
        ArgumentNullException.ThrowIfNull(party);
        Id = id;
        Href = links.To(id);
        BaseType = party.BaseType;
        SchemaLocation = party.SchemaLocation;
        ContactMedium = ContactMedia.Show(party.ContactMedium);
        CreditRating = party.CreditRating.Map(PartyShapes.Show);
        ExternalReference = party.ExternalReference.Map(identifier => identifier with { Type = identifier.Type ?? "ExternalIdentifier" });
        PartyCharacteristic = Characteristics.Show(party.PartyCharacteristic);
        RelatedParty = RelatedParties.Show(party.RelatedParty);
        TaxExemptionCertificate = party.TaxExemptionCertificate.Map(Show);
    }

    /// <summary>The canonical id.</summary>
    [JsonPropertyOrder(-2)]
    public string? Id { get; init; }

    /// <summary>The party's address in this version.</summary>
    [JsonPropertyOrder(-1)]
    public string? Href { get; init; }

    /// <summary>How to reach the party.</summary>
    public ContactMedium[]? ContactMedium { get; init; }

    /// <summary>Ratings by credit agencies.</summary>
    public PartyCreditProfile[]? CreditRating { get; init; }

    /// <summary>Ids of the party in other systems.</summary>
    public ExternalIdentifier[]? ExternalReference { get; init; }

    /// <summary>Dynamic attributes.</summary>
    public Characteristic[]? PartyCharacteristic { get; init; }

    /// <summary>Parties that have to do with this one.</summary>
    public RelatedParty[]? RelatedParty { get; init; }

    /// <summary>Proofs that the party need not pay a tax.</summary>
    public TaxExemptionCertificate[]? TaxExemptionCertificate { get; init; }

    /// <summary>What is wrong with the attributes of any party, or null.</summary>
    private protected Fault? CheckParty() =>
        Lists.Check(
            ("contactMedium", ContactMedium), ("creditRating", CreditRating), ("externalReference", ExternalReference),
            ("partyCharacteristic", PartyCharacteristic), ("relatedParty", RelatedParty), ("taxExemptionCertificate", TaxExemptionCertificate))
        ?? PartyChecks.Certificates(TaxExemptionCertificate);

    /// <summary>The certificates, each with what only version 4 knows of its taxes.</summary>
    private protected TaxExemptionCertificate[]? Certificates(Party? current) => Kept.Merge(
        TaxExemptionCertificate,
        current?.TaxExemptionCertificate,
        (known, certificate) => PartyShapes.AreAlike(Show(known), certificate),
        PartyShapes.AreSame,
        (certificate, known) => certificate with { TaxDefinition = Taxes(certificate.TaxDefinition, known?.TaxDefinition) });

    private static TaxExemptionCertificate Show(TaxExemptionCertificate certificate)
    {
        var shown = PartyShapes.Show(certificate);
        return shown with { TaxDefinition = shown.TaxDefinition.Map(Show) };
    }

    private static TaxDefinition Show(TaxDefinition tax) => tax with { Type = tax.Type ?? "TaxDefinition", ReferredType = null };

    private static TaxDefinition[]? Taxes(TaxDefinition[]? taxes, TaxDefinition[]? current) => Kept.Merge(
        taxes, current, (known, tax) => Show(known) == tax, PartyShapes.AreSame, (tax, known) => tax with { ReferredType = known?.ReferredType });
}
