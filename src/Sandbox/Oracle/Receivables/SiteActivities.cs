using TeleCo.Gateway.Sandbox.Oracle.Query;
using TeleCo.Gateway.Sandbox.Oracle.Schema;

namespace TeleCo.Gateway.Sandbox.Oracle.Receivables;

/// <summary>What is open and due at an account's bill-to site, computed from its invoices.</summary>
internal sealed class SiteActivities(AdfStore store)
{
    private const long FirstSite = 300_000_047_000_000;

    public IEnumerable<AdfRow> Rows(Finder? finder)
    {
        if (finder is null)
        {
            return store.Accounts.Keys.Select(account => Row(account, status: null, days: null)).ToArray();
        }

        var account = finder.Values.GetValueOrDefault("AccountNumber") ?? throw OracleRefusal.Missing("AccountNumber");
        var status = finder.Values.GetValueOrDefault("TransactionStatus");
        if (status is not (null or "Open" or "Closed"))
        {
            throw OracleRefusal.Value("TransactionStatus");
        }

        int? days = finder.Values.TryGetValue("TransactionLimitByDays", out var text)
            ? int.TryParse(text, System.Globalization.NumberStyles.None, null, out var limit) && limit <= 36_500 ? limit : throw OracleRefusal.Value("TransactionLimitByDays")
            : null;
        return store.Accounts.ContainsKey(account) ? [Row(account, status, days)] : [];
    }

    public AdfRow? Find(string site) =>
        store.Accounts.Keys.FirstOrDefault(account => $"{SiteOf(account)}" == site) is { } found ? Row(found, status: null, days: null) : null;

    private AdfRow Row(string account, string? status, int? days)
    {
        var invoices = store[OracleResources.Invoices].Find("BillToCustomerNumber", account)!.Where(invoice => invoice.Text("InvoiceStatus") == "Complete").ToArray();
        var shown = invoices.Where(invoice =>
            (status is null || status == StatusOf(invoice)) && (days is null || (DateOnly)invoice["TransactionDate"]! >= store.Today.AddDays(-days.Value)));
        var row = AdfRow.New(OracleResources.Activities, ("BillToSiteUseId", SiteOf(account)), ("AccountId", SiteOf(account) + 1_000_000), ("AccountNumber", account),
            ("CustomerId", store[OracleResources.Organizations].Find(account)?["PartyId"]), ("CustomerName", store.Accounts[account]), ("BillToSiteNumber", account),
            ("TotalOpenReceivablesForSite", invoices.Sum(invoice => invoice.Amount("InvoiceBalanceAmount"))),
            ("TotalTransactionsDueForSite", invoices.Where(invoice => DaysLate(invoice) > 0).Sum(invoice => invoice.Amount("InvoiceBalanceAmount"))));
        row.Children[0] = [.. shown.Select(Schedule)];
        return row;
    }

    private AdfRow Schedule(AdfRow invoice) => AdfRow.New(OracleResources.Activities.Children[0],
        ("PaymentScheduleId", (long)invoice["CustomerTransactionId"]! + 500_000_000), ("TransactionId", invoice["CustomerTransactionId"]),
        ("TransactionNumber", invoice["TransactionNumber"]), ("TransactionClass", "INV"), ("TransactionType", invoice["TransactionType"]),
        ("TransactionDate", invoice["TransactionDate"]), ("PaymentScheduleDueDate", invoice["DueDate"]), ("InstallmentNumber", 1L),
        ("InstallmentStatus", StatusOf(invoice)), ("TotalOriginalAmount", invoice["EnteredAmount"]), ("TotalBalanceAmount", invoice["InvoiceBalanceAmount"]),
        ("PaymentDaysLate", DaysLate(invoice)), ("InvoiceCurrencyCode", invoice["InvoiceCurrencyCode"]), ("BusinessUnitName", invoice["BusinessUnit"]));

    private long DaysLate(AdfRow invoice) =>
        invoice.Amount("InvoiceBalanceAmount") > 0 ? Math.Max(0, store.Today.DayNumber - ((DateOnly)invoice["DueDate"]!).DayNumber) : 0;

    private static string StatusOf(AdfRow invoice) => invoice.Amount("InvoiceBalanceAmount") == 0 ? "Closed" : "Open";

    private static long SiteOf(string account) => FirstSite + (int.TryParse(account, out var number) ? number : account.Sum(letter => letter) + 500_000);
}
