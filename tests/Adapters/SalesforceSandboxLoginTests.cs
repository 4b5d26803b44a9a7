using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class SalesforceSandboxLoginTests
{
    private const string Data = "/services/data/v62.0";

    [Theory]
    [InlineData("grant_type=client_credentials&client_id=sandbox-client&client_secret=wrong", "invalid_client")]
    [InlineData("grant_type=client_credentials&client_id=wrong&client_secret=sandbox-secret", "invalid_client_id")]
    [InlineData("grant_type=password&username=a&password=b", "unsupported_grant_type")]
    [InlineData("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=a.b.c", "invalid_grant")]
    [InlineData("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer", "invalid_grant")]
    [InlineData("", "unsupported_grant_type")]
    public async Task A_bad_login_is_an_oauth_error_object(string form, string error)
    {
        await using var org = await SandboxClient.SalesforceAsync();

        using var content = new StringContent(form, null, "application/x-www-form-urlencoded");
        using var answer = await org.Http.PostAsync("/services/oauth2/token", content, TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains($"\"error\":\"{error}\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Client_credentials_may_come_by_basic_authentication()
    {
        await using var org = await SandboxClient.SalesforceAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/services/oauth2/token");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("sandbox-client:sandbox-secret"u8));
        request.Content = new StringContent("grant_type=client_credentials", null, "application/x-www-form-urlencoded");

        using var answer = await org.Http.SendAsync(request, TestContext.Current.CancellationToken);

        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Contains($"\"instance_url\":\"{org.Http.BaseAddress!.AbsoluteUri.TrimEnd('/')}\"", body);
        Assert.DoesNotContain("expires_in", body);
    }

    [Theory]
    [InlineData("sandbox-client", "https://login.salesforce.com", 120, 200)]
    [InlineData("sandbox-client", "https://login.salesforce.com", 600, 400)]
    [InlineData("sandbox-client", "https://login.salesforce.com", -10, 400)]
    [InlineData("sandbox-client", "https://elsewhere.example", 120, 400)]
    [InlineData("another", "https://login.salesforce.com", 120, 400)]
    public async Task A_signed_assertion_is_held_to_its_claims(string issuer, string audience, int seconds, int status)
    {
        using var key = RSA.Create(2048);
        await using var org = await SandboxClient.SalesforceAsync(new() { JwtPublicKeyPem = key.ExportSubjectPublicKeyInfoPem() });
        var exp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + seconds;
        var claims = $$"""{"iss":"{{issuer}}","sub":"integration@teleco.example","aud":"{{audience}}","exp":{{exp}}}""";
        var signed = $"{Base64Url.EncodeToString("""{"alg":"RS256"}"""u8)}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";
        var signature = Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
            ["assertion"] = $"{signed}.{signature}",
        });
        using var answer = await org.Http.PostAsync("/services/oauth2/token", form, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_call_without_a_live_session_is_401()
    {
        await using var org = await SandboxClient.SalesforceAsync();
        Assert.Equal(200, (await org.SendAsync("GET", $"{Data}/limits")).Status);

        org.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "00D!made-up");

        var answer = await org.SendAsync("GET", $"{Data}/limits");
        Assert.Equal((401, "INVALID_SESSION_ID"), (answer.Status, answer.Code));
        Assert.Equal(200, (await org.SendAsync("GET", "/services/data")).Status);
    }

    [Fact]
    public async Task A_session_ends_after_its_lifetime()
    {
        await using var org = await SandboxClient.SalesforceAsync(new() { SessionLifetime = TimeSpan.Zero });

        Assert.Equal("INVALID_SESSION_ID", (await org.SendAsync("GET", $"{Data}/limits")).Code);
    }

    [Fact]
    public async Task The_daily_limit_holds()
    {
        await using var org = await SandboxClient.SalesforceAsync(new() { DailyApiRequests = 1 });

        Assert.Equal("api-usage=1/1", (await org.SendAsync("GET", $"{Data}/limits")).Headers["Sforce-Limit-Info"]);
        var second = await org.SendAsync("GET", $"{Data}/limits");
        Assert.Equal((403, "REQUEST_LIMIT_EXCEEDED"), (second.Status, second.Code));
    }

    [Theory]
    [InlineData("v46.0", 200)]
    [InlineData("v62.0", 200)]
    [InlineData("v45.0", 404)]
    [InlineData("v62", 404)]
    [InlineData("v999.0", 404)]
    public async Task Versions_from_46_on_are_served(string version, int status)
    {
        await using var org = await SandboxClient.SalesforceAsync();

        Assert.Equal(status, (await org.SendAsync("GET", $"/services/data/{version}/sobjects/Account/describe")).Status);
    }
}
