using TeleCo.Gateway.Sandbox.Oracle.Schema;

namespace TeleCo.Gateway.Sandbox.Oracle.Receivables;

/// <summary>Invoices of receivables: set-up values, the account, lines and amounts. No tax is computed: the amount is the lines' sum.</summary>
internal sealed class InvoiceRules(AdfStore store)
{
    private const int Lines = 0;

    // What may still change once a transaction is complete.
    private static readonly HashSet<string> Descriptive =
        ["Comments", "InternalNotes", "SpecialInstructions", "CrossReference", "PurchaseOrder", "PurchaseOrderDate", "StructuredPaymentReference", "InvoiceStatus"];

    public void Check(AdfRow row, AdfRow? old)
    {
        CheckStatus(row, old);
        if (old is not null)
        {
            CheckChange(row, old);
            return;
        }

        Require(row, "BusinessUnit", row.Text("BusinessUnit") == Codes.BusinessUnit);
        Require(row, "TransactionSource", row.Text("TransactionSource") == Codes.Source);
        Require(row, "TransactionType", Codes.TransactionTypes.Contains(row.Text("TransactionType")!));
        row.Set(("InvoiceCurrencyCode", row.Text("InvoiceCurrencyCode") ?? "EUR"), ("PaymentTerms", row.Text("PaymentTerms") ?? "30 Net"));
        Require(row, "InvoiceCurrencyCode", Codes.IsCurrency(row.Text("InvoiceCurrencyCode")!));
        Require(row, "PaymentTerms", Codes.Terms.ContainsKey(row.Text("PaymentTerms")!));
        CheckAccount(row);
        CheckNumber(row);
        Complete(row);
    }

    public AdfRow? FindExisting(AdfRow row) =>
        row.Text("TransactionNumber") is { } number ? store[OracleResources.Invoices].Find("TransactionNumber", number)!.FirstOrDefault() : null;

    private static void CheckStatus(AdfRow row, AdfRow? old)
    {
        row.Set(("InvoiceStatus", row.Text("InvoiceStatus") ?? "Complete"));
        Require(row, "InvoiceStatus", row.Text("InvoiceStatus") is "Complete" or "Incomplete");
        if (row.Text("InvoiceStatus") == "Incomplete" && old?.Text("InvoiceStatus") == "Complete" && old.Amount("InvoiceBalanceAmount") != old.Amount("EnteredAmount"))
        {
            throw OracleRefusal.Business("AR-855182", "You cannot change the status of a transaction with activity.", "InvoiceStatus");
        }
    }

    private static void CheckChange(AdfRow row, AdfRow old)
    {
        Require(row, "PaymentTerms", Codes.Terms.ContainsKey(row.Text("PaymentTerms") ?? ""));
        if (old.Text("InvoiceStatus") != "Complete" || row.Text("InvoiceStatus") != "Complete")
        {
            return;
        }

        foreach (var attribute in row.Resource.Columns)
        {
            if (!Equals(row.Values[attribute.Index], old.Values[attribute.Index]) && !Descriptive.Contains(attribute.Name))
            {
                throw OracleRefusal.NotUpdatable(attribute.Name);
            }
        }
    }

    private void CheckAccount(AdfRow row)
    {
        if (row.Text("BillToCustomerNumber") is not { } number)
        {
            throw OracleRefusal.Missing("BillToCustomerNumber");
        }

        if (!store.Accounts.TryGetValue(number, out var name))
        {
            throw OracleRefusal.Business("AR-855048", "The bill-to customer account number is not valid.", "BillToCustomerNumber");
        }

        Require(row, "BillToCustomerName", row.Text("BillToCustomerName") is null || row.Text("BillToCustomerName") == name);
        row.Set(("BillToCustomerName", name), ("BillToSite", row.Text("BillToSite") ?? number));
    }

    private void CheckNumber(AdfRow row)
    {
        if (FindExisting(row) is not null)
        {
            throw OracleRefusal.Business("AR-855006", "The transaction number is in use already.", "TransactionNumber");
        }

        row.Set(("CustomerTransactionId", store.NextId()), ("TransactionNumber", row.Text("TransactionNumber") ?? store.NextNumber()));
    }

    private void Complete(AdfRow row)
    {
        var date = row["TransactionDate"] as DateOnly? ?? store.Today;
        row.Set(("TransactionDate", date), ("AccountingDate", row["AccountingDate"] ?? date), ("BillingDate", row["BillingDate"] ?? date),
            ("DueDate", row["DueDate"] ?? date.AddDays(Codes.Terms[row.Text("PaymentTerms")!])));
        var (amount, number) = (0m, 0L);
        foreach (var line in row.Children[Lines])
        {
            line.Set(("CustomerTransactionLineId", store.NextId()), ("LineNumber", line["LineNumber"] ?? ++number));
            amount += AmountOf(line);
        }

        if (row.Children[Lines].Count == 0 && row.Text("InvoiceStatus") == "Complete")
        {
            throw OracleRefusal.Business("AR-855160", "A transaction without lines cannot be complete.", "receivablesInvoiceLines");
        }

        row.Set(("EnteredAmount", amount), ("InvoiceBalanceAmount", amount));
    }

    private static decimal AmountOf(AdfRow line)
    {
        if (line.Text("Description") is null && line.Text("MemoLine") is null && line.Text("ItemNumber") is null)
        {
            throw OracleRefusal.Missing("Description");
        }

        var amount = (line["Quantity"], line["UnitSellingPrice"], line["LineAmount"]) switch
        {
            (decimal quantity, decimal price, null) => decimal.Round(quantity * price, 2, MidpointRounding.AwayFromZero),
            (decimal quantity, decimal price, decimal given) => given == decimal.Round(quantity * price, 2, MidpointRounding.AwayFromZero)
                ? given
                : throw OracleRefusal.Business("AR-855094", "The line amount is not quantity times price.", "receivablesInvoiceLines/LineAmount"),
            (_, _, decimal given) => given,
            (null, _, _) => throw OracleRefusal.Missing("Quantity"),
            _ => throw OracleRefusal.Missing("UnitSellingPrice"),
        };
        line.Set(("LineAmount", amount));
        return amount;
    }

    private static void Require(AdfRow row, string attribute, bool isValid)
    {
        if (!isValid)
        {
            throw OracleRefusal.Business("AR-855017", $"The value {row.Text(attribute)} of the attribute {attribute} is not valid.", attribute);
        }
    }
}
