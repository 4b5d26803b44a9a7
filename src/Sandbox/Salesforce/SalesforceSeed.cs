using TeleCo.Gateway.Sandbox.Salesforce.Schema;
using TeleCo.Gateway.Sandbox.Seeds;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>
/// Demo records with ids that never change: three organizations, eight contacts and twelve customers for each of two
/// partners, and a few records as somebody would make them by hand in the CRM, without any field of ours.
/// </summary>
internal static class SalesforceSeed
{
    private const int Organizations = 3;
    private const int Contacts = 8;
    private const int Customers = 12;

    private static readonly string[] Partners = ["P-1001", "P-1002"];

    public static void Fill(SalesforceStore store)
    {
        for (var partner = 0; partner < Partners.Length; partner++)
        {
            FillPartner(store, partner);
        }

        AddByHand(store);
        store.Commit();
    }

    private static void FillPartner(SalesforceStore store, int partner)
    {
        var name = Partners[partner];
        for (var index = 0; index < Organizations; index++)
        {
            AddOrganization(store, name, OrganizationNumber(partner, index));
        }

        for (var index = 0; index < Customers; index++)
        {
            AddCustomer(store, name, partner, index);
        }

        for (var index = 0; index < Contacts; index++)
        {
            AddContact(store, name, partner, index);
        }
    }

    private static void AddOrganization(SalesforceStore store, string partner, int number) =>
        Insert(store, SObjectTypes.Account, number, [
            .. CompanyFields(SeedPeople.Company(number - 1)),
            ("AccountNumber", $"ORG-{number:0000}"),
            ("Teleco_Role__c", "Organization"),
            ("Teleco_Partner__c", partner),
            ("Teleco_Id__c", $"seed-organization-{number}"),
            ("Status__c", "active"),
        ]);

    private static void AddCustomer(SalesforceStore store, string partner, int partnerIndex, int index)
    {
        var isPerson = index < Contacts;
        var number = CustomerNumber(partnerIndex, index);
        var contact = ContactNumber(partnerIndex, index);
        var organization = OrganizationNumber(partnerIndex, index % Organizations);
        var party = isPerson
            ? PersonFields(SeedPeople.Person(contact - 1), "Billing")
            : CompanyFields(SeedPeople.Company(organization - 1));
        var status = SeedPeople.Status(index + partnerIndex);
        Insert(store, SObjectTypes.Account, number, [
            .. party,
            ("AccountNumber", $"CUST-{number:0000}"),
            ("Teleco_Role__c", "Customer"),
            ("Teleco_Partner__c", partner),
            ("Teleco_Id__c", $"seed-customer-{number}"),
            ("Status__c", status),
            ("Teleco_Status_Reason__c", status is "suspended" ? "Payment overdue" : null),
            ("Teleco_Party_Id__c", "sf-" + (isPerson ? SalesforceId.Make("003", contact) : SalesforceId.Make("001", organization))),
            ("Teleco_Party_Type__c", isPerson ? "Individual" : "Organization"),
        ]);
    }

    private static void AddContact(SalesforceStore store, string partner, int partnerIndex, int index)
    {
        var number = ContactNumber(partnerIndex, index);
        var person = SeedPeople.Person(number - 1);
        Insert(store, SObjectTypes.Contact, number, [
            .. PersonFields(person, "Mailing").Where(field => field.Name is not "Name"),
            ("FirstName", person.First),
            ("LastName", person.Last),
            ("Email", person.Email),
            ("MobilePhone", person.Phone),
            ("Birthdate", new DateOnly(1960 + (number * 3 % 45), (number % 12) + 1, (number * 5 % 28) + 1)),
            ("AccountId", SalesforceId.Make("001", CustomerNumber(partnerIndex, index))),
            ("Teleco_Partner__c", partner),
            ("Teleco_Id__c", $"seed-contact-{number}"),
            ("Status__c", "validated"),
        ]);
    }

    private static void AddByHand(SalesforceStore store)
    {
        Insert(store, SObjectTypes.Account, 901, [("Name", "Gasthof Zur Post"), ("Phone", "+43 720 570001"), ("BillingCity", "Villach")]);
        Insert(store, SObjectTypes.Account, 902, [("Name", "Elektro Neuhold e.U."), ("Type", "Prospect"), ("Industry", "Electronics")]);
        Insert(store, SObjectTypes.Contact, 901, [
            ("FirstName", "Rosa"), ("LastName", "Unterberger"), ("Email", "rosa.unterberger@example.at"), ("AccountId", SalesforceId.Make("001", 901)),
        ]);
    }

    private static (string Name, object? Value)[] CompanyFields(SeedCompany company) =>
    [
        ("Name", company.Name),
        ("Industry", company.Industry),
        ("Website", $"https://{company.Domain}"),
        ("Phone", company.Phone),
        .. PlaceFields(company.Place, "Billing"),
    ];

    private static (string Name, object? Value)[] PersonFields(SeedPerson person, string address) =>
        [("Name", $"{person.First} {person.Last}"), ("Phone", person.Phone), .. PlaceFields(person.Place, address)];

    private static (string Name, object? Value)[] PlaceFields(SeedPlace place, string kind) =>
    [
        ($"{kind}Street", place.Street),
        ($"{kind}City", place.City),
        ($"{kind}State", place.State),
        ($"{kind}PostalCode", place.Zip),
        ($"{kind}Country", place.Country),
    ];

    private static int OrganizationNumber(int partner, int index) => 1 + (partner * Organizations) + index;

    private static int CustomerNumber(int partner, int index) => 101 + (partner * 100) + index;

    private static int ContactNumber(int partner, int index) => 1 + (partner * Contacts) + index;

    private static void Insert(SalesforceStore store, SObjectType type, long number, (string Name, object? Value)[] fields)
    {
        var values = new object?[type.Fields.Length];
        foreach (var (name, value) in fields)
        {
            values[type.Field(name).Index] = value;
        }

        store.Insert(type, values, number);
    }
}
