using TeleCo.Gateway.Sandbox.Sap.Partners;
using TeleCo.Gateway.Sandbox.Sap.Schema;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Sap.Billing;

/// <summary><c>GetPDF</c> and <c>Cancel</c>.</summary>
internal sealed class BillingFunctions(SapStore store, TimeProvider clock)
{
    private const string Namespace = "API_BILLING_DOCUMENT_SRV";

    private int _cancellation = 90_100_000;

    public Reply Answer(SapCall call)
    {
        var isPdf = call.Rest[0] == "GetPDF";
        if (isPdf ? call.Method is not ("GET" or "HEAD") : call.Method != "POST")
        {
            throw SapRefusal.Method(call.Method);
        }

        call.RequireJson();
        if (EdmLiteral.Parse(call.Options["BillingDocument"] ?? "") is not { Kind: EdmKind.String, Value: string number })
        {
            throw SapRefusal.Option("Parameter 'BillingDocument' is missing or no text literal");
        }

        var document = store.Find(BillingBook.Documents, number)
            ?? throw new SapRefusal(404, "VF/001", $"Billing document {number} does not exist");
        return isPdf ? Pdf(document) : Cancel(document);
    }

    private Reply Pdf(SapRow document)
    {
        var items = store.Follow(document, BillingBook.Documents.Navigations["to_Item"]);
        var pdf = BillPdf.Write(document, items);
        return SapReplies.Single(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("GetPDF"u8);
            writer.WriteStartObject("__metadata"u8);
            writer.WriteString("type"u8, $"{Namespace}.GetPDFResult");
            writer.WriteEndObject();
            writer.WriteBase64String("BillingDocumentBinary"u8, pdf);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    private Reply Cancel(SapRow document)
    {
        var number = document.Text("BillingDocument");
        if ((bool)document["BillingDocumentIsCancelled"]! || document.Text("BillingDocumentType") == "S1")
        {
            throw SapRefusal.Business("VF/061", $"Billing document {number} is already cancelled or is a cancellation");
        }

        if (document.Text("InvoiceClearingStatus") != "A")
        {
            throw SapRefusal.Business("F5/308", $"Items of accounting document {document.Text("AccountingDocument")} are cleared or partly paid: reset the clearing first");
        }

        var cancellation = $"{++_cancellation}";
        Mark(document);
        Copy(document, cancellation);
        ClearItems(document);
        return SapReplies.Single(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("results"u8);
            writer.WriteStartObject();
            writer.WriteStartObject("__metadata"u8);
            writer.WriteString("type"u8, $"{Namespace}.CancelResult");
            writer.WriteEndObject();
            writer.WriteString("BillingDocument"u8, number);
            writer.WriteString("CancellationBillingDocument"u8, cancellation);
            writer.WriteString("SystemMessageType"u8, "S");
            writer.WriteString("SystemMessageIdentification"u8, "VF");
            writer.WriteString("SystemMessageNumber"u8, "050");
            writer.WriteString("SystemMessageText"u8, $"Document {cancellation} has been saved");
            foreach (var variable in (ReadOnlySpan<string>)["SystemMessageVariable1", "SystemMessageVariable2", "SystemMessageVariable3", "SystemMessageVariable4"])
            {
                writer.WriteString(variable, "");
            }

            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private void Mark(SapRow document)
    {
        object?[] values = [.. document.Values];
        PartnerRules.Set(BillingBook.Documents, values, ("BillingDocumentIsCancelled", true), ("InvoiceClearingStatus", "C"),
            ("LastChangeDate", Today), ("LastChangeDateTime", clock.GetUtcNow()));
        store.Update(document, values);
    }

    private void Copy(SapRow document, string cancellation)
    {
        object?[] values = [.. document.Values];
        PartnerRules.Set(BillingBook.Documents, values, ("BillingDocument", cancellation), ("BillingDocumentType", "S1"), ("SDDocumentCategory", "N"),
            ("BillingDocumentIsCancelled", false), ("CancelledBillingDocument", document.Text("BillingDocument")), ("CreationDate", Today),
            ("BillingDocumentDate", Today), ("FiscalYear", $"{Today.Year}"), ("AccountingDocument", ReversalOf(document)), ("DocumentReferenceID", cancellation));
        store.Insert(BillingBook.Documents, values);
        foreach (var item in store.Follow(document, BillingBook.Documents.Navigations["to_Item"]).ToArray())
        {
            object?[] itemValues = [.. item.Values];
            PartnerRules.Set(BillingBook.Items, itemValues, ("BillingDocument", cancellation));
            store.Insert(BillingBook.Items, itemValues);
        }
    }

    // The reversal's items clear the invoice's, so that nothing of both stays open.
    private void ClearItems(SapRow document)
    {
        var items = store[BillingBook.Cube].IndexOf(BillingBook.Cube.Properties["AccountingDocument"])!.Find(document.Text("AccountingDocument"));
        foreach (var item in items.ToArray())
        {
            object?[] cleared = [.. item.Values];
            if (item.Text("FinancialAccountType") == "D")
            {
                PartnerRules.Set(BillingBook.Cube, cleared, ("IsCleared", true), ("ClearingDate", Today), ("ClearingCreationDate", Today),
                    ("ClearingAccountingDocument", ReversalOf(document)), ("ClearingDocFiscalYear", $"{Today.Year}"));
            }

            PartnerRules.Set(BillingBook.Cube, cleared, ("IsReversed", true), ("ReverseDocument", ReversalOf(document)));
            store.Update(item, cleared);
            object?[] reversal = [.. cleared];
            var amount = -(decimal)item["AmountInTransactionCurrency"]!;
            PartnerRules.Set(BillingBook.Cube, reversal, ("FiscalYear", $"{Today.Year}"), ("AccountingDocument", ReversalOf(document)), ("IsReversed", false), ("IsReversal", true),
                ("ReverseDocument", document.Text("AccountingDocument")), ("AmountInTransactionCurrency", amount),
                ("AmountInCompanyCodeCurrency", -(decimal)item["AmountInCompanyCodeCurrency"]!), ("DebitCreditCode", amount < 0 ? "H" : "S"),
                ("PostingDate", Today), ("DocumentDate", Today));
            store.Insert(BillingBook.Cube, reversal);
        }
    }

    private DateTime Today => clock.GetUtcNow().UtcDateTime.Date;

    private static string ReversalOf(SapRow document) => "95" + document.Text("AccountingDocument")[2..];
}
