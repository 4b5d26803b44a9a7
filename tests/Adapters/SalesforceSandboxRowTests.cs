using System.Globalization;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class SalesforceSandboxRowTests : IAsyncLifetime
{
    private const string Data = "/services/data/v62.0";

    private SandboxClient _org = null!; // set before each test

    public async ValueTask InitializeAsync() => _org = await SandboxClient.SalesforceAsync();

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Fact]
    public async Task A_created_account_reads_back_with_system_fields_in_the_vendors_formats()
    {
        var created = await _org.SendAsync("POST", $"{Data}/sobjects/Account", """{"Name":" Muster <&> GmbH ","Phone":"","AnnualRevenue":39.90}""");

        Assert.Equal(201, created.Status);
        Assert.Equal($"{Data}/sobjects/Account/{created.Text("id")}", created.Headers["Location"]);
        var read = await _org.SendAsync("GET", created.Headers["Location"]);
        Assert.Equal("Muster <&> GmbH", read.Text("Name"));
        Assert.Equal("39.90", read.Json.GetProperty("AnnualRevenue").GetRawText());
        Assert.Equal("", read.Text("Phone"));
        Assert.Contains("<&>", read.Body);
        Assert.Equal("Account", read.Json.GetProperty("attributes").GetProperty("type").GetString());
        Assert.True(DateTimeOffset.TryParseExact(
            read.Text("CreatedDate"), "yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        Assert.Matches(@"^api-usage=\d+/\d+$", read.Headers["Sforce-Limit-Info"]);
    }

    [Fact]
    public async Task An_id_works_in_15_and_18_characters_and_no_other_case()
    {
        var id = (await _org.SendAsync("POST", $"{Data}/sobjects/Account", """{"Name":"X"}""")).Text("id")!;

        Assert.Equal(18, id.Length);
        Assert.Equal(200, (await _org.SendAsync("GET", $"{Data}/sobjects/Account/{id[..15]}?fields=Name")).Status);
        Assert.Equal("MALFORMED_ID", (await _org.SendAsync("GET", $"{Data}/sobjects/Account/{id.ToLowerInvariant()}")).Code);
        Assert.Equal("MALFORMED_ID", (await _org.SendAsync("GET", $"{Data}/sobjects/Account/{id[..15]}AAZ")).Code);
    }

    [Theory]
    [InlineData("GET", "/sobjects/Account/001000000000000AAA", null, 404, "NOT_FOUND")]
    [InlineData("GET", "/sobjects/Account/xyz", null, 404, "NOT_FOUND")]
    [InlineData("GET", "/sobjects/Nothing/001000000000000AAA", null, 404, "NOT_FOUND")]
    [InlineData("GET", "/sobjects/Account/Teleco_Id__c/none", null, 404, "NOT_FOUND")]
    [InlineData("GET", "/sobjects/Account/Name/none", null, 404, "NOT_FOUND")]
    [InlineData("PATCH", "/sobjects/Account/Phone/1", """{"Name":"X"}""", 404, "NOT_FOUND")]
    [InlineData("PUT", "/sobjects/Account", "{}", 405, "METHOD_NOT_ALLOWED")]
    [InlineData("POST", "/sobjects/Account", "{}", 400, "REQUIRED_FIELD_MISSING")]
    [InlineData("POST", "/sobjects/Account", """{"Name":null}""", 400, "REQUIRED_FIELD_MISSING")]
    [InlineData("POST", "/sobjects/Contact", """{"FirstName":"Jane"}""", 400, "REQUIRED_FIELD_MISSING")]
    [InlineData("POST", "/sobjects/Account", """{"Name":"X","Nam":"Y"}""", 400, "INVALID_FIELD")]
    [InlineData("POST", "/sobjects/Account", """{"Name":"X","PersonEmail":"a@b.at"}""", 400, "INVALID_FIELD")]
    [InlineData("POST", "/sobjects/Account", """{"Name":"X","BillingCountryCode":"AT"}""", 400, "INVALID_FIELD")]
    [InlineData("POST", "/sobjects/Account", """{"Name":"X","CurrencyIsoCode":"EUR"}""", 400, "INVALID_FIELD")]
    [InlineData("POST", "/sobjects/Account", """{"Name":"X","Id":"001000000000000AAA"}""", 400, "INVALID_FIELD_FOR_INSERT_UPDATE")]
    [InlineData("POST", "/sobjects/Account", """{"Name":"X","CreatedDate":"2026-01-01T00:00:00Z"}""", 400, "INVALID_FIELD_FOR_INSERT_UPDATE")]
    [InlineData("POST", "/sobjects/Contact", """{"LastName":"X","Name":"Y X"}""", 400, "INVALID_FIELD_FOR_INSERT_UPDATE")]
    [InlineData("POST", "/sobjects/Account", """{"Name":17}""", 400, "JSON_PARSER_ERROR")]
    [InlineData("POST", "/sobjects/Account", """{"Name":"X","AnnualRevenue":"12"}""", 400, "JSON_PARSER_ERROR")]
    [InlineData("POST", "/sobjects/Account", """{"Name":{"a":1}}""", 400, "JSON_PARSER_ERROR")]
    [InlineData("POST", "/sobjects/Account", """{"Name":"X",}""", 400, "JSON_PARSER_ERROR")]
    [InlineData("POST", "/sobjects/Account", """{"Name":"\ud800"}""", 400, "JSON_PARSER_ERROR")]
    [InlineData("POST", "/sobjects/Account", """{"\udc00":"X"}""", 400, "JSON_PARSER_ERROR")]
    [InlineData("POST", "/sobjects/Account", "[]", 400, "JSON_PARSER_ERROR")]
    [InlineData("POST", "/sobjects/Contact", """{"LastName":"X","Birthdate":"1990-13-01"}""", 400, "JSON_PARSER_ERROR")]
    [InlineData("POST", "/sobjects/Contact", """{"LastName":"X","DoNotCall":null}""", 400, "JSON_PARSER_ERROR")]
    [InlineData("POST", "/sobjects/Contact", """{"LastName":"X","Email":"jane at example"}""", 400, "INVALID_EMAIL_ADDRESS")]
    [InlineData("POST", "/sobjects/Contact", """{"LastName":"X","AccountId":"nothing"}""", 400, "MALFORMED_ID")]
    [InlineData("POST", "/sobjects/Contact", """{"LastName":"X","AccountId":"001000000000000AAA"}""", 400, "INVALID_CROSS_REFERENCE_KEY")]
    [InlineData("POST", "/sobjects/Contact", """{"LastName":"X","AccountId":"003000000000000AAA"}""", 400, "FIELD_INTEGRITY_EXCEPTION")]
    [InlineData("PATCH", "/sobjects/Account/Teleco_Id__c/P-9", """{"Name":"X","Teleco_Id__c":"P-9"}""", 400, "INVALID_FIELD")]
    public async Task What_the_vendor_refuses_is_refused(string method, string target, string? body, int status, string code)
    {
        var answer = await _org.SendAsync(method, Data + target, body);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("Teleco_Role__c", 20)]
    [InlineData("Teleco_Partner__c", 40)]
    [InlineData("Teleco_Id__c", 80)]
    [InlineData("Name", 255)]
    [InlineData("Teleco_Document__c", 131_072)]
    public async Task A_text_may_be_as_long_as_its_field_and_no_longer(string field, int length)
    {
        var name = field == "Name" ? "" : "\"Name\":\"X\",";

        var fits = await _org.SendAsync("POST", $"{Data}/sobjects/Account", $$"""{{{name}}"{{field}}":"{{new string('x', length)}}"}""");
        var tooLong = await _org.SendAsync("POST", $"{Data}/sobjects/Account", $$"""{{{name}}"{{field}}":"{{new string('y', length + 1)}}"}""");

        Assert.Equal(201, fits.Status);
        Assert.Equal("STRING_TOO_LONG", tooLong.Code);
        Assert.Equal(field, tooLong.Json[0].GetProperty("fields")[0].GetString());
    }

    [Fact]
    public async Task An_upsert_creates_once_and_updates_after()
    {
        var target = $"{Data}/sobjects/Account/Teleco_Id__c/{Uri.EscapeDataString("A/1 ü")}";

        var first = await _org.SendAsync("PATCH", target, """{"Name":"One"}""");
        var second = await _org.SendAsync("PATCH", target, """{"Name":"Two"}""");

        Assert.Equal((201, "True"), (first.Status, first.Text("created")));
        Assert.Equal((200, "False"), (second.Status, second.Text("created")));
        Assert.Equal(first.Text("id"), second.Text("id"));
        Assert.Equal("A/1 ü", (await _org.SendAsync("GET", target)).Text("Teleco_Id__c"));
    }

    [Fact]
    public async Task A_second_record_with_the_same_external_id_is_refused_and_names_the_first()
    {
        var first = await _org.SendAsync("POST", $"{Data}/sobjects/Account", """{"Name":"X","Teleco_Id__c":"U-1"}""");

        var second = await _org.SendAsync("POST", $"{Data}/sobjects/Account", """{"Name":"Y","Teleco_Id__c":"u-1"}""");

        Assert.Equal((400, "DUPLICATE_VALUE"), (second.Status, second.Code));
        Assert.Contains(first.Text("id")![..15], second.Body);
    }

    [Fact]
    public async Task A_deleted_record_is_gone_and_says_so()
    {
        var row = (await _org.SendAsync("POST", $"{Data}/sobjects/Contact", """{"LastName":"Doe","Email":"JANE@Example.at"}""")).Headers["Location"];
        Assert.Equal("jane@example.at", (await _org.SendAsync("GET", row)).Text("Email"));

        Assert.Equal(204, (await _org.SendAsync("DELETE", row)).Status);

        Assert.Equal("ENTITY_IS_DELETED", (await _org.SendAsync("GET", row)).Code);
        Assert.Equal("ENTITY_IS_DELETED", (await _org.SendAsync("PATCH", row, "{}")).Code);
        Assert.Equal("ENTITY_IS_DELETED", (await _org.SendAsync("DELETE", row)).Code);
    }

    [Fact]
    public async Task Unknown_fields_in_a_read_are_refused()
    {
        var row = (await _org.SendAsync("POST", $"{Data}/sobjects/Account", """{"Name":"X"}""")).Headers["Location"];

        Assert.Equal("INVALID_FIELD", (await _org.SendAsync("GET", $"{row}?fields=Name,Nam")).Code);
    }

    [Fact]
    public async Task Preconditions_by_date_and_by_entity_tag_hold()
    {
        var row = (await _org.SendAsync("POST", $"{Data}/sobjects/Account", """{"Name":"X"}""")).Headers["Location"];
        var read = await _org.SendAsync("GET", row);
        var (tag, date) = (read.Headers["ETag"], read.Headers["Last-Modified"]);

        Assert.Equal(304, (await _org.SendAsync("GET", row, null, ("If-None-Match", tag))).Status);
        Assert.Equal(304, (await _org.SendAsync("GET", row, null, ("If-Modified-Since", date))).Status);
        Assert.Equal(412, (await _org.SendAsync("PATCH", row, "{}", ("If-Unmodified-Since", "Thu, 15 Jan 2015 09:30:00 GMT"))).Status);
        Assert.Equal(400, (await _org.SendAsync("PATCH", row, "{}", ("If-Unmodified-Since", "yesterday"))).Status);
        Assert.Equal(204, (await _org.SendAsync("PATCH", row, """{"Name":"Y"}""", ("If-Match", tag.Insert(tag.Length - 1, "-gzip")))).Status);
        Assert.Equal(412, (await _org.SendAsync("PATCH", row, """{"Name":"Z"}""", ("If-Match", tag))).Status);
        Assert.Equal("Y", (await _org.SendAsync("GET", row)).Text("Name"));
        Assert.Equal(204, (await _org.SendAsync("DELETE", row, null, ("If-Match", tag))).Status);
    }

    [Fact]
    public async Task A_body_in_another_media_type_is_415()
    {
        using var content = new StringContent("""{"Name":"X"}""", null, "text/plain");

        using var answer = await _org.Http.PostAsync($"{Data}/sobjects/Account", content, TestContext.Current.CancellationToken);

        Assert.Equal(415, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_url_longer_than_16384_bytes_is_414()
    {
        var query = $"{Data}/query?q=SELECT+Id+FROM+Account+WHERE+Name='{new string('x', 16_384)}'";

        Assert.Equal(414, (await _org.SendAsync("GET", query)).Status);
    }

    [Fact]
    public async Task A_name_with_lock_row_meets_a_lock_once()
    {
        var first = await _org.SendAsync("POST", $"{Data}/sobjects/Account", """{"Name":"lock-row 1"}""");
        var second = await _org.SendAsync("POST", $"{Data}/sobjects/Account", """{"Name":"lock-row 1"}""");

        Assert.Equal((400, "UNABLE_TO_LOCK_ROW"), (first.Status, first.Code));
        Assert.Equal(201, second.Status);
    }

    [Fact]
    public async Task Seeds_have_stable_ids_and_point_at_their_parties()
    {
        await using var other = await SandboxClient.SalesforceAsync();
        const string Query = $"{Data}/query?q=SELECT+Id,Teleco_Party_Id__c,Teleco_Party_Type__c+FROM+Account+WHERE+Teleco_Role__c='Customer'+AND+Teleco_Partner__c='P-1002'";

        var seeds = await _org.SendAsync("GET", Query);

        Assert.Equal(seeds.Body, (await other.SendAsync("GET", Query)).Body);
        Assert.Equal(12, seeds.Json.GetProperty("totalSize").GetInt32());
        foreach (var customer in seeds.Json.GetProperty("records").EnumerateArray())
        {
            var type = customer.GetProperty("Teleco_Party_Type__c").GetString() == "Individual" ? "Contact" : "Account";
            var party = customer.GetProperty("Teleco_Party_Id__c").GetString()!;
            Assert.Equal(200, (await _org.SendAsync("GET", $"{Data}/sobjects/{type}/{party["sf-".Length..]}")).Status);
        }
    }
}
