using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class OracleSandboxTests : IAsyncLifetime
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
    [InlineData("SourceSystem='TELECO' and SourceSystemReferenceValue='hs2101'", 1)]
    [InlineData("SourceSystemReference.SourceSystem='TELECO_PARTNER' and SourceSystemReference.SourceSystemReferenceValue like 'P-2001/%'", 10)]
    [InlineData("PartyNumber in ('16601','16602','1')", 2)]
    [InlineData("PartyNumber between '16601' and '16603'", 3)]
    [InlineData("not (CurrencyCode = 'EUR') or PartyNumber='16601'", 2)]
    [InlineData("DUNSNumber is null and CurrencyCode is not null", 10)]
    [InlineData("OrganizationName like '*GmbH' or OrganizationName not like '%GmbH'", 10)]
    [InlineData("OrganizationName = 'O''Neil'", 0)]
    [InlineData("CreationDate > '2020-01-01T00:00:00+00:00'", 10)]
    [InlineData("PartyId >= 300100171900001", 10)]
    public async Task A_query_finds_what_it_says(string query, int count) => Assert.Equal(
        count, (await _pod.ReadAsync($"{OracleSandboxClient.Organizations}?q={Uri.EscapeDataString(query)}&totalResults=true&limit=1")).GetProperty("totalResults").GetInt32());

    [Theory]
    [InlineData("q=Nothing='x'")]
    [InlineData("q=PartyNumber=16601")]
    [InlineData("q=PartyNumber='16601")]
    [InlineData("q=PartyNumber eq '16601'")]
    [InlineData("q=PartyNumber='1';CurrencyCode='EUR'")]
    [InlineData("q=(PartyNumber='1'")]
    [InlineData("q=PartyId='many'")]
    [InlineData("q=CreationDate>'yesterday'")]
    [InlineData("q=PartyId like '3%'")]
    [InlineData("fields=Nothing")]
    [InlineData("expand=Nothing")]
    [InlineData("orderBy=Nothing")]
    [InlineData("orderBy=PartyNumber:down")]
    [InlineData("limit=many")]
    [InlineData("onlyData=yes")]
    [InlineData("finder=Nothing;A=1")]
    [InlineData("finder=PrimaryKey;Nothing=1")]
    [InlineData("filter=x")]
    [InlineData("limit=1&limit=2")]
    public async Task A_query_that_the_pod_would_refuse_is_refused(string query)
    {
        var refused = await _pod.SendAsync("GET", $"{OracleSandboxClient.Organizations}?{query.Replace(" ", "%20").Replace("%'", "%25'")}");

        Assert.Equal((400, "400"), (refused.Status, refused.Text("status")));
        Assert.NotEmpty(refused.Json.GetProperty("o:errorDetails")[0].GetProperty("detail").GetString()!);
    }

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

    [Fact]
    public async Task Shapes_depend_on_the_framework_version()
    {
        const string target = $"{OracleSandboxClient.Invoices}/300100170900001?expand=receivablesInvoiceLines";
        var old = await _pod.SendAsync("GET", target, null, ("REST-Framework-Version", "2"));
        var refused = await _pod.SendAsync("GET", $"{OracleSandboxClient.Invoices}?q=x='1'", null, ("REST-Framework-Version", "1"));

        Assert.Equal(2, (await _pod.ReadAsync(target)).GetProperty("receivablesInvoiceLines").GetProperty("items").GetArrayLength());
        Assert.Equal(2, old.Json.GetProperty("receivablesInvoiceLines").GetArrayLength());
        Assert.StartsWith("text/plain", refused.Headers["Content-Type"]);
        Assert.Equal(200, (await _pod.SendAsync("GET", $"{OracleSandboxClient.Invoices}?q=BillToCustomerNumber=16601;CrossReference='P-2001'", null, ("REST-Framework-Version", "1"))).Status);
        Assert.Equal(400, (await _pod.SendAsync("GET", target, null, ("REST-Framework-Version", "99"))).Status);
    }

    [Fact]
    public async Task Fields_win_over_expand_and_pages_say_whether_there_is_more()
    {
        var page = await _pod.ReadAsync(
            $"{OracleSandboxClient.Invoices}?q=CrossReference='P-2001'&fields=TransactionNumber;receivablesInvoiceLines:LineNumber&expand=all&orderBy=TransactionNumber:desc&limit=3&offset=2&onlyData=true");

        Assert.Equal((3, true), (page.GetProperty("count").GetInt32(), page.GetProperty("hasMore").GetBoolean()));
        var first = page.GetProperty("items")[0];
        Assert.Equal(["TransactionNumber", "receivablesInvoiceLines"], first.EnumerateObject().Select(member => member.Name));
        Assert.Equal("10082", first.GetProperty("TransactionNumber").GetString());
        Assert.False(page.TryGetProperty("totalResults", out _));
    }

    [Fact]
    public async Task A_batch_is_all_or_nothing_and_reports_the_part_that_failed()
    {
        const string read = """{"id":"1","path":"/receivablesInvoices/300100170900001?onlyData=true","operation":"get"}""";
        const string create = """{"id":"2","path":"/standardReceipts","operation":"create","payload":RECEIPT}""";
        const string delete = """{"id":"3","path":"/standardReceipts/1","operation":"delete"}""";
        var good = $"{{\"parts\":[{read},{create.Replace("RECEIPT", Receipt)}]}}";
        var done = await BatchAsync(good);
        var failed = await BatchAsync($"{{\"parts\":[{read},{create.Replace("RECEIPT", Receipt.Replace("PAY-1", "PAY-2"))},{delete}]}}");

        Assert.Equal((200, 2), (done.Status, done.Json.GetProperty("parts").GetArrayLength()));
        Assert.Equal("PAY-1", done.Json.GetProperty("parts")[1].GetProperty("payload").GetProperty("ReceiptNumber").GetString());
        Assert.Equal(404, failed.Status);
        Assert.StartsWith("/parts/2", failed.Json.GetProperty("o:errorDetails")[0].GetProperty("o:errorPath").GetString());
        Assert.Empty(await _pod.ListAsync($"{OracleSandboxClient.Receipts}?q=ReceiptNumber='PAY-2'"));
        Assert.Equal(415, (await _pod.SendAsync("POST", OracleSandboxClient.Fscm, good)).Status);
    }

    [Fact]
    public async Task A_stranger_is_turned_away_and_a_token_of_the_scope_opens()
    {
        _pod.Client.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", "bm86b25l");
        Assert.Equal((401, ""), await StatusAndBodyAsync());
        Assert.Equal(400, (int)(await TokenAsync("urn:other")).StatusCode);

        using var token = await TokenAsync("urn:opc:resource:fa:instanceid=sandboxurn:opc:resource:consumer::all");
        var json = JsonElement.Parse(await token.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        _pod.Client.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", json.GetProperty("access_token").GetString());
        Assert.Equal(200, (await StatusAndBodyAsync()).Status);

        await _pod.Client.FaultAsync("""{"kind":"expireTokens"}""");
        Assert.Equal(401, (await StatusAndBodyAsync()).Status);
    }

    [Theory]
    [InlineData("Invoice", OracleSandboxClient.Invoices)]
    [InlineData("Receipt", OracleSandboxClient.Receipts)]
    [InlineData("Organization", OracleSandboxClient.Organizations)]
    public async Task Items_and_requests_keep_to_the_published_list(string schema, string target)
    {
        var specification = OpenApiFile.Shared("oracle/oracle-fscm.openapi.json");

        foreach (var item in await _pod.ListAsync($"{target}?onlyData=true&limit=100"))
        {
            Assert.Empty(specification.Problems(schema, JsonElement.Parse(WithoutNulls(item))));
        }
    }

    [Theory]
    [InlineData("lock", 400, "JBO-25014")]
    [InlineData("rateLimit", 429, "Too Many")]
    [InlineData("status", 503, "503")]
    public async Task A_fault_speaks_as_the_pod_would(string kind, int status, string text)
    {
        await _pod.Client.FaultAsync($$"""{"kind":"{{kind}}"}""");

        var answer = await _pod.SendAsync("GET", OracleSandboxClient.Invoices);

        Assert.Equal(status, answer.Status);
        Assert.Contains(text, answer.Body);
    }

    [Fact]
    public async Task Describe_lists_the_attributes_and_the_unknown_is_not_found()
    {
        var resource = (await _pod.ReadAsync($"{OracleSandboxClient.Invoices}/describe")).GetProperty("Resources").GetProperty("receivablesInvoices");

        Assert.Contains(resource.GetProperty("attributes").EnumerateArray(), attribute => attribute.GetProperty("name").GetString() == "CrossReference");
        Assert.Equal(404, (await _pod.SendAsync("GET", $"{OracleSandboxClient.Fscm}/hubOrganizations")).Status);
        Assert.Equal(404, (await _pod.SendAsync("GET", "/fscmRestApi/resources/latest/receivablesInvoices")).Status);
        Assert.Equal(405, (await _pod.SendAsync("POST", OracleSandboxClient.Activities, "{}")).Status);
    }

    private async Task<decimal> BalanceAsync(string number) =>
        (await _pod.ListAsync($"{OracleSandboxClient.Invoices}?q=TransactionNumber='{number}'"))[0].GetProperty("InvoiceBalanceAmount").GetDecimal();

    private async Task<(int Status, string Body)> StatusAndBodyAsync()
    {
        var answer = await _pod.SendAsync("GET", OracleSandboxClient.Invoices);
        return (answer.Status, answer.Status == 401 ? answer.Body : "");
    }

    private async Task<HttpResponseMessage> TokenAsync(string scope)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth2/v1/token");
        request.Content = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("scope", scope)]);
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("sandbox-client:sandbox-secret"u8));
        return await _pod.Client.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<SandboxAnswer> BatchAsync(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, OracleSandboxClient.Fscm) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.oracle.adf.batch+json");
        request.Headers.Add("REST-Framework-Version", "4");
        using var answer = await _pod.Client.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new SandboxAnswer((int)answer.StatusCode, JsonElement.Parse(text), text, new Dictionary<string, string>());
    }

    private static string WithoutNulls(JsonElement item) =>
        $"{{{string.Join(',', item.EnumerateObject().Where(member => member.Value.ValueKind is not JsonValueKind.Null).Select(member => $"\"{member.Name}\":{member.Value.GetRawText()}"))}}}";
}
