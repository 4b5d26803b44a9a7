using TeleCo.Gateway.Sandbox.Oracle.Schema;

namespace TeleCo.Gateway.Sandbox.Oracle.Receivables;

/// <summary>The job that applies receipts to what they refer to, some time after they were entered.</summary>
internal sealed class ReceiptMatching(AdfStore store, TimeSpan delay)
{
    private const string User = "AR_AUTOMATCH";

    private readonly Queue<(string Receipt, DateTimeOffset Due)> _waiting = [];

    public void Queue(string receipt) => _waiting.Enqueue((receipt, store.Now + delay));

    /// <summary>Does the work that is due.</summary>
    public void Run()
    {
        while (_waiting.TryPeek(out var next) && next.Due <= store.Now)
        {
            _waiting.Dequeue();
            if (store[OracleResources.Receipts].Find(next.Receipt) is { } receipt)
            {
                Match(receipt);
            }
        }
    }

    private void Match(AdfRow receipt)
    {
        var left = receipt.Amount("UnappliedAmount");
        foreach (var reference in receipt.Children[ReceiptRules.References])
        {
            if (reference.Text("ReceiptMatchBy") == "Transaction number" && Invoice(receipt, reference.Text("ReferenceNumber")!) is { } invoice)
            {
                var balance = invoice.Amount("InvoiceBalanceAmount");
                var applied = Math.Min(Math.Min(left, balance), reference["ReferenceAmount"] as decimal? ?? left);
                store.Update(invoice, invoice.With(("InvoiceBalanceAmount", balance - applied)), User);
                left -= applied;
            }
        }

        store.Update(receipt, receipt.With(("UnappliedAmount", left), ("State", left == 0 ? "Applied" : receipt.Text("State"))), User);
    }

    // Only what is of the same account and in the same currency matches.
    private AdfRow? Invoice(AdfRow receipt, string number) =>
        store[OracleResources.Invoices].Find("TransactionNumber", number)!.FirstOrDefault(invoice =>
            invoice.Text("InvoiceStatus") == "Complete"
            && invoice.Text("BillToCustomerNumber") == receipt.Text("CustomerAccountNumber")
            && invoice.Text("InvoiceCurrencyCode") == receipt.Text("Currency"));
}
