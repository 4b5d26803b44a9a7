using System.Net;

namespace TeleCo.Gateway.Tests.Unit.Rest;

/// <summary>TMF632 over HTTP.</summary>
public sealed class PartyApiTests : IAsyncLifetime
{
    private const string V4 = "/tmf-api/party/v4";
    private const string V5 = "/tmf-api/partyManagement/v5";
    private const string Ann = """{"givenName":"Ann","familyName":"Ash","fullName":"Ann Ash","status":"validated"}""";

    private RestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await RestHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_individual_made_by_version_4_is_read_by_version_5()
    {
        var made = await _host.SendAsync("POST", $"{V4}/individual", Ann);
        var id = (await RestHost.JsonOf(made)).GetProperty("id").GetString();
        var read = await RestHost.JsonOf(await _host.SendAsync("GET", $"{V5}/individual/{id}"));

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal("Ann Ash", read.GetProperty("name").GetString());
        Assert.EndsWith($"{V5}/individual/{id}", read.GetProperty("href").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_4_patch_leaves_an_owner_that_it_does_not_know()
    {
        var made = await _host.SendAsync("POST", $"{V5}/organization", """{"@type":"Organization","name":"Acme","externalReference":[{"@type":"ExternalIdentifier","id":"7","owner":"CRM"}]}""");
        var id = (await RestHost.JsonOf(made)).GetProperty("id").GetString();

        var patched = await _host.SendAsync("PATCH", $"{V4}/organization/{id}", """{"status":"closed"}""", type: "application/merge-patch+json");
        var read = await RestHost.JsonOf(await _host.SendAsync("GET", $"{V5}/organization/{id}"));

        Assert.Equal(HttpStatusCode.OK, patched.StatusCode);
        Assert.Equal("closed", read.GetProperty("status").GetString());
        Assert.Equal("CRM", read.GetProperty("externalReference")[0].GetProperty("owner").GetString());
        Assert.False(read.TryGetProperty("tradingName", out _));
    }

    [Theory]
    [InlineData($"{V4}/individual?fullName=Ann%20Ash", 1)]
    [InlineData($"{V4}/individual?status=deceaded", 0)]
    [InlineData($"{V5}/individual?name=Ann%20Ash&status=validated", 1)]
    [InlineData($"{V5}/individual?givenName=Bob", 0)]
    public async Task Individuals_are_found_by_what_the_version_calls_it(string path, int count)
    {
        await _host.SendAsync("POST", $"{V4}/individual", Ann);

        Assert.Equal(count, (await RestHost.JsonOf(await _host.SendAsync("GET", path))).GetArrayLength());
    }

    [Theory]
    [InlineData($"{V4}/individual", """{"givenName":"Ann"}""")]
    [InlineData($"{V4}/individual", """{"givenName":"Ann","familyName":"Ash","status":"deceased"}""")]
    [InlineData($"{V4}/individual", """{"givenName":"Ann","familyName":"Ash","contactMedium":[null]}""")]
    [InlineData($"{V5}/organization", """{"tradingName":"Acme"}""")]
    [InlineData($"{V5}/organization", """{"name":"Acme","organizationParentRelationship":{"organization":{}}}""")]
    public async Task A_party_that_breaks_the_rules_is_refused(string path, string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.SendAsync("POST", path, body)).StatusCode);
}
