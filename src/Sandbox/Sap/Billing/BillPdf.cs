using System.Globalization;
using System.Text;

namespace TeleCo.Gateway.Sandbox.Sap.Billing;

/// <summary>A billing document on one page of A4.</summary>
internal static class BillPdf
{
    public static byte[] Write(SapRow document, IReadOnlyList<SapRow> items)
    {
        var content = Page(document, items);
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        var offsets = new List<int>();
        for (var index = 0; index < objects.Length; index++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(index + 1).Append(" 0 obj\n").Append(objects[index]).Append("\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append("xref\n0 ").Append(objects.Length + 1).Append("\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            pdf.Append($"{offset:0000000000} 00000 n \n");
        }

        pdf.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static string Page(SapRow document, IReadOnlyList<SapRow> items)
    {
        var currency = document.Text("TransactionCurrency");
        var lines = new List<string>
        {
            $"Invoice {document.Text("BillingDocument")}",
            $"Date {(DateTime)document["BillingDocumentDate"]!:yyyy-MM-dd}   Account {document.Text("PayerParty")}",
            "",
        };
        lines.AddRange(items.Select(item =>
            $"{item.Text("BillingDocumentItem"),4}  {item.Text("BillingDocumentItemText")}  {Amount(item, "BillingQuantity", "0")} x  {Amount(item, "NetAmount")} {currency}"));
        lines.Add("");
        lines.Add($"Net {Amount(document, "TotalNetAmount")} {currency}   Tax {Amount(document, "TaxAmount")} {currency}");
        lines.Add($"Total {Amount(document, "TotalGrossAmount")} {currency}");
        return $"BT\n/F1 11 Tf\n16 TL\n60 780 Td\n{string.Concat(lines.Select(line => $"({Escaped(line)}) Tj T*\n"))}ET";
    }

    private static string Amount(SapRow row, string property, string format = "0.00") => ((decimal)row[property]!).ToString(format, CultureInfo.InvariantCulture);

    // What Latin-1 lacks would shift the offsets; the texts of the demo have none of it.
    private static string Escaped(string text) => string.Concat(text
        .Select(letter => letter switch { '(' or ')' or '\\' => $"\\{letter}", < ' ' or > 'ÿ' => "?", _ => letter.ToString() }));
}
