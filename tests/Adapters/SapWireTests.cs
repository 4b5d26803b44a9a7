using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Ports;
using static TeleCo.Gateway.Tests.Adapters.FaultServer;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>What goes over the wire to SAP, and what its answers and failures mean.</summary>
public sealed class SapWireTests
{
    private const string Root = "/sap/opu/odata/sap/";
    private const string Partners = $"{Root}API_BUSINESS_PARTNER/";
    private const string Fetch = $"GET {Partners} ";
    private const string Create = $"POST {Partners}A_BusinessPartner";
    private const string Cookies = "x-csrf-token: TOKEN\r\nset-cookie: SAP_SESSIONID_S4H_100=abc; path=/; HttpOnly\r\nset-cookie: sap-contextid=SID; path=/\r\nset-cookie: sap-usercontext=sap-client=100; path=/\r\n";
    private const string Made = """{"d":{"BusinessPartner":"1000100","BusinessPartnerCategory":"2","OrganizationBPName1":"X","to_Customer":{}}}""";
    private const string None = """{"d":{"results":[]}}""";

    private static readonly BillingAccount Draft = new()
    {
        Name = "X",
        Partner = new("P-1001"),
        RelatedParty = [new() { Role = "customer", Party = new() { Id = "hs-2101" } }],
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_write_carries_the_token_with_its_cookies_but_not_the_one_that_pins()
    {
        await using var server = Vendor((_, _) => Reply.Of(201, Made));
        await using var host = Host(server);

        await host.Directory<BillingAccount>().CreateAsync(Draft, new("key"), Cancellation);

        var write = server.Texts.Single(text => text.StartsWith(Create, StringComparison.Ordinal));
        Assert.Contains("X-CSRF-Token: TOKEN\r\n", write, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Cookie: SAP_SESSIONID_S4H_100=abc; sap-usercontext=sap-client=100\r\n", write);
        Assert.Contains("Authorization: Basic VEVMRUNPX0NPTU06c2FuZGJveC1wYXNzd29yZA==\r\n", write);
        Assert.Contains("Accept: application/json\r\n", write);
        Assert.Contains("\"SearchTerm2\":\"P-1001\",\"BusinessPartnerIDByExtSystem\":\"hs2101\"", write);
    }

    [Fact]
    public async Task Client_and_language_are_said_in_every_address()
    {
        await using var server = Vendor((_, _) => Reply.Of(200, None));
        await using var host = AdapterHost.At("Sap", server.Address, ("Client", "100"), ("Language", "EN"));

        await host.Directory<BillingAccount>().SearchAsync(new() { Limit = 1 }, Cancellation);
        await host.Directory<BillingAccount>().CreateAsync(Draft, new("key"), Cancellation);

        Assert.All(server.Requests, request => Assert.Matches(@"[?&]sap-client=100&sap-language=EN ", request));
    }

    [Fact]
    public async Task Fifty_writes_at_once_fetch_one_token()
    {
        await using var server = Vendor((line, _) => line.StartsWith("POST", StringComparison.Ordinal) ? Reply.Of(201, Made) : Reply.Of(200, Made));
        await using var host = Host(server);

        var made = await Task.WhenAll(Enumerable.Range(0, 50).Select(index => host.Directory<BillingAccount>().CreateAsync(Draft, new($"key-{index}"), Cancellation)));

        Assert.All(made, account => Assert.True(account.IsSuccess, account.Fault?.ToString()));
        Assert.Equal((1, 50), (server.Count(Fetch), server.Count(Create)));
    }

    [Fact]
    public async Task Fifty_writes_whose_token_is_too_old_fetch_one_new_one()
    {
        var fetched = 0;
        await using var server = new FaultServer((line, _) =>
            line.StartsWith(Fetch, StringComparison.Ordinal) ? Reply.Of(200, "{}", $"x-csrf-token: TOKEN-{Interlocked.Increment(ref fetched)}\r\n")
            : Volatile.Read(ref fetched) < 2 ? Required()
            : Reply.Of(line.StartsWith("POST", StringComparison.Ordinal) ? 201 : 200, Made));
        await using var host = Host(server, ("MaxConcurrentCalls", "64"));

        var made = await Task.WhenAll(Enumerable.Range(0, 50).Select(index => host.Directory<BillingAccount>().CreateAsync(Draft, new($"key-{index}"), Cancellation)));

        Assert.All(made, account => Assert.True(account.IsSuccess, account.Fault?.ToString()));
        Assert.Equal(2, fetched);
    }

    [Fact]
    public async Task A_system_that_wants_ever_new_tokens_is_asked_twice_and_no_more()
    {
        await using var server = Vendor((_, _) => Required());
        await using var host = Host(server);

        var made = await host.Directory<BillingAccount>().CreateAsync(Draft, new("key"), Cancellation);

        Assert.Equal(FaultKind.VendorFailed, made.Fault?.Kind);
        Assert.Equal((2, 2), (server.Count(Fetch), server.Count(Create)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_creation_whose_answer_is_lost_is_looked_up_and_never_sent_again(bool happened)
    {
        await using var server = Vendor((line, _) =>
            line.StartsWith(Create, StringComparison.Ordinal) ? Reply.Reset
            : Reply.Of(200, happened ? """{"d":{"results":[{"BusinessPartner":"1000100","BusinessPartnerCategory":"2","OrganizationBPName1":"X"}]}}""" : None));
        await using var host = Host(server);

        var made = await host.Directory<BillingAccount>().CreateAsync(Draft, new("key"), Cancellation);

        Assert.Equal(1, server.Count(Create));
        Assert.Contains("SearchTerm1%20eq%20%27TB", Assert.Single(server.Requests, request => request.Contains("SearchTerm1%20eq", StringComparison.Ordinal)));
        Assert.Equal(happened ? null : FaultKind.OutcomeUnknown, made.Fault?.Kind);
        Assert.Equal(happened ? "sa-1000100" : null, made.IsSuccess ? made.Value.Id.Value : null);
    }

    [Fact]
    public async Task A_creation_that_may_have_happened_is_looked_up_before_it_is_sent()
    {
        await using var server = Vendor((line, _) => line.StartsWith(Create, StringComparison.Ordinal) ? Reply.Of(201, Made) : Reply.Of(200, None));
        await using var host = Host(server);

        await host.Directory<BillingAccount>().CreateAsync(Draft, new("key", MayHaveHappened: true), Cancellation);

        Assert.Equal(["GET", "GET", "POST"], server.Requests.Take(3).Select(request => request.Split(' ')[0]));
        Assert.Contains("SearchTerm1", server.Requests.First());
    }

    [Theory]
    [InlineData(400, "R11/124", FaultKind.Invalid)]
    [InlineData(401, "", FaultKind.VendorFailed)]
    [InlineData(403, "/IWFND/MED/170", FaultKind.VendorFailed)]
    [InlineData(405, "x", FaultKind.Unsupported)]
    [InlineData(409, "x", FaultKind.Conflict)]
    [InlineData(412, "x", FaultKind.PreconditionFailed)]
    [InlineData(423, "x", FaultKind.Conflict)]
    [InlineData(429, "x", FaultKind.VendorUnavailable)]
    [InlineData(500, "SY/530", FaultKind.VendorFailed)]
    [InlineData(502, "", FaultKind.OutcomeUnknown)]
    [InlineData(503, "", FaultKind.VendorUnavailable)]
    public async Task A_refused_creation_says_why_in_our_words(int status, string code, FaultKind expected)
    {
        await using var server = Vendor((line, _) => line.StartsWith(Create, StringComparison.Ordinal)
            ? Reply.Of(status, code.Length == 0 ? "<html>secret-detail</html>" : Error(code, "secret-detail"))
            : Reply.Of(200, None));
        await using var host = Host(server);

        var made = await host.Directory<BillingAccount>().CreateAsync(Draft, new("key"), Cancellation);

        Assert.Equal(expected, made.Fault?.Kind);
        Assert.DoesNotContain("secret-detail", made.Fault!.ToString());
        Assert.Equal(1, server.Count(Create));
    }

    [Theory]
    [InlineData("html", FaultKind.VendorFailed)]
    [InlineData("odata", FaultKind.NotFound)]
    public async Task Only_the_system_itself_can_say_that_there_is_no_bill(string body, FaultKind expected)
    {
        await using var server = Vendor((_, _) => Reply.Of(404, body == "html" ? "<html/>" : Error("/IWBEP/CM_MGW_RT/020", "Resource not found")));
        await using var host = Host(server);

        Assert.Equal(expected, (await host.Register<CustomerBill>().FindAsync(new("sa-90000001"), Cancellation)).Fault?.Kind);
    }

    [Fact]
    public async Task A_refused_password_is_not_tried_again_for_a_while()
    {
        await using var server = new FaultServer((_, _) => Reply.Of(401, "<html/>"));
        await using var host = Host(server);

        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.Equal(FaultKind.VendorFailed, (await host.Register<CustomerBill>().FindAsync(new("sa-90000001"), Cancellation)).Fault?.Kind);
        }

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Amounts_and_dates_are_exact()
    {
        const string bill = """
            {"d":{"BillingDocument":"90000001","SDDocumentCategory":"M","BillingDocumentDate":"\/Date(1768867200000)\/","LastChangeDateTime":"\/Date(1795480174639+0120)\/",
            "TotalNetAmount":"1234567890123.450","TaxAmount":"0.010","TotalGrossAmount":"1234567890123.460","TransactionCurrency":"EUR","PayerParty":"10","AccountingDocument":"94","FiscalYear":"2026"}}
            """;
        const string items = """
            {"d":{"results":[
            {"AccountingDocument":"94","FiscalYear":"2026","NetDueDate":"/Date(-86400000)/","AmountInTransactionCurrency":"1234567890123.460","TransactionCurrency":"EUR","InvoiceReference":""},
            {"AccountingDocument":"14","FiscalYear":"2027","NetDueDate":null,"AmountInTransactionCurrency":"-0.01","TransactionCurrency":"EUR","InvoiceReference":"94"}]}}
            """;
        await using var server = Vendor((line, _) => Reply.Of(200, line.Contains("('90000001')", StringComparison.Ordinal) || line.Contains("%2790000001%27", StringComparison.Ordinal) ? bill : line.Contains("CUBE", StringComparison.Ordinal) ? items : None));
        await using var host = Host(server);

        var found = (await host.Register<CustomerBill>().FindAsync(new("sa-90000001"), Cancellation)).Value;

        Assert.Equal((Money.Of(1234567890123.46m, "EUR"), Money.Of(1234567890123.45m, "EUR")), (found.AmountDue!, found.RemainingAmount!));
        Assert.Equal((new DateTime(2026, 1, 20, 0, 0, 0, DateTimeKind.Utc), new DateTime(1969, 12, 31, 0, 0, 0, DateTimeKind.Utc)), (found.BillDate, found.PaymentDueDate));
        Assert.Equal(CustomerBillState.PartiallyPaid, found.State);
    }

    [Fact]
    public async Task A_list_goes_on_where_the_system_cuts_it_but_never_to_another_host()
    {
        FaultServer? self = null;
        await using var server = Vendor((line, _) => Reply.Of(200, line.Contains("skiptoken", StringComparison.Ordinal) ? """{"d":{"results":[{"BusinessPartner":"2"}]}}"""
            : line.Contains("CUBE", StringComparison.Ordinal) ? None
            : """{"d":{"results":[{"BusinessPartner":"1"}],"__count":"2","__next":"https://elsewhere.example/sap/opu/odata/sap/API_BUSINESS_PARTNER/A_BusinessPartner?$skiptoken=1"}}"""));
        self = server;
        await using var host = Host(server);

        var page = await host.Directory<BillingAccount>().SearchAsync(new() { Limit = 10 }, Cancellation);

        Assert.Equal(["sa-1", "sa-2"], page.Value.Items.Select(account => account.Id.Value));
        Assert.Single(self.Requests, request => request.Contains("A_BusinessPartner?$skiptoken=1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_whose_slashes_are_escaped_and_lines_broken_is_read()
    {
        byte[] pdf = [.. Enumerable.Range(0, 3000).Select(index => (byte)(index * 7))];
        var base64 = Convert.ToBase64String(pdf, Base64FormattingOptions.InsertLineBreaks).Replace("/", "\\/", StringComparison.Ordinal).Replace("\r\n", "\\r\\n", StringComparison.Ordinal);
        await using var server = Vendor((_, _) => Reply.Of(200, """{"d":{"GetPDF":{"BillingDocumentBinary":"CONTENT"}}}""".Replace("CONTENT", base64, StringComparison.Ordinal)));
        await using var host = Host(server);

        await using var document = (await host.Services.GetRequiredKeyedService<IBillDocuments>("Sap").OpenAsync(new("sa-90000001"), Cancellation)).Value;
        using var read = new MemoryStream();
        await document.Content.CopyToAsync(read, Cancellation);

        Assert.Contains("\\/", base64);
        Assert.Equal(pdf, read.ToArray());
    }

    [Theory]
    [InlineData("""{"d":{"GetPDF":{"BillingDocumentBinary":"%%%"}}}""")]
    [InlineData("""{"d":{"GetPDF":{"BillingDocumentBinary":null}}}""")]
    [InlineData("""{"d":{"GetPDF":{"BillingDocumentBinary":""}}}""")]
    [InlineData("""{"d":{"GetPDF":{}}}""")]
    [InlineData("""{"d":{"GetPDF":{"BillingDocumentBinary":"AAAA""")]
    [InlineData("<html/>")]
    public async Task A_document_that_is_none_is_a_failure_of_the_system(string body)
    {
        await using var server = Vendor((_, _) => Reply.Of(200, body));
        await using var host = Host(server);

        Assert.Equal(FaultKind.VendorFailed, (await host.Services.GetRequiredKeyedService<IBillDocuments>("Sap").OpenAsync(new("sa-90000001"), Cancellation)).Fault?.Kind);
    }

    private static FaultServer Vendor(Func<string, int, Reply> answer) =>
        new((line, count) => line.StartsWith(Fetch, StringComparison.Ordinal) || line.StartsWith($"GET {Partners}?", StringComparison.Ordinal) ? Reply.Of(200, "{}", Cookies) : answer(line, count));

    private static AdapterHost Host(FaultServer server, params (string, string)[] settings) => AdapterHost.At("Sap", server.Address, [("AttemptTimeout", "00:00:05"), .. settings]);

    private static Reply Required() => Reply.Of(403, "CSRF token validation failed", "x-csrf-token: Required\r\n");

    private static string Error(string code, string text) =>
        """{"error":{"code":"CODE","message":{"lang":"en","value":"TEXT"},"innererror":{"errordetails":[{"code":"CODE","message":"TEXT","severity":"error","propertyref":""}]}}}"""
            .Replace("CODE", code, StringComparison.Ordinal).Replace("TEXT", text, StringComparison.Ordinal);
}
