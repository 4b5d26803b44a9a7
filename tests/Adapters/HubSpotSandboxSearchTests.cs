namespace TeleCo.Gateway.Tests.Adapters;

public sealed class HubSpotSandboxSearchTests : IAsyncLifetime
{
    private const string Search = "/crm/v3/objects/companies/search";

    private SandboxClient _account = null!; // set before each test

    public async ValueTask InitializeAsync()
    {
        _account = await SandboxClient.HubSpotAsync(new() { Seed = false });
        await _account.SendAsync("POST", "/crm/v3/objects/companies/batch/create", """
            {"inputs":[
             {"properties":{"name":"Alpha Technik","city":"Wien","numberofemployees":"9","teleco_partner":"P-2001"}},
             {"properties":{"name":"Beta","city":"Graz","numberofemployees":"10","teleco_partner":"P-2001"}},
             {"properties":{"name":"Gamma Technikum","numberofemployees":"200","domain":"gamma.example.at"}}]}
            """);
    }

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    [Theory]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"name","operator":"EQ","value":"beta"}]}]}""", "Beta")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"teleco_partner","operator":"EQ","value":"P-2001"},{"propertyName":"city","operator":"NEQ","value":"Wien"}]}]}""", "Beta")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"name","operator":"EQ","value":"Beta"}]},{"filters":[{"propertyName":"city","operator":"EQ","value":"Wien"}]}]}""", "Alpha Technik,Beta")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"numberofemployees","operator":"GT","value":"9"}]}]}""", "Beta,Gamma Technikum")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"numberofemployees","operator":"BETWEEN","value":"9","highValue":"10"}]}]}""", "Alpha Technik,Beta")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"city","operator":"IN","values":["wien","graz"]}]}]}""", "Alpha Technik,Beta")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"city","operator":"IN","values":["Wien"]}]}]}""", "")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"city","operator":"NOT_IN","values":["wien"]},{"propertyName":"city","operator":"HAS_PROPERTY"}]}]}""", "Beta")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"city","operator":"NOT_HAS_PROPERTY"}]}]}""", "Gamma Technikum")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"name","operator":"CONTAINS_TOKEN","value":"technik"}]}]}""", "Alpha Technik")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"name","operator":"CONTAINS_TOKEN","value":"techn*"}]}]}""", "Alpha Technik,Gamma Technikum")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"name","operator":"NOT_CONTAINS_TOKEN","value":"technik"}]}]}""", "Beta,Gamma Technikum")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"createdate","operator":"GTE","value":"1500000000000"}]}]}""", "Alpha Technik,Beta,Gamma Technikum")]
    [InlineData("""{"query":"gamma.ex"}""", "Gamma Technikum")]
    [InlineData("""{"sorts":[{"propertyName":"numberofemployees","direction":"DESCENDING"}]}""", "Gamma Technikum,Beta,Alpha Technik")]
    [InlineData("""{"sorts":["-name"],"limit":1,"after":"1"}""", "Beta")]
    [InlineData("""{"sorts":["city"]}""", "Gamma Technikum,Beta,Alpha Technik")]
    [InlineData("{}", "Alpha Technik,Beta,Gamma Technikum")]
    public async Task A_search_finds_what_it_asks_for(string body, string names)
    {
        var answer = await _account.SendAsync("POST", Search, body);

        Assert.Equal(200, answer.Status);
        Assert.Equal(names, string.Join(',', answer.Json.GetProperty("results").EnumerateArray()
            .Select(record => record.GetProperty("properties").GetProperty("name").GetString())));
        Assert.DoesNotContain(answer.Headers.Keys, name => name.StartsWith("X-HubSpot-RateLimit", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("""{"limit":201}""")]
    [InlineData("""{"limit":100,"after":"9901"}""")]
    [InlineData("""{"after":"next"}""")]
    [InlineData("""{"sorts":["name","city"]}""")]
    [InlineData("""{"sorts":["nonsense"]}""")]
    [InlineData("""{"filterGroups":[{}]}""")]
    [InlineData("""{"filterGroups":[{"filters":[]},{"filters":[]},{"filters":[]},{"filters":[]},{"filters":[]},{"filters":[]}]}""")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"nonsense","operator":"EQ","value":"x"}]}]}""")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"name","operator":"LIKE","value":"x"}]}]}""")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"name","operator":"EQ"}]}]}""")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"name","operator":"IN","value":"x"}]}]}""")]
    [InlineData("""{"filterGroups":[{"filters":[{"propertyName":"numberofemployees","operator":"GT","value":"many"}]}]}""")]
    [InlineData("[]")]
    public async Task A_search_that_the_vendor_refuses_is_refused(string body)
    {
        var answer = await _account.SendAsync("POST", Search, body);

        Assert.Equal((400, "VALIDATION_ERROR"), (answer.Status, answer.Text("category")));
    }

    [Fact]
    public async Task More_than_ten_filters_in_a_group_are_refused()
    {
        var filters = string.Join(',', Enumerable.Repeat("""{"propertyName":"name","operator":"HAS_PROPERTY"}""", 11));

        Assert.Equal(400, (await _account.SendAsync("POST", Search, $$"""{"filterGroups":[{"filters":[{{filters}}]}]}""")).Status);
    }

    [Fact]
    public async Task Search_lags_behind_writes_and_reads_do_not()
    {
        await using var lagging = await SandboxClient.HubSpotAsync(new() { Seed = false, IndexLag = TimeSpan.FromHours(1) });
        var id = (await lagging.SendAsync("POST", "/crm/v3/objects/companies", """{"properties":{"name":"New"}}""")).Text("id");

        Assert.Equal(200, (await lagging.SendAsync("GET", $"/crm/v3/objects/companies/{id}")).Status);
        Assert.Equal(0, (await lagging.SendAsync("POST", Search, "{}")).Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Searches_have_a_limit_of_their_own()
    {
        await using var tight = await SandboxClient.HubSpotAsync(new() { SearchesPerSecond = 0 });

        var answer = await tight.SendAsync("POST", Search, "{}");

        Assert.Equal((429, "SECONDLY"), (answer.Status, answer.Text("policyName")));
        Assert.Equal(200, (await tight.SendAsync("GET", "/crm/v3/objects/companies")).Status);
    }

    [Fact]
    public async Task Seeds_are_the_partners_ten_customers_with_their_parties()
    {
        await using var seeded = await SandboxClient.HubSpotAsync();

        var customers = await seeded.SendAsync("POST", Search, """
            {"filterGroups":[{"filters":[{"propertyName":"teleco_role","operator":"EQ","value":"Customer"},{"propertyName":"teleco_partner","operator":"EQ","value":"P-2001"}]}],
             "properties":["teleco_party_id","teleco_party_type"],"limit":100}
            """);

        Assert.Equal(10, customers.Json.GetProperty("total").GetInt32());
        foreach (var customer in customers.Json.GetProperty("results").EnumerateArray().Select(record => record.GetProperty("properties")))
        {
            var type = customer.GetProperty("teleco_party_type").GetString() == "Individual" ? "contacts" : "companies";
            Assert.Equal(200, (await seeded.SendAsync("GET", $"/crm/v3/objects/{type}/{customer.GetProperty("teleco_party_id").GetString()!["hs-".Length..]}")).Status);
        }
    }
}
