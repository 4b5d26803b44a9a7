using System.Collections.Frozen;

namespace TeleCo.Gateway.Sandbox.Salesforce.Schema;

/// <summary>
/// The objects of our org: no person accounts, no state and country picklists, one currency, no record types,
/// and the custom fields that docs/vendors/salesforce.md tells an administrator to create.
/// </summary>
internal static class SObjectTypes
{
    public static SObjectType Account { get; } = new(
        "Account",
        "Accounts",
        "001",
        [
            new("Name", FieldKind.Text, 255) { Required = true },
            new("Type", FieldKind.Picklist, 255),
            new("ParentId", FieldKind.Reference, 18) { ReferenceTo = "Account", RelationName = "Parent", ChildName = "ChildAccounts" },
            .. Address("Billing"),
            .. Address("Shipping"),
            new("Phone", FieldKind.Phone, 40),
            new("Fax", FieldKind.Phone, 40),
            new("AccountNumber", FieldKind.Text, 40),
            new("Website", FieldKind.Url, 255),
            new("Industry", FieldKind.Picklist, 255),
            new("AnnualRevenue", FieldKind.Number),
            new("NumberOfEmployees", FieldKind.Number),
            new("Description", FieldKind.LongText, 32_000),
            new("Rating", FieldKind.Picklist, 255),
            new("Ownership", FieldKind.Picklist, 255),
            new("Site", FieldKind.Text, 80),
            new("AccountSource", FieldKind.Picklist, 255),
            new("Teleco_Id__c", FieldKind.Text, 80) { ExternalId = true },
            new("Teleco_Role__c", FieldKind.Text, 20),
            new("Teleco_Partner__c", FieldKind.Text, 40),
            new("Status__c", FieldKind.Text, 80),
            new("Teleco_Status_Reason__c", FieldKind.Text, 255),
            new("Teleco_Party_Id__c", FieldKind.Text, 80),
            new("Teleco_Party_Type__c", FieldKind.Text, 80),
            new("Teleco_Document__c", FieldKind.LongText, 131_072),
        ])
    {
        HasEntityTags = true,
    };

    public static SObjectType Contact { get; } = new(
        "Contact",
        "Contacts",
        "003",
        [
            new("Name", FieldKind.Text, 121) { ReadOnly = true },
            new("FirstName", FieldKind.Text, 40),
            new("LastName", FieldKind.Text, 80) { Required = true },
            new("Salutation", FieldKind.Picklist, 40),
            new("AccountId", FieldKind.Reference, 18) { ReferenceTo = "Account", RelationName = "Account", ChildName = "Contacts" },
            new("ReportsToId", FieldKind.Reference, 18) { ReferenceTo = "Contact", RelationName = "ReportsTo" },
            new("Email", FieldKind.Email, 80),
            new("Phone", FieldKind.Phone, 40),
            new("Fax", FieldKind.Phone, 40),
            new("MobilePhone", FieldKind.Phone, 40),
            new("HomePhone", FieldKind.Phone, 40),
            new("OtherPhone", FieldKind.Phone, 40),
            new("Birthdate", FieldKind.Date),
            .. Address("Mailing"),
            .. Address("Other"),
            new("Title", FieldKind.Text, 128),
            new("Department", FieldKind.Text, 80),
            new("LeadSource", FieldKind.Picklist, 255),
            new("Description", FieldKind.LongText, 32_000),
            new("HasOptedOutOfEmail", FieldKind.Boolean),
            new("DoNotCall", FieldKind.Boolean),
            new("Teleco_Id__c", FieldKind.Text, 80) { ExternalId = true },
            new("Teleco_Partner__c", FieldKind.Text, 40),
            new("Status__c", FieldKind.Text, 80),
            new("Teleco_Document__c", FieldKind.LongText, 131_072),
        ])
    {
        NameParts = ["FirstName", "LastName"],
    };

    public static FrozenDictionary<string, SObjectType> All { get; } =
        new[] { Account, Contact }.ToFrozenDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);

    private static SObjectField[] Address(string kind) =>
    [
        new($"{kind}Street", FieldKind.TextArea, 255),
        new($"{kind}City", FieldKind.Text, 40),
        new($"{kind}State", FieldKind.Text, 80),
        new($"{kind}PostalCode", FieldKind.Text, 20),
        new($"{kind}Country", FieldKind.Text, 80),
        new($"{kind}Address", FieldKind.Address) { ReadOnly = true },
    ];
}
