using System.Net;
using static TeleCo.Gateway.Tests.Unit.Soap.SoapTestServer;

namespace TeleCo.Gateway.Tests.Unit.Soap;

public sealed class SoapCallTests
{
    [Theory]
    [InlineData(Soap11, "text/xml; charset=utf-8")]
    [InlineData(Soap12, "application/soap+xml; charset=utf-8")]
    public async Task A_call_is_answered_in_its_own_version(string ns, string contentType)
    {
        await using var server = await StartAsync();

        var answer = await server.CallAsync(Envelope(Get("sf-1"), ns: ns), contentType: contentType);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Ada", answer.All("name")[0]);
        Assert.Equal(ns, answer.EnvelopeNamespace);
        Assert.Equal(contentType, answer.ContentType);
    }

    [Fact]
    public async Task A_search_is_narrowed_by_every_criterion_and_counts_all_matches()
    {
        await using var server = await StartAsync();

        var all = await server.CallAsync(Envelope("<t:SearchCustomers><t:limit>1</t:limit></t:SearchCustomers>"));
        var closed = await server.CallAsync(Envelope("<t:SearchCustomers><t:status>closed</t:status></t:SearchCustomers>"));
        var none = await server.CallAsync(Envelope("<t:SearchCustomers><t:name>Ada</t:name><t:status>closed</t:status></t:SearchCustomers>"));

        Assert.Equal("2", all.Value("totalCount"));
        Assert.Single(all.All("customer"));
        Assert.Equal("Bob", closed.Value("name"));
        Assert.Equal("0", none.Value("totalCount"));
    }

    [Fact]
    public async Task A_creation_hands_its_idempotency_key_on_and_gives_the_customer_an_id()
    {
        await using var server = await StartAsync();

        var answer = await server.CallAsync(Envelope(
            """<t:CreateCustomer><t:customer><t:name>Cleo</t:name><t:engagedParty><t:id>i-3</t:id></t:engagedParty></t:customer><t:idempotencyKey>k-1</t:idempotencyKey></t:CreateCustomer>"""));

        Assert.Equal("sf-3", answer.Value("id"));
        Assert.Equal("k-1", server.Customers.LastCall?.IdempotencyKey);
    }

    [Fact]
    public async Task An_update_replaces_what_is_present_and_leaves_the_rest()
    {
        await using var server = await StartAsync();

        var answer = await server.CallAsync(Envelope("<t:UpdateCustomer><t:customer><t:id>sf-1</t:id><t:status>suspended</t:status></t:customer></t:UpdateCustomer>"));

        Assert.Equal("suspended", answer.Value("status"));
        Assert.Equal("Ada", server.Customers["sf-1"].Name);
        Assert.Equal("i-1", server.Customers["sf-1"].EngagedParty.Id);
    }

    [Fact]
    public async Task An_update_without_an_id_is_the_callers_fault()
    {
        await using var server = await StartAsync();

        var answer = await server.CallAsync(Envelope("<t:UpdateCustomer><t:customer><t:status>suspended</t:status></t:customer></t:UpdateCustomer>"));

        Assert.Equal("invalid_request", answer.Code);
        Assert.Equal(0, server.Customers.Runs);
    }

    [Fact]
    public async Task A_removed_customer_is_gone()
    {
        await using var server = await StartAsync();

        var removed = await server.CallAsync(Envelope("<t:DeleteCustomer><t:id>sf-1</t:id></t:DeleteCustomer>"));
        var answer = await server.CallAsync(Envelope(Get("sf-1")));

        Assert.Equal(HttpStatusCode.OK, removed.Status);
        Assert.Contains("DeleteCustomerResponse", removed.Text, StringComparison.Ordinal);
        Assert.Equal("not_found", answer.Code);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("\"\"", true)]
    [InlineData("\"urn:teleco:gateway:customerservice:v1:GetCustomer\"", true)]
    [InlineData("urn:teleco:gateway:customerservice:v1:GetCustomer", true)]
    [InlineData("\"urn:teleco:gateway:customerservice:v1:DeleteCustomer\"", false)]
    [InlineData("\"GetCustomer\"", false)]
    public async Task A_soap_action_must_not_disagree_with_the_body(string? action, bool accepted)
    {
        await using var server = await StartAsync();

        var answer11 = await server.CallAsync(Envelope(Get("sf-1")), action: action);
        var answer12 = await server.CallAsync(Envelope(Get("sf-1"), ns: Soap12), contentType: $"application/soap+xml; action=\"{action?.Trim('"')}\"");

        Assert.Equal(accepted ? null : "invalid_request", answer11.Code);
        Assert.Equal(accepted ? null : "invalid_request", answer12.Code);
        Assert.Equal(accepted ? 2 : 0, server.Customers.Runs);
    }

    [Theory]
    [InlineData("<t:GetCustomer><t:id></t:id></t:GetCustomer>", "id")]
    [InlineData("<t:GetCustomer/>", "id")]
    [InlineData("<t:GetCustomer><t:identity>1</t:identity></t:GetCustomer>", "identity")]
    [InlineData("<t:SearchCustomers><t:limit>many</t:limit></t:SearchCustomers>", "limit")]
    [InlineData("<t:SearchCustomers><t:limit>0</t:limit></t:SearchCustomers>", "MinInclusive")]
    [InlineData("<t:SearchCustomers><t:limit>1</t:limit><t:name>Ada</t:name></t:SearchCustomers>", "name")]
    [InlineData("<t:SearchCustomers><t:offset>99999999999</t:offset></t:SearchCustomers>", "offset")]
    public async Task A_body_against_the_schema_is_told_where_and_why_without_names_of_the_platform(string body, string word)
    {
        await using var server = await StartAsync();

        var answer = await server.CallAsync(Envelope(body));

        Assert.Equal("Client", answer.FaultCode);
        Assert.Equal("invalid_request", answer.Code);
        Assert.Contains(word, answer.Message, StringComparison.Ordinal);
        Assert.Matches("line 1, position [0-9]+", answer.Message);
        Assert.DoesNotContain("Int32", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, server.Customers.Runs);
    }

    [Theory]
    [InlineData("GET", 405)]
    [InlineData("PUT", 405)]
    [InlineData("DELETE", 405)]
    public async Task Nothing_runs_by_another_method(string method, int status)
    {
        await using var server = await StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "");

        using var response = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains("POST", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/related; type=\"application/xop+xml\"")]
    [InlineData("text/xml; charset=utf-7")]
    [InlineData("text/xml; charset=iso-8859-1")]
    [InlineData("nonsense")]
    public async Task Another_media_type_or_charset_is_refused(string contentType)
    {
        await using var server = await StartAsync();

        var answer = await server.CallAsync(Envelope(Get("sf-1")), contentType: contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Equal(0, server.Customers.Runs);
    }
}
