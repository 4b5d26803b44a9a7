using System.Net.Http.Headers;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class HubSpotSandboxObjectTests : IAsyncLifetime
{
    private const string Contacts = "/crm/v3/objects/contacts";
    private const string Companies = "/crm/v3/objects/companies";

    private SandboxClient _account = null!; // set before each test

    public async ValueTask InitializeAsync() => _account = await SandboxClient.HubSpotAsync();

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    [Fact]
    public async Task A_contact_reads_back_by_id_and_by_unique_property_with_what_was_asked_for()
    {
        var created = await _account.SendAsync("POST", Contacts, """{"properties":{"email":"Jane@Example.at","firstname":"Jane","phone":"1"}}""");

        Assert.Equal(201, created.Status);
        var read = await _account.SendAsync("GET", $"{Contacts}/jane%40example.at?idProperty=email&properties=phone,nonsense&properties=lastname");
        Assert.Equal(created.Text("id"), read.Text("id"));
        var properties = read.Json.GetProperty("properties");
        Assert.Equal(["createdate", "hs_object_id", "lastmodifieddate", "lastname", "phone"], properties.EnumerateObject().Select(property => property.Name));
        Assert.Equal("1", properties.GetProperty("phone").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, properties.GetProperty("lastname").ValueKind);
        Assert.Equal("10000", read.Headers["X-HubSpot-RateLimit-Interval-Milliseconds"]);
    }

    [Fact]
    public async Task A_patch_clears_with_an_empty_string_and_a_stage_does_not_go_back()
    {
        var id = (await _account.SendAsync("POST", Contacts, """{"properties":{"lastname":"Doe","phone":"1","lifecyclestage":"customer"}}""")).Text("id");

        await _account.SendAsync("PATCH", $"{Contacts}/{id}", """{"properties":{"phone":"","lifecyclestage":"lead"}}""");

        var properties = (await _account.SendAsync("GET", $"{Contacts}/{id}?properties=phone,lifecyclestage")).Json.GetProperty("properties");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, properties.GetProperty("phone").ValueKind);
        Assert.Equal("customer", properties.GetProperty("lifecyclestage").GetString());
    }

    [Theory]
    [InlineData("""{"properties":{"nonsense":"x"}}""", 400, "PROPERTY_DOESNT_EXIST")]
    [InlineData("""{"properties":{"email":"nobody"}}""", 400, "INVALID_EMAIL")]
    [InlineData("""{"properties":{"lifecyclestage":"friend"}}""", 400, "INVALID_OPTION")]
    [InlineData("""{"properties":{"hs_language":"xx"}}""", 400, "INVALID_OPTION")]
    [InlineData("""{"properties":{"createdate":"2026-01-01"}}""", 400, "READ_ONLY_VALUE")]
    [InlineData("""{"properties":{"firstname":{"a":1}}}""", 400, "VALIDATION_ERROR")]
    [InlineData("""{"firstname":"x"}""", 400, "VALIDATION_ERROR")]
    [InlineData("""{"properties":{"firstname":"\ud800"}}""", 400, "VALIDATION_ERROR")]
    [InlineData("""{"properties":""", 400, "VALIDATION_ERROR")]
    [InlineData("""{"properties":{"lastname":"x"},"associations":[{"to":{"id":"1"}}]}""", 400, "VALIDATION_ERROR")]
    [InlineData("""{"properties":{"lastname":"x"},"associations":[{"to":{"id":"1"},"types":[{"associationTypeId":279}]}]}""", 404, "OBJECT_NOT_FOUND")]
    public async Task What_the_vendor_refuses_is_refused(string body, int status, string text)
    {
        var answer = await _account.SendAsync("POST", Contacts, body);

        Assert.Equal(status, answer.Status);
        Assert.Contains(text, answer.Body);
        Assert.True(Guid.TryParse(answer.Text("correlationId"), out _));
    }

    [Fact]
    public async Task A_text_longer_than_65536_is_refused()
    {
        Assert.Equal(201, (await _account.SendAsync("POST", Companies, $$$"""{"properties":{"teleco_document":"{{{new string('x', 65_536)}}}"}}""")).Status);
        Assert.Equal(400, (await _account.SendAsync("POST", Companies, $$$"""{"properties":{"teleco_document":"{{{new string('x', 65_537)}}}"}}""")).Status);
    }

    [Fact]
    public async Task A_known_email_is_a_conflict_that_names_the_record_and_a_known_teleco_id_is_refused()
    {
        var id = (await _account.SendAsync("POST", Contacts, """{"properties":{"email":"a@example.at","teleco_id":"T-1"}}""")).Text("id");

        var email = await _account.SendAsync("POST", Contacts, """{"properties":{"email":"A@example.at"}}""");
        var own = await _account.SendAsync("POST", Contacts, """{"properties":{"teleco_id":"T-1"}}""");
        var company = await _account.SendAsync("POST", Companies, """{"properties":{"teleco_id":"T-1"}}""");

        Assert.Equal((409, "CONFLICT", $"Contact already exists. Existing ID: {id}"), (email.Status, email.Text("category"), email.Text("message")));
        Assert.Equal(400, own.Status);
        Assert.Contains("CONFLICTING_UNIQUE_VALUE", own.Body);
        Assert.Equal(201, company.Status);
    }

    [Fact]
    public async Task An_archived_record_is_found_only_as_archived_and_deleting_the_unknown_is_no_error()
    {
        var id = (await _account.SendAsync("POST", Companies, """{"properties":{"name":"X","teleco_id":"T-2"}}""")).Text("id");

        Assert.Equal(204, (await _account.SendAsync("DELETE", $"{Companies}/{id}")).Status);
        Assert.Equal(204, (await _account.SendAsync("DELETE", $"{Companies}/{id}")).Status);
        Assert.Equal(204, (await _account.SendAsync("DELETE", $"{Companies}/77")).Status);

        Assert.Equal(404, (await _account.SendAsync("GET", $"{Companies}/{id}")).Status);
        Assert.True((await _account.SendAsync("GET", $"{Companies}/{id}?archived=true")).Json.GetProperty("archived").GetBoolean());
        Assert.Equal(201, (await _account.SendAsync("POST", Companies, """{"properties":{"name":"Y","teleco_id":"T-2"}}""")).Status);
    }

    [Fact]
    public async Task A_list_pages_to_its_end()
    {
        var seen = new List<string>();
        string? after = "";
        while (after is not null)
        {
            var page = await _account.SendAsync("GET", $"{Companies}?limit=4{(after.Length > 0 ? $"&after={after}" : "")}");
            seen.AddRange(page.Json.GetProperty("results").EnumerateArray().Select(one => one.GetProperty("id").GetString()!));
            after = page.Json.TryGetProperty("paging", out var paging) ? paging.GetProperty("next").GetProperty("after").GetString() : null;
        }

        Assert.Equal(15, seen.Count);
        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(400, (await _account.SendAsync("GET", $"{Companies}?limit=101")).Status);
    }

    [Fact]
    public async Task A_batch_read_tells_what_is_missing()
    {
        var answer = await _account.SendAsync("POST", $"{Contacts}/batch/read", """{"properties":["email"],"propertiesWithHistory":[],"inputs":[{"id":"1001"},{"id":"9"}]}""");

        Assert.Equal(207, answer.Status);
        Assert.Equal("1001", answer.Json.GetProperty("results")[0].GetProperty("id").GetString());
        Assert.Equal("9", answer.Json.GetProperty("errors")[0].GetProperty("context").GetProperty("ids")[0].GetString());
    }

    [Fact]
    public async Task A_batch_upsert_is_new_once()
    {
        const string Body = """{"inputs":[{"idProperty":"teleco_id","id":"U-1","properties":{"name":"X"}}]}""";

        var first = await _account.SendAsync("POST", $"{Companies}/batch/upsert", Body);
        var second = await _account.SendAsync("POST", $"{Companies}/batch/upsert", Body);

        Assert.True(first.Json.GetProperty("results")[0].GetProperty("new").GetBoolean());
        Assert.False(second.Json.GetProperty("results")[0].GetProperty("new").GetBoolean());
        Assert.Equal(first.Json.GetProperty("results")[0].GetProperty("id").GetString(), second.Json.GetProperty("results")[0].GetProperty("id").GetString());
        Assert.Equal(400, (await _account.SendAsync("POST", $"{Companies}/batch/upsert", Body.Replace("teleco_id", "name"))).Status);
    }

    [Fact]
    public async Task A_bad_input_fails_the_whole_batch_unless_inputs_are_traced()
    {
        const string Plain = """{"inputs":[{"properties":{"name":"X","teleco_id":"B-1"}},{"properties":{"nonsense":"X"}}]}""";
        const string Traced = """{"inputs":[{"objectWriteTraceId":"1","properties":{"name":"X","teleco_id":"B-1"}},{"objectWriteTraceId":"2","properties":{"nonsense":"X"}}]}""";

        Assert.Equal(400, (await _account.SendAsync("POST", $"{Companies}/batch/create", Plain)).Status);
        Assert.Equal(404, (await _account.SendAsync("GET", $"{Companies}/B-1?idProperty=teleco_id")).Status);

        var traced = await _account.SendAsync("POST", $"{Companies}/batch/create", Traced);
        Assert.Equal(207, traced.Status);
        Assert.Equal("2", traced.Json.GetProperty("errors")[0].GetProperty("context").GetProperty("objectWriteTraceId")[0].GetString());
        Assert.Equal(200, (await _account.SendAsync("GET", $"{Companies}/B-1?idProperty=teleco_id")).Status);
    }

    [Fact]
    public async Task More_than_100_inputs_are_refused()
    {
        var inputs = string.Join(',', Enumerable.Range(1, 101).Select(index => $$"""{"id":"{{index}}"}"""));

        Assert.Equal(400, (await _account.SendAsync("POST", $"{Contacts}/batch/read", $$"""{"inputs":[{{inputs}}]}""")).Status);
    }

    [Fact]
    public async Task Associations_are_seen_from_both_ends()
    {
        var linked = await _account.SendAsync("PUT", "/crm/v4/objects/contacts/1901/associations/default/companies/2901");

        Assert.Equal(200, linked.Status);
        var back = await _account.SendAsync("GET", "/crm/v4/objects/companies/2901/associations/contacts?limit=500");
        Assert.Equal(1901, back.Json.GetProperty("results")[0].GetProperty("toObjectId").GetInt64());
        Assert.Equal(280, back.Json.GetProperty("results")[0].GetProperty("associationTypes")[0].GetProperty("typeId").GetInt32());
        var many = await _account.SendAsync("POST", "/crm/v4/associations/contacts/companies/batch/read", """{"inputs":[{"id":"1901"},{"id":"1001"}]}""");
        Assert.Equal(2, many.Json.GetProperty("results").GetArrayLength());
        var read = await _account.SendAsync("GET", $"{Contacts}/1901?associations=companies");
        Assert.Equal("contact_to_company", read.Json.GetProperty("associations").GetProperty("companies").GetProperty("results")[0].GetProperty("type").GetString());
        Assert.Equal(400, (await _account.SendAsync("PUT", "/crm/v4/objects/contacts/1901/associations/companies/2901", """[{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":16}]""")).Status);
    }

    [Fact]
    public async Task Tokens_are_told_apart_as_unknown_and_expired()
    {
        using var form = new StringContent(
            "grant_type=refresh_token&client_id=sandbox-client&client_secret=sandbox-secret&refresh_token=sandbox-refresh", null, "application/x-www-form-urlencoded");
        using var granted = await _account.Http.PostAsync("/oauth/v1/token", form, TestContext.Current.CancellationToken);
        var body = await granted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var json = System.Text.Json.JsonDocument.Parse(body);
        Assert.Equal(1800, json.RootElement.GetProperty("expires_in").GetInt32());

        _account.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", json.RootElement.GetProperty("access_token").GetString());
        Assert.Equal(200, (await _account.SendAsync("GET", Contacts)).Status);
        await _account.FaultAsync("""{"kind":"expireTokens"}""");
        var expired = await _account.SendAsync("GET", Contacts);
        Assert.Equal((401, "EXPIRED_AUTHENTICATION"), (expired.Status, expired.Text("category")));

        _account.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "made-up");
        Assert.Equal("INVALID_AUTHENTICATION", (await _account.SendAsync("GET", Contacts)).Text("category"));
    }

    [Theory]
    [InlineData("grant_type=client_credentials", "BAD_GRANT_TYPE")]
    [InlineData("grant_type=refresh_token&client_id=x", "BAD_CLIENT_ID")]
    [InlineData("grant_type=refresh_token&client_id=sandbox-client&client_secret=x", "BAD_CLIENT_SECRET")]
    [InlineData("grant_type=refresh_token&client_id=sandbox-client&client_secret=sandbox-secret&refresh_token=x", "BAD_REFRESH_TOKEN")]
    public async Task A_bad_refresh_is_refused(string body, string status)
    {
        using var form = new StringContent(body, null, "application/x-www-form-urlencoded");

        using var answer = await _account.Http.PostAsync("/oauth/v1/token", form, TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains(status, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("lock", 423, "LOCKED")]
    [InlineData("rateLimit", 429, "TEN_SECONDLY_ROLLING")]
    [InlineData("html", 503, "<html>")]
    public async Task A_fault_speaks_as_the_vendor_would(string kind, int status, string text)
    {
        await _account.FaultAsync($$"""{"kind":"{{kind}}"}""");

        var answer = await _account.SendAsync("GET", Contacts);

        Assert.Equal(status, answer.Status);
        Assert.Contains(text, answer.Body);
    }

    [Fact]
    public async Task The_ten_second_limit_holds_and_counts_down()
    {
        await using var tight = await SandboxClient.HubSpotAsync(new() { RequestsPerTenSeconds = 1 }, new FixedClock());

        Assert.Equal("0", (await tight.SendAsync("GET", Contacts)).Headers["X-HubSpot-RateLimit-Remaining"]);
        var second = await tight.SendAsync("GET", Contacts);
        Assert.Equal((429, "RATE_LIMIT"), (second.Status, second.Text("errorType")));
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 15, 9, 30, 0, TimeSpan.Zero);
    }
}
