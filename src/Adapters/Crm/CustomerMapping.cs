using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Customers;

namespace TeleCo.Gateway.Adapters.Crm;

/// <summary>A customer as a company record.</summary>
internal sealed class CustomerMapping : ICrmMapping<Customer>
{
    public CrmKind Kind => CrmKind.Company;

    public string Role => "Customer";

    public CrmField? FieldOf(string canonicalField) => canonicalField switch
    {
        "id" => CrmField.Id,
        "name" => CrmField.Name,
        "status" => CrmField.Status,
        "statusReason" => CrmField.StatusReason,
        "engagedParty.id" => CrmField.PartyId,
        "engagedParty.@referredType" => CrmField.PartyType,
        "lastModified" => CrmField.LastModified,
        _ => null,
    };

    public CrmRecord ToRecord(Customer resource)
    {
        var record = Project(resource);
        record[CrmField.Document] = ResourceDocument.Write(resource with { Id = default, Partner = null, LastModified = null }, ResourceDocument.Json.Customer);
        return record;
    }

    public Customer ToModel(CrmRecord record, string code, ILogger logger)
    {
        var document = ResourceDocument.Read(record, ResourceDocument.Json.Customer, logger);
        var known = document ?? new Customer { Name = "", EngagedParty = new() };
        var projected = Project(known);
        return known with
        {
            Id = Id<Customer>.Of(code, record.Id),
            Name = record.Pick(CrmField.Name, projected, known.Name) ?? "",
            Status = record.Pick(CrmField.Status, projected, known.Status),
            StatusReason = record.Pick(CrmField.StatusReason, projected, known.StatusReason),
            EngagedParty = Party(record, projected, document?.EngagedParty, code),
            ContactMedium = ContactProjection.Overlay(known.ContactMedium, CrmKind.Company, record, projected),
            Partner = record.Partner,
            LastModified = record.LastModified,
        };
    }

    private static CrmRecord Project(Customer customer)
    {
        var record = new CrmRecord
        {
            [CrmField.Role] = "Customer",
            [CrmField.Partner] = customer.Partner?.Value,
            [CrmField.Name] = customer.Name,
            [CrmField.Status] = customer.Status,
            [CrmField.StatusReason] = customer.StatusReason,
            [CrmField.PartyId] = customer.EngagedParty.Id,
            [CrmField.PartyType] = customer.EngagedParty.ReferredType,
        };
        ContactProjection.Write(record, CrmKind.Company, customer.ContactMedium);
        return record;
    }

    /// <summary>A company that was made in the CRM by hand names no party: it is its own.</summary>
    private static EntityReference Party(CrmRecord record, CrmRecord projected, EntityReference? known, string code)
    {
        if (known is not null && record[CrmField.PartyId] == projected[CrmField.PartyId] && record[CrmField.PartyType] == projected[CrmField.PartyType])
        {
            return known;
        }

        return record[CrmField.PartyId] is { } id
            ? new() { Id = id, ReferredType = record[CrmField.PartyType] }
            : new() { Id = $"{code}-{record.Id}", ReferredType = "Organization", Name = record[CrmField.Name] };
    }
}
