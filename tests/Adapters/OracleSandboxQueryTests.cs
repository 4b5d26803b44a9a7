using System.Text.Json;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class OracleSandboxQueryTests : IAsyncLifetime
{
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

    [Theory]
    [InlineData("Invoice", OracleSandboxClient.Invoices)]
    [InlineData("Receipt", OracleSandboxClient.Receipts)]
    [InlineData("Organization", OracleSandboxClient.Organizations)]
    public async Task Items_keep_to_the_published_list(string schema, string target)
    {
        var specification = OpenApiFile.Shared("oracle/oracle-fscm.openapi.json");

        foreach (var item in await _pod.ListAsync($"{target}?onlyData=true&limit=100"))
        {
            Assert.Empty(specification.Problems(schema, JsonElement.Parse(WithoutNulls(item))));
        }
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

    private static string WithoutNulls(JsonElement item) =>
        $"{{{string.Join(',', item.EnumerateObject().Where(member => member.Value.ValueKind is not JsonValueKind.Null).Select(member => $"\"{member.Name}\":{member.Value.GetRawText()}"))}}}";
}
