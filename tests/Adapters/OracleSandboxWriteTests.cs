namespace TeleCo.Gateway.Tests.Adapters;

public sealed class OracleSandboxWriteTests : IAsyncLifetime
{
    private const string Organization = """
        {"OrganizationName":"Example GmbH","EmailAddress":"ap@example.at","CurrencyCode":"EUR",
         "SourceSystemReference":[{"SourceSystem":"TELECO","SourceSystemReferenceValue":"hs151"},{"SourceSystem":"TELECO_PARTNER","SourceSystemReferenceValue":"P-2001/hs151"}],
         "Address":[{"AddressType":"BILL_TO","Address1":"Main 1","City":"Wien","PostalCode":"1030","Country":"AT"}]}
        """;

    private const string Invoice = """
        {"BusinessUnit":"TeleCo Austria","TransactionSource":"Manual-NES","TransactionType":"Invoice","TransactionDate":"2026-01-15","BillToCustomerNumber":"16601",
         "PaymentTerms":"30 Net","InvoiceCurrencyCode":"EUR","CrossReference":"P-2001","receivablesInvoiceLines":[{"LineNumber":1,"Description":"Fibre 500","Quantity":2,"UnitSellingPrice":39.90}]}
        """;

    private const string Receipt = """
        {"ReceiptNumber":"PAY-1","BusinessUnit":"TeleCo Austria","ReceiptMethod":"Online","Amount":20.00,"Currency":"EUR","CustomerAccountNumber":"16601",
         "remittanceReferences":[{"ReceiptMatchBy":"Transaction number","ReferenceNumber":"10002","ReferenceAmount":20.00}]}
        """;

    private OracleSandboxClient _pod = null!; // set before each test

    public async ValueTask InitializeAsync() => _pod = await OracleSandboxClient.StartAsync();

    public ValueTask DisposeAsync() => _pod.DisposeAsync();

    [Theory]
    [InlineData(OracleSandboxClient.Organizations, Organization, "\"Example GmbH\"", "null", "AR-855001")]
    [InlineData(OracleSandboxClient.Organizations, Organization, "OrganizationName", "Name", "JBO-25058")]
    [InlineData(OracleSandboxClient.Organizations, Organization, "\"Example GmbH\"", "5", "JBO-25009")]
    [InlineData(OracleSandboxClient.Organizations, Organization, "\"TELECO\"", "\"OTHER\"", "HZ-120044")]
    [InlineData(OracleSandboxClient.Organizations, Organization, "\"hs151\"", "\"hs2101\"", "HZ-120045")]
    [InlineData(OracleSandboxClient.Organizations, Organization, "\"AT\"", "\"at\"", "HZ-120061")]
    [InlineData(OracleSandboxClient.Organizations, Organization, "\"EUR\"", "\"eur\"", "HZ-120023")]
    [InlineData(OracleSandboxClient.Organizations, Organization, "ap@example.at", "ap", "HZ-120107")]
    [InlineData(OracleSandboxClient.Organizations, Organization, "\"CurrencyCode\"", "\"PartyId\":5,\"CurrencyCode\"", "JBO-27008")]
    [InlineData(OracleSandboxClient.Invoices, Invoice, "\"TeleCo Austria\"", "\"teleco austria\"", "AR-855017")]
    [InlineData(OracleSandboxClient.Invoices, Invoice, "Manual-NES", "Manual", "AR-855017")]
    [InlineData(OracleSandboxClient.Invoices, Invoice, "30 Net", "31 Net", "AR-855017")]
    [InlineData(OracleSandboxClient.Invoices, Invoice, "\"16601\"", "\"9\"", "AR-855048")]
    [InlineData(OracleSandboxClient.Invoices, Invoice, "\"2026-01-15\"", "\"15.01.2026\"", "JBO-25009")]
    [InlineData(OracleSandboxClient.Invoices, Invoice, "39.90", "\"39.90\"", "JBO-25009")]
    [InlineData(OracleSandboxClient.Invoices, Invoice, "\"Quantity\":2,", "", "AR-855001")]
    [InlineData(OracleSandboxClient.Invoices, Invoice, "\"LineNumber\":1", "\"TransactionNumber\":\"1\"", "JBO-25058")]
    [InlineData(OracleSandboxClient.Receipts, Receipt, "Online", "Barter", "AR-856002")]
    [InlineData(OracleSandboxClient.Receipts, Receipt, "PAY-1", "SEED-10001", "AR-856001")]
    [InlineData(OracleSandboxClient.Receipts, Receipt, "\"Amount\":20.00", "\"Amount\":-20.00", "AR-856003")]
    [InlineData(OracleSandboxClient.Receipts, Receipt, "\"Amount\":20.00", "\"Amount\":20.001", "AR-856003")]
    [InlineData(OracleSandboxClient.Receipts, Receipt, "\"ReferenceAmount\":20.00", "\"ReferenceAmount\":21", "AR-856017")]
    [InlineData(OracleSandboxClient.Receipts, Receipt, "Transaction number", "TransactionNumber", "AR-856014")]
    public async Task A_creation_that_the_pod_would_refuse_is_refused(string target, string body, string sound, string broken, string code)
    {
        Assert.Contains(sound, body);
        Assert.Equal(400, (await _pod.SendAsync("POST", target, "{")).Status);

        var refused = await _pod.SendAsync("POST", target, body.Replace(sound, broken));

        Assert.True(refused.Status == 400, refused.Body);
        Assert.Equal(code, refused.Json.GetProperty("o:errorDetails")[0].GetProperty("o:errorCode").GetString());
        Assert.Equal(201, (await _pod.SendAsync("POST", target, body)).Status);
    }

    [Fact]
    public async Task An_organization_is_made_with_its_account_and_changed_only_by_its_last_reader()
    {
        var made = await _pod.SendAsync("POST", OracleSandboxClient.Organizations, Organization);
        Assert.True(made.Status == 201, made.Body);
        var target = $"{OracleSandboxClient.Organizations}/{made.Text("PartyNumber")}";
        var self = made.Json.GetProperty("links")[0];

        Assert.EndsWith(target, self.GetProperty("href").GetString());
        Assert.Equal(made.Headers["ETag"], $"\"{self.GetProperty("properties").GetProperty("changeIndicator").GetString()}\"");
        Assert.Equal(412, (await _pod.SendAsync("PATCH", target, """{"Status":"I"}""", ("If-Match", "\"old\""))).Status);
        Assert.Equal(200, (await _pod.SendAsync("PATCH", target, """{"Status":"I"}""", ("If-Match", made.Headers["ETag"]))).Status);
        Assert.Equal(412, (await _pod.SendAsync("POST", target, """{"Status":"A"}""", ("If-Match", made.Headers["ETag"]), ("X-HTTP-Method-Override", "PATCH"))).Status);
        Assert.Equal("hs151", (await _pod.ReadAsync($"{target}?onlyData=true")).GetProperty("SourceSystemReferenceValue").GetString());
        Assert.Single(await _pod.ListAsync($"{target}/child/Address?q=Country='AT'"));
        Assert.Equal(405, (await _pod.SendAsync("DELETE", target)).Status);
        var upserted = await _pod.SendAsync("POST", OracleSandboxClient.Organizations, Organization.Replace("Example", "Changed"), ("Upsert-Mode", "true"));
        Assert.Equal((200, made.Text("PartyNumber"), "Changed GmbH"), (upserted.Status, upserted.Text("PartyNumber"), upserted.Text("OrganizationName")));
        Assert.Equal(201, (await _pod.SendAsync("POST", OracleSandboxClient.Invoices, Invoice.Replace("16601", made.Text("PartyNumber")))).Status);
    }

    [Fact]
    public async Task A_receipt_is_applied_by_the_job_after_its_creation()
    {
        var before = await BalanceAsync("10002");
        var made = await _pod.SendAsync("POST", OracleSandboxClient.Receipts, Receipt);

        Assert.Equal((201, "Unapplied", 20m), (made.Status, made.Text("State"), made.Json.GetProperty("UnappliedAmount").GetDecimal()));
        Assert.Equal(before - 20m, await BalanceAsync("10002"));
        var target = $"{OracleSandboxClient.Receipts}/{made.Text("StandardReceiptId")}";
        Assert.Equal("Applied", (await _pod.ReadAsync(target)).GetProperty("State").GetString());
        Assert.Equal(400, (await _pod.SendAsync("DELETE", target)).Status);
        var site = Assert.Single(await _pod.ListAsync(
            $"{OracleSandboxClient.Activities}?finder=CustomerAccountSiteActivitiesFinder;AccountNumber=16601,TransactionStatus=Open,TransactionLimitByDays=365&expand=transactionPaymentSchedules"));
        var schedules = site.GetProperty("transactionPaymentSchedules").GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal(2, schedules.Length);
        Assert.Equal(site.GetProperty("TotalOpenReceivablesForSite").GetDecimal(), schedules.Sum(schedule => schedule.GetProperty("TotalBalanceAmount").GetDecimal()));
        Assert.Contains(schedules, schedule => schedule.GetProperty("PaymentDaysLate").GetInt32() > 0);
    }

    [Fact]
    public async Task A_receipt_that_waits_for_the_job_may_be_deleted()
    {
        await using var slow = await OracleSandboxClient.StartAsync(new() { MatchDelay = TimeSpan.FromHours(1) });
        var made = await slow.SendAsync("POST", OracleSandboxClient.Receipts, Receipt);
        var target = $"{OracleSandboxClient.Receipts}/{made.Text("StandardReceiptId")}";

        Assert.Equal("Unapplied", (await slow.ReadAsync(target)).GetProperty("State").GetString());
        Assert.Equal(204, (await slow.SendAsync("DELETE", target)).Status);
        Assert.Equal(404, (await slow.SendAsync("GET", target)).Status);
    }

    [Fact]
    public async Task A_complete_invoice_keeps_its_figures_and_only_an_incomplete_one_goes()
    {
        var made = await _pod.SendAsync("POST", OracleSandboxClient.Invoices, Invoice);
        var target = $"{OracleSandboxClient.Invoices}/{made.Text("CustomerTransactionId")}";

        Assert.Equal((79.8m, "2026-02-14"), (made.Json.GetProperty("InvoiceBalanceAmount").GetDecimal(), made.Text("DueDate")));
        Assert.Equal(400, (await _pod.SendAsync("PATCH", target, """{"DueDate":"2026-03-01"}""")).Status);
        Assert.Equal(200, (await _pod.SendAsync("PATCH", target, """{"Comments":"x"}""")).Status);
        Assert.Equal(400, (await _pod.SendAsync("DELETE", target)).Status);
        Assert.Equal(200, (await _pod.SendAsync("PATCH", target, """{"InvoiceStatus":"Incomplete"}""")).Status);
        Assert.Equal(204, (await _pod.SendAsync("DELETE", target)).Status);
    }

    private async Task<decimal> BalanceAsync(string number) =>
        (await _pod.ListAsync($"{OracleSandboxClient.Invoices}?q=TransactionNumber='{number}'"))[0].GetProperty("InvoiceBalanceAmount").GetDecimal();
}
