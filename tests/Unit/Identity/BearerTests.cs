using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TeleCo.Gateway.Tests.Unit.Identity;

[Collection(IdentityTests.Name)]
public sealed class BearerTests(IdentityHost host)
{
    [Fact]
    public async Task A_token_tells_client_partner_and_scopes()
    {
        using var response = await host.CallAsync(await host.TokenAsync("demo-partner", "customers.read tickets.write"));

        Assert.Equal("demo-partner P-1001 - customers.read,tickets.write", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_credentials_the_challenge_names_no_error()
    {
        using var response = await host.CallAsync(null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer realm=\"teleco-gateway\"", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task An_invalid_token_is_invalid_token()
    {
        using var response = await host.CallAsync("abc");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("error=\"invalid_token\"", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_scope_is_insufficient_scope()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/whoami?needs=gateway.admin");
        request.Headers.Authorization = new("Bearer", await host.TokenAsync());

        using var response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("Bearer realm=\"teleco-gateway\", error=\"insufficient_scope\", scope=\"gateway.admin\"", response.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("Authorization: Bearer", 400)]
    [InlineData("Authorization: Bearer two words", 400)]
    [InlineData("Authorization: Bearer a,b", 400)]
    [InlineData("Authorization: Basic ZGVtbzpkZW1v", 401)]
    [InlineData("Authorization: Bearerx", 401)]
    [InlineData("Authorization: Bearer {token}\r\nAuthorization: Bearer {token}", 400)]
    [InlineData("Authorization: bearer {token}", 200)]
    [InlineData("X-Token: {token}", 401)]
    public async Task Credentials_are_read_as_rfc_6750_has_it(string header, int status)
    {
        var token = await host.TokenAsync();

        Assert.Equal(status, await SendRawAsync("/whoami", header.Replace("{token}", token, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_token_in_the_query_is_not_looked_for()
    {
        Assert.Equal(401, await SendRawAsync($"/whoami?access_token={await host.TokenAsync()}", "X-Nothing: here"));
    }

    // A raw request: HttpClient mends what is to be sent broken.
    private async Task<int> SendRawAsync(string path, string headers)
    {
        var address = new Uri(host.Address);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n{headers}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return int.Parse((await reader.ReadLineAsync())!.Split(' ')[1]);
    }
}
