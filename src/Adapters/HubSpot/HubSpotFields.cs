using TeleCo.Gateway.Adapters.Crm;

namespace TeleCo.Gateway.Adapters.HubSpot;

/// <summary>The objects and properties of HubSpot that the gateway uses. Names beginning with <c>teleco_</c> are custom properties that the account must have.</summary>
internal static class HubSpotFields
{
    /// <summary>The unique property that makes creation safe to repeat.</summary>
    public const string Key = "teleco_id";

    private static readonly CrmFieldTable Company = new(
        (CrmField.Role, "teleco_role"),
        (CrmField.Partner, "teleco_partner"),
        (CrmField.Status, "teleco_status"),
        (CrmField.StatusReason, "teleco_status_reason"),
        (CrmField.PartyId, "teleco_party_id"),
        (CrmField.PartyType, "teleco_party_type"),
        (CrmField.Name, "name"),
        (CrmField.Phone, "phone"),
        (CrmField.Street, "address"),
        (CrmField.City, "city"),
        (CrmField.Region, "state"),
        (CrmField.PostCode, "zip"),
        (CrmField.Country, "country"),
        (CrmField.Document, "teleco_document"),
        (CrmField.Id, "hs_object_id"),
        (CrmField.LastModified, "hs_lastmodifieddate"));

    private static readonly CrmFieldTable Contact = new(
        (CrmField.Partner, "teleco_partner"),
        (CrmField.Status, "teleco_status"),
        (CrmField.GivenName, "firstname"),
        (CrmField.FamilyName, "lastname"),
        (CrmField.Email, "email"),
        (CrmField.Phone, "phone"),
        (CrmField.MobilePhone, "mobilephone"),
        (CrmField.Street, "address"),
        (CrmField.City, "city"),
        (CrmField.Region, "state"),
        (CrmField.PostCode, "zip"),
        (CrmField.Country, "country"),
        (CrmField.Document, "teleco_document"),
        (CrmField.Id, "hs_object_id"),
        (CrmField.LastModified, "lastmodifieddate"));

    private static readonly string CompanyNames = string.Join(',', Company.Names);

    private static readonly string ContactNames = string.Join(',', Contact.Names);

    /// <summary>The properties of both objects: a name that both have means the same in both.</summary>
    public static CrmFieldTable All { get; } = Company.With(Contact);

    /// <summary>The properties of an object.</summary>
    public static CrmFieldTable Of(CrmKind kind) => kind == CrmKind.Company ? Company : Contact;

    /// <summary>The names of an object's properties, comma separated.</summary>
    public static string NamesOf(CrmKind kind) => kind == CrmKind.Company ? CompanyNames : ContactNames;

    /// <summary>The object's name in addresses.</summary>
    public static string ObjectOf(CrmKind kind) => kind == CrmKind.Company ? "companies" : "contacts";
}
