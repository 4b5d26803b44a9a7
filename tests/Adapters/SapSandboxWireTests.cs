using System.Net.Http.Headers;
using System.Text;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class SapSandboxWireTests : IAsyncLifetime
{
    private const string Partner = $"{SapSandboxClient.Partners}A_BusinessPartner";
    private const string Body = """{"BusinessPartnerCategory":"2","OrganizationBPName1":"Wire GmbH"}""";

    private readonly SandboxClock _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private SapSandboxClient _sap = null!; // set before each test

    public async ValueTask InitializeAsync() => _sap = await SapSandboxClient.StartAsync(clock: _clock);

    public ValueTask DisposeAsync() => _sap.DisposeAsync();

    [Fact]
    public async Task A_write_needs_the_token_and_the_cookies_of_one_session_that_is_still_used()
    {
        var without = await _sap.Client.SendAsync("POST", Partner, Body);
        Assert.Equal((403, "Required", "CSRF token validation failed"), (without.Status, without.Headers["x-csrf-token"], without.Body));

        var token = await _sap.TokenAsync();
        Assert.Equal(token, await _sap.TokenAsync());
        Assert.Equal(403, (await _sap.Client.SendAsync("POST", Partner, Body, ("X-CSRF-Token", "other"))).Status);
        Assert.Equal(201, (await _sap.Client.SendAsync("POST", Partner, Body, ("X-CSRF-Token", token))).Status);

        _clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(201, (await _sap.Client.SendAsync("POST", Partner, Body, ("X-CSRF-Token", token))).Status);
        _clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(403, (await _sap.Client.SendAsync("POST", Partner, Body, ("X-CSRF-Token", token))).Status);

        using var stranger = new HttpClient { BaseAddress = _sap.Client.Http.BaseAddress };
        stranger.DefaultRequestHeaders.Authorization = _sap.Client.Http.DefaultRequestHeaders.Authorization;
        stranger.DefaultRequestHeaders.Add("X-CSRF-Token", await _sap.TokenAsync());
        using var content = new StringContent(Body, Encoding.UTF8, "application/json");
        Assert.Equal(403, (int)(await stranger.PostAsync(Partner, content, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_stranger_gets_a_page_and_a_token_of_the_token_address_opens()
    {
        var basic = _sap.Client.Http.DefaultRequestHeaders.Authorization;
        _sap.Client.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", "bm86b25l");
        var refused = await _sap.GetAsync(Partner);
        Assert.Equal(401, refused.Status);
        Assert.StartsWith("text/html", refused.Headers["Content-Type"]);

        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("sandbox-client:sandbox-secret"u8));
        using var answer = await _sap.Client.Http.SendAsync(request, TestContext.Current.CancellationToken);
        using var json = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        _sap.Client.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", json.RootElement.GetProperty("access_token").GetString());
        Assert.Equal(200, (await _sap.GetAsync(Partner)).Status);
        Assert.Equal(201, (await _sap.WriteAsync("POST", Partner, Body)).Status);

        await _sap.Client.FaultAsync("""{"kind":"expireTokens"}""");
        Assert.Equal(401, (await _sap.GetAsync(Partner)).Status);
        _sap.Client.Http.DefaultRequestHeaders.Authorization = basic;
        Assert.Equal(401, (await _sap.GetAsync($"{Partner}?sap-client=200")).Status);
        Assert.Equal(200, (await _sap.GetAsync($"{Partner}?sap-client=100&sap-language=EN")).Status);
    }

    [Fact]
    public async Task Other_forms_than_json_are_refused_and_long_addresses_too()
    {
        _sap.Client.Http.DefaultRequestHeaders.Accept.Clear();
        var atom = await _sap.GetAsync(Partner);
        Assert.Equal((406, true), (atom.Status, atom.Body.StartsWith("<?xml", StringComparison.Ordinal)));
        Assert.Equal(200, (await _sap.GetAsync($"{Partner}?$format=json&$top=1")).Status);
        Assert.Contains("app:service", (await _sap.GetAsync(SapSandboxClient.Partners)).Body);
        Assert.Equal(415, await PostPlainTextAsync());
        Assert.Equal(414, (await _sap.GetAsync($"{Partner}?$filter=LastName eq '{new string('x', 2100)}'")).Status);
    }

    [Fact]
    public async Task A_batch_reads_part_by_part_and_changes_all_or_nothing()
    {
        var batch = Lines($"""
            --b
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            GET A_BusinessPartner('1000001')?$select=BusinessPartner HTTP/1.1
            Accept: application/json


            --b
            Content-Type: multipart/mixed; boundary=c

            --c
            Content-Type: application/http
            Content-Transfer-Encoding: binary
            Content-ID: 1

            POST A_BusinessPartner HTTP/1.1
            Accept: application/json
            Content-Type: application/json
            Content-Length: {Body.Length}

            {Body}
            --c
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            POST $1/to_BusinessPartnerRole HTTP/1.1
            Accept: application/json
            Content-Type: application/json

            ROLE
            --c--

            --b
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            GET A_BusinessPartner('404') HTTP/1.1
            Accept: application/json


            --b--
            """);
        var good = await SendBatchAsync(batch.Replace("ROLE", """{"BusinessPartnerRole":"FLCU00"}"""));
        var bad = await SendBatchAsync(batch.Replace("Wire", "Wirx").Replace("ROLE", """{"BusinessPartnerRole":"NONE"}"""));

        Assert.Equal((202, 202), (good.Status, bad.Status));
        Assert.Equal(["200 OK", "201 Created", "201 Created", "404 Not Found"], Statuses(good.Body));
        Assert.Equal(["200 OK", "400 Bad Request", "404 Not Found"], Statuses(bad.Body));
        Assert.Single(await _sap.ListAsync($"{Partner}?$filter=OrganizationBPName1 eq 'Wire GmbH' and Customer ne ''"));
        Assert.Empty(await _sap.ListAsync($"{Partner}?$filter=OrganizationBPName1 eq 'Wirx GmbH'"));
    }

    [Theory]
    [InlineData("\r\n", "\n")]
    [InlineData("--b--", "--b")]
    [InlineData("binary", "8bit")]
    [InlineData("GET ", "DELETE ")]
    [InlineData("GET ", "GET /sap/bc/")]
    [InlineData("HTTP/1.1\r\n", "\r\n")]
    [InlineData("application/json\r\n\r\n", "application/json\r\n")]
    public async Task A_batch_that_is_malformed_is_refused_whole(string sound, string broken)
    {
        var batch = Lines("""
            --b
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            GET A_BusinessPartner('1000001') HTTP/1.1
            Accept: application/json


            --b--
            """);
        Assert.Equal(202, (await SendBatchAsync(batch)).Status);

        Assert.Equal(400, (await SendBatchAsync(batch.Replace(sound, broken))).Status);
    }

    [Theory]
    [InlineData("lock", 423, "currently locked")]
    [InlineData("rateLimit", 429, "Too many")]
    [InlineData("status", 503, "503")]
    [InlineData("html", 503, "<!DOCTYPE html>")]
    public async Task A_fault_speaks_as_the_system_would(string kind, int status, string text)
    {
        await _sap.Client.FaultAsync($$"""{"kind":"{{kind}}"}""");

        var answer = await _sap.GetAsync(Partner);

        Assert.Equal(status, answer.Status);
        Assert.Contains(text, answer.Body);
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\r\n") + "\r\n";

    private async Task<int> PostPlainTextAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Partner}?$format=json") { Content = new StringContent(Body, Encoding.UTF8, "text/plain") };
        request.Headers.Add("X-CSRF-Token", await _sap.TokenAsync());
        using var answer = await _sap.Client.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    private async Task<(int Status, string Body)> SendBatchAsync(string batch)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(batch));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=b");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{SapSandboxClient.Partners}$batch") { Content = content };
        request.Headers.Add("X-CSRF-Token", await _sap.TokenAsync());
        using var answer = await _sap.Client.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static IEnumerable<string> Statuses(string body) =>
        body.Split("\r\n").Where(line => line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)).Select(line => line["HTTP/1.1 ".Length..]);
}
