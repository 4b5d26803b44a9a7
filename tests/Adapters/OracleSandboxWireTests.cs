using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class OracleSandboxWireTests : IAsyncLifetime
{
    private const string Receipt = """
        {"ReceiptNumber":"PAY-1","BusinessUnit":"TeleCo Austria","ReceiptMethod":"Online","Amount":20.00,"Currency":"EUR","CustomerAccountNumber":"16601",
         "remittanceReferences":[{"ReceiptMatchBy":"Transaction number","ReferenceNumber":"10002","ReferenceAmount":20.00}]}
        """;

    private OracleSandboxClient _pod = null!; // set before each test

    public async ValueTask InitializeAsync() => _pod = await OracleSandboxClient.StartAsync();

    public ValueTask DisposeAsync() => _pod.DisposeAsync();

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
}
