using System.Net;

namespace TeleCo.Gateway.Tests.Unit.Rest;

/// <summary>Listeners of events, over HTTP.</summary>
public sealed class HubTests : IAsyncLifetime
{
    private const string V4 = "/tmf-api/customerManagement/v4/hub";
    private const string V5 = "/tmf-api/partyManagement/v5/hub";
    private const string Body4 = """{"callback":"http://127.0.0.1:9/listener","query":"eventType=CustomerCreateEvent,CustomerDeleteEvent&status=active"}""";
    private const string Body5 = """{"@type":"Hub","callback":"http://127.0.0.1:9/listener"}""";

    private RestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await RestHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_version_4_listener_is_answered_with_its_id()
    {
        var response = await _host.SendAsync("POST", V4, Body4);
        var hub = await RestHost.JsonOf(response);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.EndsWith($"{V4}/{hub.GetProperty("id").GetString()}", response.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(["id", "callback", "query"], hub.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task A_version_5_listener_can_be_read()
    {
        var made = await _host.SendAsync("POST", V5, Body5);
        var hub = await RestHost.JsonOf(await _host.SendAsync("GET", made.Headers.Location!.ToString()));

        Assert.Equal(made.Headers.Location.ToString(), hub.GetProperty("href").GetString());
        Assert.Equal("Hub", hub.GetProperty("@type").GetString());
        Assert.Equal("http://127.0.0.1:9/listener", hub.GetProperty("callback").GetString());
    }

    [Theory]
    [InlineData(V4, "{}")]
    [InlineData(V4, "null")]
    [InlineData(V4, "[]")]
    [InlineData(V4, """{"callback":""}""")]
    [InlineData(V4, """{"callback":"file:///etc/passwd"}""")]
    [InlineData(V4, """{"callback":"http://169.254.169.254/"}""")]
    [InlineData(V4, """{"callback":"http://127.0.0.1/","query":"nonsense"}""")]
    [InlineData(V4, """{"callback":"http://127.0.0.1/","query":"a=b&&c=d"}""")]
    [InlineData(V5, """{"callback":"http://127.0.0.1/"}""")]
    [InlineData(V5, """{"@type":"Hub"}""")]
    public async Task A_listener_that_breaks_the_rules_is_refused(string path, string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.SendAsync("POST", path, body)).StatusCode);

    [Fact]
    public async Task A_removed_listener_is_gone()
    {
        var path = (await _host.SendAsync("POST", V5, Body5)).Headers.Location!.ToString();

        Assert.Equal(HttpStatusCode.NoContent, (await _host.SendAsync("DELETE", path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.SendAsync("DELETE", path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.SendAsync("GET", path)).StatusCode);
    }

    [Theory]
    [InlineData("other/P-1001")]
    [InlineData("demo/P-1002")]
    [InlineData("demo")]
    public async Task Another_ones_listener_is_unknown(string stranger)
    {
        var path = (await _host.SendAsync("POST", V5, Body5, "demo/P-1001")).Headers.Location!.ToString();

        Assert.Equal(HttpStatusCode.NotFound, (await _host.SendAsync("GET", path, caller: stranger)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.SendAsync("DELETE", path, caller: stranger)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _host.SendAsync("GET", path, caller: "demo/P-1001")).StatusCode);
    }

    [Fact]
    public async Task A_listener_is_unknown_under_another_api()
    {
        var id = (await RestHost.JsonOf(await _host.SendAsync("POST", V5, Body5))).GetProperty("id").GetString();

        Assert.Equal(HttpStatusCode.NotFound, (await _host.SendAsync("DELETE", $"{V4}/{id}")).StatusCode);
    }

    [Fact]
    public async Task The_same_key_registers_one_listener()
    {
        var first = await _host.SendAsync("POST", V4, Body4, key: "k");
        var second = await _host.SendAsync("POST", V4, Body4, key: "k");

        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _host.SendAsync("POST", V4, Body4.Replace("active", "closed"), key: "k")).StatusCode);
    }

    [Fact]
    public async Task Without_the_scope_nothing_is_registered() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await _host.SendAsync("POST", V4, Body4, "powerless")).StatusCode);

    [Theory]
    [InlineData("GET", V4)]
    [InlineData("PUT", V5)]
    [InlineData("GET", V4 + "/1")]
    public async Task Other_methods_are_not_allowed(string method, string path) =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _host.SendAsync(method, path)).StatusCode);
}
