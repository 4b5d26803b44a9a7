using TeleCo.Gateway.Sandbox.Oracle.Schema;
using TeleCo.Gateway.Sandbox.Seeds;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>
/// An organization with an account and two invoices for each of the ten CRM customers of partner P-2001; numbers never change,
/// dates are those before the start.
/// </summary>
internal static class OracleSeed
{
    private const string Partner = "P-2001";
    private const string User = "DATA_MIGRATION";
    private const int Customers = 10;
    private const int Persons = 8;
    private const int FirstCustomer = 2101;
    private const int FirstAccount = 16_601;
    private const int FirstNumber = 10_001;
    private const long FirstId = 300_100_170_900_001;
    private const int FrancCustomer = 7;

    // The same people and companies as in the CRM's demo.
    private const int Offset = 16;

    private static readonly (string Text, decimal Quantity, decimal Price)[] Tariffs =
    [
        ("Glasfaser 500 Mbit/s", 1, 39.90m), ("Mobil L", 2, 19.90m), ("Fernsehen Plus", 1, 9.90m), ("Glasfaser 1000 Mbit/s", 1, 59.90m),
    ];

    public static void Fill(AdfStore store)
    {
        for (var index = 0; index < Customers; index++)
        {
            var account = $"{FirstAccount + index}";
            var person = index < Persons ? SeedPeople.Person(index + Offset) : null;
            var company = SeedPeople.Company((index % 3) + Offset);
            var name = person is null ? company.Name : $"{person.First} {person.Last}";
            var currency = index == FrancCustomer ? "CHF" : "EUR";
            AddOrganization(store, index, name, currency, person?.Email ?? $"billing@{company.Domain}", person?.Phone ?? company.Phone, person?.Place ?? company.Place);
            store.OpenAccount(account, name);
            AddInvoices(store, index, account, name, currency);
        }

        store.Commit();
    }

    private static void AddOrganization(AdfStore store, int index, string name, string currency, string email, string phone, SeedPlace place)
    {
        var customer = $"hs{FirstCustomer + index}";
        var row = AdfRow.New(OracleResources.Organizations, ("PartyNumber", $"{FirstAccount + index}"), ("PartyId", FirstId + 1_000_000 + index), ("OrganizationName", name),
            ("EmailAddress", email), ("RawPhoneNumber", phone), ("CurrencyCode", currency), ("Status", "A"), ("SourceSystem", "TELECO"), ("SourceSystemReferenceValue", customer));
        row.Children[0] =
        [
            Reference("TELECO", customer, FirstId + 2_000_000 + index),
            Reference("TELECO_PARTNER", $"{Partner}/{customer}", FirstId + 2_001_000 + index),
        ];
        row.Children[1] =
        [
            AdfRow.New(OracleResources.Organizations.Children[1], ("AddressNumber", $"{30_001 + index}"), ("AddressType", "BILL_TO"), ("Address1", place.Street),
                ("City", place.City), ("State", place.State), ("PostalCode", place.Zip), ("Country", "AT")),
        ];
        store.Insert(row, User);
    }

    private static AdfRow Reference(string system, string value, long id) => AdfRow.New(
        OracleResources.Organizations.Children[0], ("SourceSystemReferenceId", id), ("SourceSystem", system), ("SourceSystemReferenceValue", value));

    // The first is overdue and 40 percent paid, the second is open and not due.
    private static void AddInvoices(AdfStore store, int index, string account, string name, string currency)
    {
        var month = new DateOnly(store.Today.Year, store.Today.Month, 1);
        ReadOnlySpan<DateOnly> dates = [month.AddMonths(-2), store.Today.AddDays(-5)];
        for (var place = 0; place < dates.Length; place++)
        {
            var number = (index * 10) + place;
            var lines = Enumerable.Range(0, 2).Select(line => Line(number, line, Tariffs[(index + place + line) % Tariffs.Length])).ToArray();
            var amount = lines.Sum(line => line.Amount("LineAmount"));
            var paid = place == 0 ? decimal.Round(amount * 0.4m, 2) : 0;
            var row = AdfRow.New(OracleResources.Invoices, ("CustomerTransactionId", FirstId + number), ("TransactionNumber", $"{FirstNumber + number}"),
                ("BusinessUnit", Codes.BusinessUnit), ("TransactionSource", Codes.Source), ("TransactionType", "Invoice"), ("TransactionDate", dates[place]),
                ("AccountingDate", dates[place]), ("BillingDate", dates[place]), ("DueDate", dates[place].AddDays(30)), ("PaymentTerms", "30 Net"),
                ("BillToCustomerName", name), ("BillToCustomerNumber", account), ("BillToSite", account), ("InvoiceCurrencyCode", currency), ("CrossReference", Partner),
                ("InvoiceStatus", "Complete"), ("EnteredAmount", amount), ("InvoiceBalanceAmount", amount - paid));
            row.Children[0] = lines;
            store.Insert(row, User);
            if (paid > 0)
            {
                AddReceipt(store, number, account, name, currency, paid, dates[place].AddDays(20));
            }
        }
    }

    private static AdfRow Line(int invoice, int line, (string Text, decimal Quantity, decimal Price) tariff) => AdfRow.New(
        OracleResources.Invoices.Children[0], ("CustomerTransactionLineId", FirstId + 3_000_000 + (invoice * 10) + line), ("LineNumber", line + 1L),
        ("Description", tariff.Text), ("Quantity", tariff.Quantity), ("UnitSellingPrice", tariff.Price), ("LineAmount", tariff.Quantity * tariff.Price),
        ("UnitOfMeasure", "Ea"));

    private static void AddReceipt(AdfStore store, int invoice, string account, string name, string currency, decimal amount, DateOnly date)
    {
        var row = AdfRow.New(OracleResources.Receipts, ("StandardReceiptId", FirstId + 4_000_000 + invoice), ("ReceiptNumber", $"SEED-{FirstNumber + invoice}"),
            ("BusinessUnit", Codes.BusinessUnit), ("ReceiptMethod", "Bank Transfer"), ("ReceiptDate", date), ("AccountingDate", date), ("Amount", amount), ("Currency", currency),
            ("CustomerName", name), ("CustomerAccountNumber", account), ("StructuredPaymentReference", Partner), ("State", "Applied"), ("Status", "Cleared"), ("UnappliedAmount", 0m));
        row.Children[0] =
        [
            AdfRow.New(OracleResources.Receipts.Children[0], ("RemittanceReferenceId", FirstId + 5_000_000 + invoice), ("ReceiptMatchBy", "Transaction number"),
                ("ReferenceNumber", $"{FirstNumber + invoice}"), ("ReferenceAmount", amount)),
        ];
        store.Insert(row, User);
    }
}
