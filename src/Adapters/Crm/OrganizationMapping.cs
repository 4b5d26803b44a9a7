using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Adapters.Crm;

/// <summary>An organization as a company record.</summary>
internal sealed class OrganizationMapping : ICrmMapping<Organization>
{
    public CrmKind Kind => CrmKind.Company;

    public string Role => "Organization";

    public CrmField? FieldOf(string canonicalField) => canonicalField switch
    {
        "id" => CrmField.Id,
        "name" => CrmField.Name,
        "status" => CrmField.Status,
        "lastModified" => CrmField.LastModified,
        _ => null,
    };

    public string? NativeOf(CrmField field, string value) =>
        field != CrmField.Status || CrmRecord.StateOf<OrganizationState>(value) is not null ? value : null;

    public CrmRecord ToRecord(Organization resource)
    {
        var record = Project(resource);
        record[CrmField.Document] = ResourceDocument.Write(resource with { Id = default, Partner = null, LastModified = null }, ResourceDocument.Json.Organization);
        return record;
    }

    public Organization ToModel(CrmRecord record, string code, ILogger logger)
    {
        var known = ResourceDocument.Read(record, ResourceDocument.Json.Organization, logger) ?? new Organization { Name = "" };
        var projected = Project(known);
        return known with
        {
            Id = Id<Organization>.Of(code, record.Id),
            Name = record.Pick(CrmField.Name, projected, known.Name) ?? "",
            Status = record.Pick(CrmField.Status, projected, known.Status),
            ContactMedium = ContactProjection.Overlay(known.ContactMedium, CrmKind.Company, record, projected),
            Partner = record.Partner,
            LastModified = record.LastModified,
        };
    }

    private static CrmRecord Project(Organization organization)
    {
        var record = new CrmRecord
        {
            [CrmField.Role] = "Organization",
            [CrmField.Partner] = organization.Partner?.Value,
            [CrmField.Name] = organization.Name,
            [CrmField.Status] = organization.Status?.ToString().ToLowerInvariant(),
        };
        ContactProjection.Write(record, CrmKind.Company, organization.ContactMedium);
        return record;
    }
}
