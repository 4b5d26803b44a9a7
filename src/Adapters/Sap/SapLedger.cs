using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Adapters.Http.OData;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>The receivables of the general ledger (<c>API_OPLACCTGDOCITEMCUBE_SRV</c>): what is open of accounts and of bills, each in one call.</summary>
internal sealed class SapLedger(SapClient client, TimeProvider time)
{
    private const string Service = "API_OPLACCTGDOCITEMCUBE_SRV";
    private const string Set = "A_OperationalAcctgDocItemCube";
    private const string Order = "CompanyCode,FiscalYear,AccountingDocument,AccountingDocumentItem";

    private static readonly string[] Select =
        ["AccountingDocument", "FiscalYear", "Customer", "IsCleared", "NetDueDate", "AmountInTransactionCurrency", "TransactionCurrency", "InvoiceReference"];

    /// <summary>What accounts owe, by their numbers; <paramref name="currencyOf"/> tells an account's own currency.</summary>
    public async Task<Outcome<Dictionary<string, AccountStanding>>> StandingsAsync(
        IReadOnlyCollection<string> accounts, Func<string, string> currencyOf, long deadline, CancellationToken cancellationToken)
    {
        var queries = accounts.Chunk(ErpCondition.MaxTerms).Select(chunk => Query(ODataFilter.AnyOf("Customer", chunk), ODataFilter.Equal("IsCleared", "false")));
        var listed = await ReadAsync("ledger.accounts", queries, deadline, cancellationToken);
        if (!listed.TryGet(out var items, out var fault))
        {
            return fault;
        }

        var today = time.GetUtcNow().UtcDateTime.Date;
        var byAccount = items.ToLookup(item => item.Customer);
        return accounts.ToDictionary(account => account, account => AccountStanding.Of(byAccount[account].Select(Open), currencyOf(account), today));
    }

    /// <summary>The items of bills, by the bill's accounting document: the bill's own and the payments that name it.</summary>
    public async Task<Outcome<ILookup<string, SapLedgerItem>>> ItemsAsync(IReadOnlyCollection<SapBill> bills, long deadline, CancellationToken cancellationToken)
    {
        var posted = bills.Where(bill => !string.IsNullOrEmpty(bill.AccountingDocument)).ToList();
        var queries = posted.Chunk(ErpCondition.MaxTerms / 2).Select(chunk =>
        {
            string[] documents = [.. chunk.Select(bill => bill.AccountingDocument!).Distinct()];
            string[] payers = [.. chunk.Select(bill => bill.PayerParty ?? "").Distinct()];
            return Query(
                ODataFilter.AnyOf("Customer", payers),
                ODataFilter.Any(documents.SelectMany(document => new[] { Is("AccountingDocument", document), Is("InvoiceReference", document) })));
        });
        var listed = await ReadAsync("ledger.bills", queries, deadline, cancellationToken);
        return listed.Select(items => items.ToLookup(BillOf));
    }

    /// <summary>The bill's document that an item is about.</summary>
    private static string BillOf(SapLedgerItem item) => string.IsNullOrEmpty(item.InvoiceReference) ? item.AccountingDocument ?? "" : item.InvoiceReference;

    private static OpenAmount Open(SapLedgerItem item) => new(
        BillOf(item),
        Money.Of(item.AmountInTransactionCurrency, item.TransactionCurrency ?? ""),
        item.AmountInTransactionCurrency > 0 ? item.NetDueDate : null);

    private async Task<Outcome<IReadOnlyList<SapLedgerItem>>> ReadAsync(
        string operation, IEnumerable<ODataQuery> queries, long deadline, CancellationToken cancellationToken)
    {
        ODataQuery[] all = [.. queries];
        if (all.Length == 0)
        {
            return Array.Empty<SapLedgerItem>();
        }

        var listed = await client.OData.ListManyAsync(operation, all, deadline, SapWireContext.Default.ODataAnswerODataListSapLedgerItem, cancellationToken);
        return listed.Select(IReadOnlyList<SapLedgerItem> (lists) => [.. lists.SelectMany(list => list.Results!)]);
    }

    /// <summary>The cube is huge: it is never asked without company code, customers and kind of account.</summary>
    private ODataQuery Query(params IEnumerable<string> conditions) => new(Service, Set)
    {
        Filter = ODataFilter.All(conditions.Prepend(Is("FinancialAccountType", "D")).Prepend(Is("CompanyCode", client.Options.CompanyCode))),
        Select = Select,
        OrderBy = Order,
    };

    private static string Is(string property, string value) => ODataFilter.Equal(property, ODataLiteral.Text(value));
}
