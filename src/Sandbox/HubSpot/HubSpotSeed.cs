using TeleCo.Gateway.Sandbox.Seeds;

namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary>
/// Demo records with ids that never change: three organizations, eight contacts and ten customers of partner P-2001,
/// and a few records as somebody would make them by hand in the CRM, without any property of ours.
/// </summary>
internal static class HubSpotSeed
{
    private const string Partner = "P-2001";
    private const int Organizations = 3;
    private const int Contacts = 8;
    private const int Customers = 10;
    private const int FirstOrganization = 2001;
    private const int FirstCustomer = 2101;
    private const int FirstContact = 1001;

    // Other people and companies than in the other CRM's demo.
    private const int Offset = 16;

    public static void Fill(HubSpotStore store)
    {
        for (var index = 0; index < Organizations; index++)
        {
            AddOrganization(store, index);
        }

        for (var index = 0; index < Contacts; index++)
        {
            AddContact(store, index);
        }

        for (var index = 0; index < Customers; index++)
        {
            AddCustomer(store, index);
        }

        AddByHand(store);
        store.Commit();
    }

    private static void AddOrganization(HubSpotStore store, int index)
    {
        var company = SeedPeople.Company(index + Offset);
        store.Insert(HubSpotType.Companies, new(CompanyFields(company))
        {
            ["domain"] = company.Domain,
            ["teleco_id"] = $"seed-organization-{FirstOrganization + index}",
            ["teleco_role"] = "Organization",
            ["teleco_partner"] = Partner,
            ["teleco_status"] = "active",
        }, FirstOrganization + index);
    }

    private static void AddContact(HubSpotStore store, int index)
    {
        var person = SeedPeople.Person(index + Offset);
        store.Insert(HubSpotType.Contacts, new(PlaceFields(person.Place))
        {
            ["firstname"] = person.First,
            ["lastname"] = person.Last,
            ["email"] = person.Email,
            ["phone"] = person.Phone,
            ["mobilephone"] = person.Phone,
            ["hs_language"] = "de-at",
            ["lifecyclestage"] = "customer",
            ["teleco_id"] = $"seed-contact-{FirstContact + index}",
            ["teleco_partner"] = Partner,
            ["teleco_status"] = "validated",
        }, FirstContact + index);
    }

    private static void AddCustomer(HubSpotStore store, int index)
    {
        var isPerson = index < Contacts;
        var organization = index % Organizations;
        var status = SeedPeople.Status(index);
        var properties = new Dictionary<string, string>(isPerson
            ? PersonFields(SeedPeople.Person(index + Offset))
            : CompanyFields(SeedPeople.Company(organization + Offset)))
        {
            ["lifecyclestage"] = status is "prospect" ? "lead" : "customer",
            ["teleco_id"] = $"seed-customer-{FirstCustomer + index}",
            ["teleco_role"] = "Customer",
            ["teleco_partner"] = Partner,
            ["teleco_status"] = status,
            ["teleco_party_id"] = isPerson ? $"hs-{FirstContact + index}" : $"hs-{FirstOrganization + organization}",
            ["teleco_party_type"] = isPerson ? "Individual" : "Organization",
        };
        if (status is "suspended")
        {
            properties["teleco_status_reason"] = "Payment overdue";
        }

        var customer = store.Insert(HubSpotType.Companies, properties, FirstCustomer + index);
        if (isPerson && store.Find(HubSpotType.Contacts, $"{FirstContact + index}") is { } contact)
        {
            store.Associations.Link(contact, customer);
        }
    }

    private static void AddByHand(HubSpotStore store)
    {
        store.Insert(HubSpotType.Companies, new() { ["name"] = "Weingut Traunhof", ["domain"] = "traunhof.example.at", ["city"] = "Krems" }, 2901);
        store.Insert(HubSpotType.Companies, new() { ["name"] = "Radwerkstatt Brenner", ["phone"] = "+43 720 570002" }, 2902);
        store.Insert(
            HubSpotType.Contacts,
            new() { ["firstname"] = "Karl", ["lastname"] = "Oberhauser", ["email"] = "karl.oberhauser@example.at", ["lifecyclestage"] = "lead" },
            1901);
    }

    private static Dictionary<string, string> PersonFields(SeedPerson person) =>
        new(PlaceFields(person.Place)) { ["name"] = $"{person.First} {person.Last}", ["phone"] = person.Phone };

    private static Dictionary<string, string> CompanyFields(SeedCompany company) => new(PlaceFields(company.Place))
    {
        ["name"] = company.Name,
        ["website"] = $"https://{company.Domain}",
        ["phone"] = company.Phone,
    };

    private static Dictionary<string, string> PlaceFields(SeedPlace place) => new()
    {
        ["address"] = place.Street,
        ["city"] = place.City,
        ["state"] = place.State,
        ["zip"] = place.Zip,
        ["country"] = place.Country,
    };
}
