namespace TeleCo.Gateway.Tests.Adapters;

public sealed class SalesforceSandboxFaultTests : IAsyncLifetime
{
    private const string Data = "/services/data/v62.0";

    private SandboxClient _org = null!; // set before each test

    public async ValueTask InitializeAsync() => _org = await SandboxClient.SalesforceAsync();

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Fact]
    public async Task A_status_comes_as_often_as_ordered_with_its_headers()
    {
        await _org.FaultAsync("""{"match":"GET /services/data/*/limits","kind":"status","status":503,"count":2,"headers":{"Retry-After":"7"}}""");

        Assert.Equal(200, (await _org.SendAsync("GET", "/services/data")).Status);
        var first = await _org.SendAsync("GET", $"{Data}/limits");
        Assert.Equal((503, "SERVER_UNAVAILABLE", "7"), (first.Status, first.Code, first.Headers["Retry-After"]));
        Assert.Equal(503, (await _org.SendAsync("GET", $"{Data}/limits")).Status);
        Assert.Equal(200, (await _org.SendAsync("GET", $"{Data}/limits")).Status);
    }

    [Theory]
    [InlineData("html", 503, "<!DOCTYPE html>")]
    [InlineData("garbage", 200, "{\"id\":\"0")]
    [InlineData("lock", 400, "UNABLE_TO_LOCK_ROW")]
    [InlineData("rateLimit", 403, "REQUEST_LIMIT_EXCEEDED")]
    [InlineData("expireTokens", 401, "INVALID_SESSION_ID")]
    [InlineData("slow", 200, "DailyApiRequests")]
    public async Task A_fault_speaks_as_the_vendor_would(string kind, int status, string text)
    {
        await _org.FaultAsync($$"""{"kind":"{{kind}}","delayMilliseconds":1}""");

        var answer = await _org.SendAsync("GET", $"{Data}/limits");

        Assert.Equal(status, answer.Status);
        Assert.Contains(text, answer.Body);
    }

    [Fact]
    public async Task A_reset_breaks_the_connection()
    {
        await _org.FaultAsync("""{"kind":"reset"}""");

        await Assert.ThrowsAsync<HttpRequestException>(() => _org.SendAsync("GET", $"{Data}/limits"));
    }

    [Fact]
    public async Task A_hang_never_answers_and_a_timeout_after_commit_has_written()
    {
        await _org.FaultAsync("""{"match":"GET","kind":"hang"}""");
        await _org.FaultAsync("""{"match":"PATCH","kind":"timeoutAfterCommit"}""");
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _org.Http.GetAsync($"{Data}/limits", impatient.Token));
        using var patch = new HttpRequestMessage(HttpMethod.Patch, $"{Data}/sobjects/Account/Teleco_Id__c/T-9");
        patch.Content = new StringContent("""{"Name":"Late"}""", null, "application/json");
        using var again = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _org.Http.SendAsync(patch, again.Token));

        Assert.Equal("Late", (await _org.SendAsync("GET", $"{Data}/sobjects/Account/Teleco_Id__c/T-9")).Text("Name"));
    }

    [Fact]
    public async Task Calls_are_counted_and_hold_no_credentials()
    {
        await _org.SendAsync("GET", $"{Data}/limits", null, ("If-Match", "\"x\""));
        await _org.SendAsync("GET", $"{Data}/limits");

        var calls = await _org.SendAsync("GET", $"/__sandbox/calls?match={Uri.EscapeDataString("GET /services/data/*/limits")}");

        Assert.Equal(2, calls.Json.GetProperty("count").GetInt32());
        Assert.Equal("If-Match", calls.Json.GetProperty("calls")[0].GetProperty("headers")[0].GetProperty("key").GetString());
        Assert.DoesNotContain("Bearer", (await _org.SendAsync("GET", "/__sandbox/calls")).Body);
    }

    [Fact]
    public async Task A_reset_of_the_org_brings_the_seeds_back_and_forgets_faults()
    {
        await _org.SendAsync("POST", $"{Data}/sobjects/Account", """{"Name":"X","Teleco_Id__c":"T-10"}""");
        await _org.FaultAsync("""{"kind":"status","status":500,"count":0}""");
        Assert.Equal(500, (await _org.SendAsync("GET", $"{Data}/limits")).Status);

        Assert.Equal(204, (await _org.SendAsync("POST", "/__sandbox/reset")).Status);

        Assert.Equal(404, (await _org.SendAsync("GET", $"{Data}/sobjects/Account/Teleco_Id__c/T-10")).Status);
        Assert.Equal(200, (await _org.SendAsync("GET", $"{Data}/sobjects/Account/Teleco_Id__c/seed-customer-101")).Status);
    }

    [Theory]
    [InlineData("""{"kind":"earthquake"}""")]
    [InlineData("""{"match":"GET"}""")]
    [InlineData("nonsense")]
    public async Task A_fault_of_an_unknown_form_is_refused(string fault) =>
        Assert.Equal(400, (await _org.SendAsync("POST", "/__sandbox/faults", fault)).Status);
}
