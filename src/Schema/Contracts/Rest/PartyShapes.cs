using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Schema.Contracts.Rest;

/// <summary>Value objects of TMF632 that both versions show alike: each says its class, where nobody said another.</summary>
internal static class PartyShapes
{
    public static PartyIdentification Show(PartyIdentification identification, string type) =>
        identification with { Type = identification.Type ?? type, Attachment = Show(identification.Attachment) };

    public static PartyCreditProfile Show(PartyCreditProfile profile) => profile with { Type = profile.Type ?? "PartyCreditProfile" };

    public static OtherNameOrganization Show(OtherNameOrganization name) => name with { Type = name.Type ?? "OtherNameOrganization" };

    public static OrganizationRelationship ShowChild(OrganizationRelationship relationship) => Show(relationship, "OrganizationChildRelationship");

    public static OrganizationRelationship? ShowParent(OrganizationRelationship? relationship) =>
        relationship is null ? null : Show(relationship, "OrganizationParentRelationship");

    public static TaxExemptionCertificate Show(TaxExemptionCertificate certificate) => certificate with
    {
        Type = certificate.Type ?? "TaxExemptionCertificate",
        Attachment = Show(certificate.Attachment),
        TaxDefinition = certificate.TaxDefinition.Map(tax => tax with { Type = tax.Type ?? "TaxDefinition" }),
    };

    /// <summary>Whether two certificates say the same; records compare lists by reference.</summary>
    public static bool AreAlike(TaxExemptionCertificate left, TaxExemptionCertificate right) =>
        left with { TaxDefinition = null } == right with { TaxDefinition = null }
        && (left.TaxDefinition is null) == (right.TaxDefinition is null)
        && (left.TaxDefinition ?? []).AsSpan().SequenceEqual(right.TaxDefinition ?? []);

    public static bool AreSame(TaxExemptionCertificate left, TaxExemptionCertificate right) => left.Id is not null && left.Id == right.Id;

    public static bool AreSame(TaxDefinition left, TaxDefinition right) => left.Id is not null && left.Id == right.Id;

    // Only a class name tells version 5's two kinds apart; what names the class that it refers to is a reference.
    private static Attachment? Show(Attachment? attachment) => attachment is null || attachment.Type is not null
        ? attachment
        : attachment with { Type = attachment is { Id: not null, ReferredType: not null, Content: null } ? "AttachmentRef" : "Attachment" };

    private static OrganizationRelationship Show(OrganizationRelationship relationship, string type) =>
        relationship with { Type = relationship.Type ?? type, Organization = relationship.Organization.As("OrganizationRef") };
}
