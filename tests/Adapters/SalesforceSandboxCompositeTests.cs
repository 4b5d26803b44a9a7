namespace TeleCo.Gateway.Tests.Adapters;

public sealed class SalesforceSandboxCompositeTests : IAsyncLifetime
{
    private const string Data = "/services/data/v62.0";

    private SandboxClient _org = null!; // set before each test

    public async ValueTask InitializeAsync() => _org = await SandboxClient.SalesforceAsync(new() { Seed = false });

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Fact]
    public async Task A_composite_call_hands_ids_on()
    {
        var answer = await _org.SendAsync("POST", $"{Data}/composite", """
            {"allOrNone":true,"compositeRequest":[
             {"method":"POST","url":"/services/data/v62.0/sobjects/Account","referenceId":"refAccount","body":{"Name":"X"}},
             {"method":"POST","url":"/services/data/v62.0/sobjects/Contact","referenceId":"refContact","body":{"LastName":"Doe","AccountId":"@{refAccount.id}"}},
             {"method":"GET","url":"/services/data/v62.0/query?q=SELECT+LastName+FROM+Contact+WHERE+AccountId='@{refAccount.id}'","referenceId":"refQuery"}]}
            """);

        var parts = answer.Json.GetProperty("compositeResponse");
        Assert.Equal([201, 201, 200], parts.EnumerateArray().Select(part => part.GetProperty("httpStatusCode").GetInt32()));
        Assert.Equal("Doe", parts[2].GetProperty("body").GetProperty("records")[0].GetProperty("LastName").GetString());
        Assert.StartsWith($"{Data}/sobjects/Account/", parts[0].GetProperty("httpHeaders").GetProperty("Location").GetString());
    }

    [Fact]
    public async Task All_or_none_leaves_nothing_behind()
    {
        var answer = await _org.SendAsync("POST", $"{Data}/composite", """
            {"allOrNone":true,"compositeRequest":[
             {"method":"POST","url":"/services/data/v62.0/sobjects/Account","referenceId":"a","body":{"Name":"X","Teleco_Id__c":"T-1"}},
             {"method":"POST","url":"/services/data/v62.0/sobjects/Contact","referenceId":"b","body":{"FirstName":"Doe"}}]}
            """);

        var parts = answer.Json.GetProperty("compositeResponse");
        Assert.Equal(200, answer.Status);
        Assert.Equal("PROCESSING_HALTED", parts[0].GetProperty("body")[0].GetProperty("errorCode").GetString());
        Assert.Equal("REQUIRED_FIELD_MISSING", parts[1].GetProperty("body")[0].GetProperty("errorCode").GetString());
        Assert.Equal(404, (await _org.SendAsync("GET", $"{Data}/sobjects/Account/Teleco_Id__c/T-1")).Status);
    }

    [Theory]
    [InlineData("""{"compositeRequest":[{"method":"GET","url":"/services/data/v62.0/limits","referenceId":"a b"}]}""")]
    [InlineData("""{"compositeRequest":[{"method":"GET","url":"/services/data/v62.0/limits","referenceId":"a"},{"method":"GET","url":"/services/data/v62.0/limits","referenceId":"a"}]}""")]
    [InlineData("""{"compositeRequest":[{"method":"GET","url":"https://elsewhere.example/","referenceId":"a"}]}""")]
    [InlineData("""{"compositeRequest":[7]}""")]
    [InlineData("{}")]
    public async Task A_composite_call_of_a_wrong_form_is_refused(string body) =>
        Assert.Equal(400, (await _org.SendAsync("POST", $"{Data}/composite", body)).Status);

    [Fact]
    public async Task More_than_25_parts_or_200_records_are_refused()
    {
        var parts = string.Join(',', Enumerable.Range(0, 26).Select(index => $$"""{"method":"GET","url":"/services/data/v62.0/limits","referenceId":"r{{index}}"}"""));
        var records = string.Join(',', Enumerable.Repeat("""{"attributes":{"type":"Account"},"Name":"X"}""", 201));

        Assert.Equal("LIMIT_EXCEEDED", (await _org.SendAsync("POST", $"{Data}/composite", $$"""{"compositeRequest":[{{parts}}]}""")).Code);
        Assert.Equal("EXCEEDED_ID_LIMIT", (await _org.SendAsync("POST", $"{Data}/composite/sobjects", $$"""{"records":[{{records}}]}""")).Code);
    }

    [Fact]
    public async Task A_collection_answers_record_by_record_in_order()
    {
        var created = await _org.SendAsync("POST", $"{Data}/composite/sobjects", """
            {"allOrNone":false,"records":[
             {"attributes":{"type":"Contact"},"LastName":"Doe"},
             {"attributes":{"type":"Contact"},"FirstName":"Nobody"},
             {"attributes":{"type":"Contact"},"LastName":"Roe"}]}
            """);

        Assert.Equal([true, false, true], created.Json.EnumerateArray().Select(one => one.GetProperty("success").GetBoolean()));
        var error = created.Json[1].GetProperty("errors")[0];
        Assert.Equal("REQUIRED_FIELD_MISSING", error.GetProperty("statusCode").GetString());
        Assert.Equal("LastName", error.GetProperty("fields")[0].GetString());

        var (first, last) = (created.Json[0].GetProperty("id").GetString(), created.Json[2].GetProperty("id").GetString());
        var updated = await _org.SendAsync("PATCH", $"{Data}/composite/sobjects", $$"""
            {"records":[{"attributes":{"type":"Contact"},"id":"{{first}}","Phone":"+43 1"},{"attributes":{"type":"Contact"},"id":"003000000000000AAA","Phone":"+43 1"}]}
            """);
        Assert.Equal([true, false], updated.Json.EnumerateArray().Select(one => one.GetProperty("success").GetBoolean()));

        var deleted = await _org.SendAsync("DELETE", $"{Data}/composite/sobjects?ids={last}");
        Assert.True(deleted.Json[0].GetProperty("success").GetBoolean());

        var read = await _org.SendAsync("POST", $"{Data}/composite/sobjects/Contact", $$"""{"ids":["{{last}}","{{first}}"],"fields":["Id","Phone"]}""");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, read.Json[0].ValueKind);
        Assert.Equal("+43 1", read.Json[1].GetProperty("Phone").GetString());
    }

    [Fact]
    public async Task An_all_or_none_collection_rolls_every_record_back()
    {
        var created = await _org.SendAsync("POST", $"{Data}/composite/sobjects", """
            {"allOrNone":true,"records":[{"attributes":{"type":"Account"},"Name":"X","Teleco_Id__c":"T-2"},{"attributes":{"type":"Account"}}]}
            """);

        Assert.Equal("ALL_OR_NONE_OPERATION_ROLLED_BACK", created.Json[0].GetProperty("errors")[0].GetProperty("statusCode").GetString());
        Assert.Equal(404, (await _org.SendAsync("GET", $"{Data}/sobjects/Account/Teleco_Id__c/T-2")).Status);
    }

    [Fact]
    public async Task A_collection_upserts_by_external_id()
    {
        const string Body = """{"records":[{"attributes":{"type":"Account"},"Teleco_Id__c":"T-3","Name":"X"},{"attributes":{"type":"Account"},"Name":"Y"}]}""";

        var first = await _org.SendAsync("PATCH", $"{Data}/composite/sobjects/Account/Teleco_Id__c", Body);
        var second = await _org.SendAsync("PATCH", $"{Data}/composite/sobjects/Account/Teleco_Id__c", Body);

        Assert.True(first.Json[0].GetProperty("created").GetBoolean());
        Assert.False(second.Json[0].GetProperty("created").GetBoolean());
        Assert.Equal("MISSING_ARGUMENT", second.Json[1].GetProperty("errors")[0].GetProperty("statusCode").GetString());
    }

    [Fact]
    public async Task A_composite_call_inside_another_is_refused()
    {
        var answer = await _org.SendAsync("POST", $"{Data}/composite", """
            {"compositeRequest":[{"method":"POST","url":"/services/data/v62.0/composite","referenceId":"a","body":{"compositeRequest":[]}}]}
            """);

        Assert.Equal(400, answer.Json.GetProperty("compositeResponse")[0].GetProperty("httpStatusCode").GetInt32());
    }

    [Fact]
    public async Task A_batch_runs_independent_parts()
    {
        var answer = await _org.SendAsync("POST", $"{Data}/composite/batch", """
            {"batchRequests":[{"method":"GET","url":"v62.0/limits"},{"method":"GET","url":"v62.0/sobjects/Account/001000000000000AAA"},
             {"method":"POST","url":"v62.0/sobjects/Account","richInput":{"Name":"X"}}]}
            """);

        Assert.True(answer.Json.GetProperty("hasErrors").GetBoolean());
        Assert.Equal([200, 404, 201], answer.Json.GetProperty("results").EnumerateArray().Select(one => one.GetProperty("statusCode").GetInt32()));
    }
}
