using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class SapSandboxBillingTests : IAsyncLifetime
{
    private const string Bill = $"{SapSandboxClient.Bills}A_BillingDocument";

    private SapSandboxClient _sap = null!; // set before each test

    public async ValueTask InitializeAsync() => _sap = await SapSandboxClient.StartAsync();

    public ValueTask DisposeAsync() => _sap.DisposeAsync();

    [Fact]
    public async Task Each_account_has_a_cleared_a_partly_paid_and_an_open_bill_whose_lines_add_up()
    {
        var bills = await _sap.ListAsync($"{Bill}?$filter=AssignmentReference eq 'P-1001'&$expand=to_Item,to_Partner&$orderby=BillingDocument");

        Assert.Equal(36, bills.Length);
        Assert.Equal(["C", "B", "A"], bills.Take(3).Select(bill => bill.GetProperty("InvoiceClearingStatus").GetString()));
        Assert.Equal(3, bills.Count(bill => bill.GetProperty("TransactionCurrency").GetString() == "CHF"));
        foreach (var bill in bills)
        {
            var items = bill.GetProperty("to_Item").GetProperty("results").EnumerateArray().ToArray();
            Assert.InRange(items.Length, 2, 3);
            Assert.Equal(Amount(bill, "TotalNetAmount"), items.Sum(item => Amount(item, "NetAmount")));
            Assert.Equal(Amount(bill, "TotalGrossAmount"), items.Sum(item => Amount(item, "GrossAmount")));
            Assert.Equal(Amount(bill, "TotalGrossAmount"), Amount(bill, "TotalNetAmount") + Amount(bill, "TaxAmount"));
        }
    }

    [Fact]
    public async Task The_balance_is_what_the_open_items_say()
    {
        var bills = await _sap.ListAsync($"{Bill}?$filter=PayerParty eq '1000001'&$orderby=BillingDocument");
        var open = await OpenItemsAsync();

        Assert.Equal(3, open.Length);
        var partly = Amount(bills[1], "TotalGrossAmount");
        Assert.Equal(
            partly - decimal.Round(partly * 0.4m, 2) + Amount(bills[2], "TotalGrossAmount"), open.Sum(item => Amount(item, "AmountInTransactionCurrency")));
        var payment = Assert.Single(open, item => item.GetProperty("DebitCreditCode").GetString() == "H");
        Assert.Equal(bills[1].GetProperty("AccountingDocument").GetString(), payment.GetProperty("InvoiceReference").GetString());
    }

    [Fact]
    public async Task A_cancelled_bill_is_marked_has_a_counterpart_and_nothing_open()
    {
        var cancelled = await _sap.WriteAsync("POST", $"{SapSandboxClient.Bills}Cancel?BillingDocument='90000003'", null);

        Assert.True(cancelled.Status == 200, cancelled.Body);
        var counterpart = cancelled.Json.GetProperty("d").GetProperty("results")[0].GetProperty("CancellationBillingDocument").GetString();
        Assert.True((await _sap.ReadAsync($"{Bill}('90000003')")).GetProperty("BillingDocumentIsCancelled").GetBoolean());
        Assert.Equal("90000003", (await _sap.ReadAsync($"{Bill}('{counterpart}')")).GetProperty("CancelledBillingDocument").GetString());
        Assert.Equal(2, (await OpenItemsAsync()).Length);
        Assert.Contains("VF/061", (await _sap.WriteAsync("POST", $"{SapSandboxClient.Bills}Cancel?BillingDocument='90000003'", null)).Body);
        Assert.Contains("F5/308", (await _sap.WriteAsync("POST", $"{SapSandboxClient.Bills}Cancel?BillingDocument='90000001'", null)).Body);
        Assert.Equal(405, (await _sap.GetAsync($"{SapSandboxClient.Bills}Cancel?BillingDocument='90000003'")).Status);
        Assert.Equal(405, (await _sap.WriteAsync("PATCH", $"{Bill}('90000003')", "{}", ("If-Match", "*"))).Status);
    }

    [Fact]
    public async Task The_pdf_is_one_whose_table_points_at_its_objects()
    {
        var binary = (await _sap.ReadAsync($"{SapSandboxClient.Bills}GetPDF?BillingDocument='90000001'")).GetProperty("GetPDF").GetProperty("BillingDocumentBinary").GetBytesFromBase64();

        var text = Encoding.Latin1.GetString(binary);
        Assert.StartsWith("%PDF-1.", text);
        Assert.EndsWith("%%EOF\n", text);
        Assert.Contains("Invoice 90000001", text);
        var table = int.Parse(text[(text.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10)..].Split('\n')[0]);
        Assert.Equal("xref", text[table..(table + 4)]);
        var offsets = text[table..].Split('\n').Where(line => line.EndsWith(" n ", StringComparison.Ordinal)).Select(line => int.Parse(line[..10])).ToArray();
        Assert.Equal(5, offsets.Length);
        Assert.All(offsets.Index(), entry => Assert.StartsWith($"{entry.Index + 1} 0 obj", text[entry.Item..]));
        Assert.Equal(404, (await _sap.GetAsync($"{SapSandboxClient.Bills}GetPDF?BillingDocument='1'")).Status);
        Assert.Equal(400, (await _sap.GetAsync($"{SapSandboxClient.Bills}GetPDF?BillingDocument=90000001")).Status);
    }

    private Task<JsonElement[]> OpenItemsAsync() => _sap.ListAsync(
        $"{SapSandboxClient.OpenItems}?$filter=CompanyCode eq '1010' and Customer eq '1000001' and FinancialAccountType eq 'D' and IsCleared eq false"
        + "&$select=AccountingDocument,NetDueDate,AmountInTransactionCurrency,DebitCreditCode,InvoiceReference");

    private static decimal Amount(JsonElement entity, string property) =>
        decimal.Parse(entity.GetProperty(property).GetString()!, NumberStyles.Number, CultureInfo.InvariantCulture);
}
