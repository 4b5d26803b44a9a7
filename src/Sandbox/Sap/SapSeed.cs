using TeleCo.Gateway.Sandbox.Salesforce;
using TeleCo.Gateway.Sandbox.Sap.Billing;
using TeleCo.Gateway.Sandbox.Sap.Partners;
using TeleCo.Gateway.Sandbox.Sap.Schema;
using TeleCo.Gateway.Sandbox.Seeds;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>
/// A billing account with three bills for each of the twelve CRM customers of two partners, and two party accounts a partner; numbers
/// never change, dates are the months before the start.
/// </summary>
internal sealed class SapSeed
{
    private const int Customers = 12;
    private const int PartyAccounts = 2;
    private const int Persons = 8;
    private const int FrancCustomer = 9;
    private const string Created = "20260101000000";

    private static readonly string[] Partners = ["P-1001", "P-1002"];

    private static readonly BillLine[] Tariffs =
    [
        new("FIB500", "Glasfaser 500 Mbit/s", 1, 39.90m), new("MOB-L", "Mobil L", 2, 19.90m), new("TV-PLUS", "Fernsehen Plus", 1, 9.90m),
        new("FIB1000", "Glasfaser 1000 Mbit/s", 1, 59.90m), new("IOT-M", "SIM-Karten Telemetrie", 25, 1.20m),
    ];

    private readonly SapStore _store;
    private readonly BillingBook _book;
    private readonly DateTime _today;
    private readonly string _companyCode;

    private SapSeed(SapStore store, TimeProvider clock, string companyCode)
    {
        _store = store;
        _book = new BillingBook(store, companyCode);
        _today = clock.GetUtcNow().UtcDateTime.Date;
        _companyCode = companyCode;
    }

    public static void Fill(SapStore store, TimeProvider clock, string companyCode)
    {
        var seed = new SapSeed(store, clock, companyCode);
        for (var partner = 0; partner < Partners.Length; partner++)
        {
            for (var index = 0; index < Customers + PartyAccounts; index++)
            {
                seed.AddAccount(partner, index);
            }
        }

        store.Commit();
    }

    private void AddAccount(int partner, int index)
    {
        var offset = (partner * 100) + index;
        var isPartyAccount = index >= Customers;
        var customer = isPartyAccount ? offset - 3 : offset; // two of the companies have one beside their billing account
        var account = $"{1_000_001 + offset}";
        var person = index < Persons ? SeedPeople.Person((partner * Persons) + index) : null;
        var company = SeedPeople.Company((partner * 3) + (index % 3));
        var name = person is null ? company.Name : $"{person.First} {person.Last}";
        var currency = index == FrancCustomer ? "CHF" : "EUR";
        (string, object?)[] names = person is null
            ? [("BusinessPartnerCategory", "2"), ("OrganizationBPName1", company.Name), ("FormOfAddress", "0003")]
            : [("BusinessPartnerCategory", "1"), ("FirstName", person.First), ("LastName", person.Last), ("IsNaturalPerson", "X")];
        Insert("A_BusinessPartner", [
            .. names, ("BusinessPartner", account), ("Customer", account), ("BusinessPartnerGrouping", "BP02"), ("BusinessPartnerFullName", name),
            ("BusinessPartnerName", name), ("BusinessPartnerUUID", new Guid(1_000_001 + offset, 0, 0, new byte[8])), ("CorrespondenceLanguage", "DE"),
            ("CreatedByUser", "MIGRATION"), ("CreationDate", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)), ("CreationTime", TimeSpan.Zero),
            ("SearchTerm1", $"SEED-{account}"), ("SearchTerm2", Partners[partner]), ("ETag", $"{Created}{offset:000000}"),
            ("BusinessPartnerIDByExtSystem", $"sf{SalesforceId.Make("001", 101 + customer)}"), ("BusinessPartnerType", isPartyAccount ? "TCPA" : null),
        ]);
        AddPlace(account, $"{50_001 + offset}", person?.Place ?? company.Place, person?.Email ?? $"billing@{company.Domain}", person?.Phone ?? company.Phone);
        AddCustomer(account, name, currency);
        if (!isPartyAccount)
        {
            AddBills(partner, offset, account, name, currency);
        }
    }

    private void AddPlace(string account, string address, SeedPlace place, string email, string phone)
    {
        var house = place.Street.LastIndexOf(' ');
        Insert("A_BusinessPartnerAddress", [
            ("BusinessPartner", account), ("AddressID", address), ("AddressUUID", new Guid(int.Parse(address), 1, 0, new byte[8])), ("StreetName", place.Street[..house]),
            ("HouseNumber", place.Street[(house + 1)..]), ("CityName", place.City), ("PostalCode", place.Zip), ("Country", "AT"), ("Language", "DE"), ("AddressTimeZone", "CET"),
        ]);
        Insert("A_AddressEmailAddress", [("AddressID", address), ("OrdinalNumber", "1"), ("EmailAddress", email), ("IsDefaultEmailAddress", true)]);
        Insert("A_AddressPhoneNumber", [
            ("AddressID", address), ("OrdinalNumber", "1"), ("PhoneNumberType", "3"), ("DestinationLocationCountry", "AT"), ("IsDefaultPhoneNumber", true),
            ("PhoneNumber", phone["+43".Length..].Replace(" ", "", StringComparison.Ordinal)),
        ]);
    }

    private void AddCustomer(string account, string name, string currency)
    {
        foreach (var role in (ReadOnlySpan<string>)["FLCU00", "FLCU01"])
        {
            Insert("A_BusinessPartnerRole", [("BusinessPartner", account), ("BusinessPartnerRole", role)]);
        }

        Insert("A_Customer", [("Customer", account), ("CustomerName", name), ("CustomerFullName", name), ("CustomerAccountGroup", "CUST"), ("CreatedByUser", "MIGRATION")]);
        Insert("A_CustomerCompany", [
            ("Customer", account), ("CompanyCode", _companyCode), ("ReconciliationAccount", "12100000"), ("PaymentTerms", "NT30"), ("PaymentMethodsList", "T"),
        ]);
        Insert("A_CustomerSalesArea", [
            ("Customer", account), ("SalesOrganization", _companyCode), ("DistributionChannel", "10"), ("Division", "00"), ("Currency", currency),
            ("CustomerPaymentTerms", "NT30"),
        ]);
    }

    private void AddBills(int partner, int offset, string account, string name, string currency)
    {
        var month = new DateTime(_today.Year, _today.Month, 1, 0, 0, 0, DateTimeKind.Utc);
        ReadOnlySpan<(DateTime Date, decimal Paid)> bills = [(month.AddMonths(-3), 1m), (month.AddMonths(-2), 0.4m), (_today.AddDays(-5), 0m)];
        for (var index = 0; index < bills.Length; index++)
        {
            var number = (offset * 10) + index + 1;
            _book.Post(new PostedBill
            {
                Number = $"{90_000_000 + number}",
                AccountingDocument = $"{9_400_000_000 + number}",
                PaymentDocument = $"{1_400_000_000 + number}",
                Account = account,
                AccountName = name,
                Partner = Partners[partner],
                Currency = currency,
                Date = bills[index].Date,
                Paid = bills[index].Paid,
                Lines = [.. Enumerable.Range(0, 2 + ((offset + index) % 2)).Select(line => Tariffs[(offset + index + line) % Tariffs.Length])],
            });
        }
    }

    private void Insert(string setName, ReadOnlySpan<(string, object?)> fields)
    {
        var set = PartnerRules.Of(setName);
        var values = set.NewValues();
        PartnerRules.Set(set, values, fields);
        PartnerAddresses.Derive(set, values);
        _store.Insert(set, values);
    }
}
