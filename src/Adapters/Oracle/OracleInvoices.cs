using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>Reads invoices: for bills, and for what accounts owe.</summary>
internal sealed class OracleInvoices(OracleClient client, TimeProvider time)
{
    private const string Resource = "receivablesInvoices";
    private const string Key = "CustomerTransactionId";

    private static readonly OracleWireContext Json = OracleWireContext.Default;

    public static OracleQuery Some(string? q) => new(OracleClient.Finances, Resource, Key) { Q = q };

    public static OracleQuery WithLines(string? q) => Some(q) with { Expand = "receivablesInvoiceLines" };

    public Task<Outcome<IReadOnlyList<OracleList<OracleInvoice>>>> ListAsync(
        string operation, IReadOnlyList<OracleQuery> queries, long deadline, CancellationToken cancellationToken) =>
        client.ListManyAsync(operation, queries, deadline, Json.OracleListOracleInvoice, Json.OracleBatchOracleListOracleInvoice, cancellationToken);

    /// <summary>What accounts owe, by their numbers: the balances of their invoices, in one call for all.</summary>
    /// <remarks>Site activities tell the same for one account at a time, and of a limited number of days.</remarks>
    public async Task<Outcome<Dictionary<string, AccountStanding>>> StandingsAsync(
        IReadOnlyCollection<string> accounts, Func<string, string> currencyOf, long deadline, CancellationToken cancellationToken)
    {
        OracleQuery[] queries = [.. accounts.Chunk(ErpCondition.MaxTerms).Select(chunk => Some($"{OracleQuery.In("BillToCustomerNumber", chunk)} and InvoiceBalanceAmount != 0"))];
        if (queries.Length == 0)
        {
            return new Dictionary<string, AccountStanding>();
        }

        var listed = await ListAsync("invoice.balances", queries, deadline, cancellationToken);
        var today = time.GetUtcNow().UtcDateTime.Date;
        return listed.Select(lists =>
        {
            var open = lists.SelectMany(list => list.Items!).ToLookup(invoice => invoice.BillToCustomerNumber);
            return accounts.ToDictionary(account => account, account => AccountStanding.Of(open[account].Select(Open), currencyOf(account), today));
        });
    }

    private static OpenAmount Open(OracleInvoice invoice) => new(
        invoice.TransactionNumber ?? "",
        Money.Of(invoice.InvoiceBalanceAmount ?? 0, invoice.InvoiceCurrencyCode ?? ""),
        invoice.DueDate?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
}
