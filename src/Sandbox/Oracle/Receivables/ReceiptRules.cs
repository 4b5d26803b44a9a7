using TeleCo.Gateway.Sandbox.Oracle.Schema;

namespace TeleCo.Gateway.Sandbox.Oracle.Receivables;

/// <summary>Receipts: set-up values, amount, account, and what they say they pay.</summary>
internal sealed class ReceiptRules(AdfStore store, ReceiptMatching matching)
{
    public const int References = 0;

    public void Check(AdfRow row, AdfRow? old)
    {
        if (old is null)
        {
            CheckNew(row);
        }

        foreach (var reference in row.Children[References])
        {
            if (!Codes.MatchBy.Contains(reference.Text("ReceiptMatchBy")!))
            {
                throw OracleRefusal.Business("AR-856014", "The value of the attribute ReceiptMatchBy is not valid.", "remittanceReferences/ReceiptMatchBy");
            }

            if (reference["ReferenceAmount"] is decimal amount && (amount <= 0 || amount > row.Amount("Amount")))
            {
                throw OracleRefusal.Business("AR-856017", "The reference amount must be positive and not above the receipt's.", "remittanceReferences/ReferenceAmount");
            }

            if (reference["RemittanceReferenceId"] is null)
            {
                reference.Set(("RemittanceReferenceId", store.NextId()));
            }
        }
    }

    public void Inserted(AdfRow row)
    {
        if (row.Children[References].Count > 0)
        {
            matching.Queue(row.Key);
        }
    }

    public AdfRow? FindExisting(AdfRow row) =>
        row.Text("ReceiptNumber") is { } number ? store[OracleResources.Receipts].Find("ReceiptNumber", number)!.FirstOrDefault() : null;

    private void CheckNew(AdfRow row)
    {
        Require(row, "BusinessUnit", row.Text("BusinessUnit") == Codes.BusinessUnit);
        Require(row, "ReceiptMethod", Codes.ReceiptMethods.Contains(row.Text("ReceiptMethod")!));
        Require(row, "Currency", Codes.IsCurrency(row.Text("Currency")!));
        var amount = row.Amount("Amount");
        if (amount <= 0 || decimal.Round(amount, 2) != amount)
        {
            throw OracleRefusal.Business("AR-856003", "The receipt amount must be positive and have at most two decimals.", "Amount");
        }

        if (row.Text("CustomerAccountNumber") is { } account)
        {
            var name = store.Accounts.GetValueOrDefault(account)
                ?? throw OracleRefusal.Business("AR-856007", "The customer account number is not valid.", "CustomerAccountNumber");
            Require(row, "CustomerName", row.Text("CustomerName") is null || row.Text("CustomerName") == name);
            row.Set(("CustomerName", name));
        }

        if (FindExisting(row) is not null)
        {
            throw OracleRefusal.Business("AR-856001", "A receipt with this number exists already.", "ReceiptNumber");
        }

        var date = row["ReceiptDate"] ?? store.Today;
        row.Set(("StandardReceiptId", store.NextId()), ("ReceiptDate", date), ("AccountingDate", row["AccountingDate"] ?? date), ("UnappliedAmount", amount),
            ("State", row.Text("CustomerAccountNumber") is null ? "Unidentified" : "Unapplied"), ("Status", "Cleared"));
    }

    private static void Require(AdfRow row, string attribute, bool isValid)
    {
        if (!isValid)
        {
            throw OracleRefusal.Business("AR-856002", $"The value {row.Text(attribute)} of the attribute {attribute} is not valid.", attribute);
        }
    }
}
