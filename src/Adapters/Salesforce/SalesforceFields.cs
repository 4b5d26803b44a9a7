using TeleCo.Gateway.Adapters.Crm;

namespace TeleCo.Gateway.Adapters.Salesforce;

/// <summary>The objects and fields of Salesforce that the gateway uses. Names ending in <c>__c</c> are custom fields that the org must have.</summary>
internal static class SalesforceFields
{
    /// <summary>The external id (unique) that makes creation safe to repeat.</summary>
    public const string Key = "Teleco_Id__c";

    private static readonly CrmFieldTable Account = new(
        (CrmField.Id, "Id"),
        (CrmField.LastModified, "LastModifiedDate"),
        (CrmField.Role, "Teleco_Role__c"),
        (CrmField.Partner, "Teleco_Partner__c"),
        (CrmField.Status, "Status__c"),
        (CrmField.StatusReason, "Teleco_Status_Reason__c"),
        (CrmField.PartyId, "Teleco_Party_Id__c"),
        (CrmField.PartyType, "Teleco_Party_Type__c"),
        (CrmField.Name, "Name"),
        (CrmField.Phone, "Phone"),
        (CrmField.Fax, "Fax"),
        (CrmField.Street, "BillingStreet"),
        (CrmField.City, "BillingCity"),
        (CrmField.Region, "BillingState"),
        (CrmField.PostCode, "BillingPostalCode"),
        (CrmField.Country, "BillingCountry"),
        (CrmField.Document, "Teleco_Document__c"));

    private static readonly CrmFieldTable Contact = new(
        (CrmField.Id, "Id"),
        (CrmField.LastModified, "LastModifiedDate"),
        (CrmField.Partner, "Teleco_Partner__c"),
        (CrmField.Status, "Status__c"),
        (CrmField.GivenName, "FirstName"),
        (CrmField.FamilyName, "LastName"),
        (CrmField.Salutation, "Salutation"),
        (CrmField.BirthDate, "Birthdate"),
        (CrmField.Email, "Email"),
        (CrmField.Phone, "Phone"),
        (CrmField.MobilePhone, "MobilePhone"),
        (CrmField.Fax, "Fax"),
        (CrmField.Street, "MailingStreet"),
        (CrmField.City, "MailingCity"),
        (CrmField.Region, "MailingState"),
        (CrmField.PostCode, "MailingPostalCode"),
        (CrmField.Country, "MailingCountry"),
        (CrmField.Document, "Teleco_Document__c"));

    private static readonly string AccountNames = string.Join(',', Account.Names);

    private static readonly string ContactNames = string.Join(',', Contact.Names);

    /// <summary>The fields of both objects: a name that both have means the same in both.</summary>
    public static CrmFieldTable All { get; } = Account.With(Contact);

    /// <summary>The fields of an object.</summary>
    public static CrmFieldTable Of(CrmKind kind) => kind == CrmKind.Company ? Account : Contact;

    /// <summary>The names of an object's fields, comma separated.</summary>
    public static string NamesOf(CrmKind kind) => kind == CrmKind.Company ? AccountNames : ContactNames;

    /// <summary>The object's name.</summary>
    public static string ObjectOf(CrmKind kind) => kind == CrmKind.Company ? "Account" : "Contact";

    /// <summary>What ids of the object begin with.</summary>
    public static string PrefixOf(CrmKind kind) => kind == CrmKind.Company ? "001" : "003";
}
