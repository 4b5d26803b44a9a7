using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Schema.Contracts.Rest;

/// <summary>What both versions of TMF632 demand of what they share.</summary>
internal static class PartyChecks
{
    public static Fault? Certificates(TaxExemptionCertificate[]? certificates)
    {
        foreach (var certificate in certificates ?? [])
        {
            if (Lists.Check(("taxExemptionCertificate.taxDefinition", certificate.TaxDefinition)) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    public static Fault? Relationships(OrganizationRelationship[]? children, OrganizationRelationship? parent) =>
        Array.Exists(children ?? [], child => IsNameless(child.Organization)) ? Fault.Invalid("organizationChildRelationship.organization.id", "organizationChildRelationship.organization needs an id.")
        : IsNameless(parent?.Organization) ? Fault.Invalid("organizationParentRelationship.organization.id", "organizationParentRelationship.organization needs an id.")
        : null;

    private static bool IsNameless(EntityReference? reference) => reference is not null && string.IsNullOrEmpty(reference.Id);
}
