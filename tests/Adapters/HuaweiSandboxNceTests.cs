namespace TeleCo.Gateway.Tests.Adapters;

public sealed class HuaweiSandboxNceTests : IAsyncLifetime
{
    private const string Elements = "/restconf/v2/data/huawei-nce-resource-inventory:network-elements";
    private const string Ports = "/restconf/v3/data/huawei-nce-resource-inventory:ltps";

    private readonly SteppedClock _clock = new();
    private NceSite _site = null!; // set before each test

    public async ValueTask InitializeAsync() => _site = await NceSite.StartAsync(clock: _clock);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/rest/plat/smapp/v1/sessions")]
    [InlineData("/rest/plat/smapp/v1/oauth/token")]
    public async Task A_login_hands_out_a_token_at_either_address(string address)
    {
        var answer = await _site.LogInAsync(address: address);

        Assert.Equal((200, "1800"), (answer.Status, answer.Text("expires")));
        Assert.Equal(200, (await _site.SendAsync("GET", Elements)).Status);
        Assert.Equal(200, (await _site.SendAsync("DELETE", address)).Status);
        Assert.Equal((401, "user.session.invalid"), Of(await _site.SendAsync("GET", Elements)));
    }

    [Theory]
    [InlineData("POST", """{"grantType":"password","userName":"sandbox-user","value":"sandbox-secret"}""", 405)]
    [InlineData("PUT", """{"grantType":"token","userName":"sandbox-user","value":"sandbox-secret"}""", 400)]
    [InlineData("PUT", """{"grantType":"password","userName":"sandbox-user"}""", 400)]
    [InlineData("PUT", """{"grantType":"password","userName":"sandbox-user","value":1}""", 400)]
    [InlineData("PUT", "{", 400)]
    [InlineData("PUT", "[]", 400)]
    public async Task A_login_of_another_form_is_refused(string method, string body, int status) =>
        Assert.Equal(status, (await _site.SendAsync(method, NceSite.Sessions, body)).Status);

    [Fact]
    public async Task Wrong_passwords_lock_the_user_out_for_a_while()
    {
        for (var attempt = 1; attempt < 5; attempt++)
        {
            Assert.Equal((401, "user.login.user_or_value_invalid"), Of(await _site.LogInAsync("wrong")));
        }

        Assert.Equal((401, "user.user.policy_violation_lock"), Of(await _site.LogInAsync("wrong")));
        Assert.Equal((401, "user.user.policy_violation_stop"), Of(await _site.LogInAsync()));
        _clock.Step(TimeSpan.FromMinutes(10));
        Assert.Equal(200, (await _site.LogInAsync()).Status);
    }

    [Fact]
    public async Task A_token_ends_when_it_is_not_used_and_writes_repeat_its_random_value()
    {
        Assert.Equal(200, (await _site.CreateAsync("port-1")).Status);
        var (token, roaRand) = (_site.Token, _site.RoaRand);
        _site.RoaRand = "wrong";
        Assert.Equal((403, "framwork.remote.RoaRandInvalid"), Of(await _site.DeleteAsync("port-1")));
        Assert.Equal(200, (await _site.SendAsync("GET", Elements)).Status);
        (_site.Token, _site.RoaRand) = ("", roaRand);
        Assert.Equal(401, (await _site.DeleteAsync("port-1")).Status);
        _site.Token = token;
        _clock.Step(TimeSpan.FromMinutes(29));
        Assert.Equal(200, (await _site.SendAsync("GET", Elements)).Status);
        _clock.Step(TimeSpan.FromMinutes(30));
        Assert.Equal(401, (await _site.DeleteAsync("port-1")).Status);
    }

    [Fact]
    public async Task Pages_name_their_successor_in_headers()
    {
        var first = await _site.SendAsync("GET", $"{Elements}?limit=5");
        Assert.Equal((5, "true"), (first.Json.GetProperty("network-element").GetArrayLength(), first.Headers["is-truncated"]));
        var second = await _site.SendAsync("GET", first.Headers["next-page"]);
        var third = await _site.SendAsync("GET", second.Headers["next-page"]);

        Assert.Equal((2, "false"), (third.Json.GetProperty("network-element").GetArrayLength(), third.Headers["is-truncated"]));
        Assert.DoesNotContain("next-page", third.Headers.Keys);
        Assert.Equal(400, (await _site.SendAsync("GET", $"{Elements}?limit=0")).Status);
        var element = first.Json.GetProperty("network-element")[0];
        var one = await _site.SendAsync("GET", $"{Elements}/network-element/{element.GetProperty("res-id")}");
        Assert.Equal("OLT9001", one.Json.GetProperty("network-element")[0].GetProperty("name").GetString());
        Assert.Equal(404, (await _site.SendAsync("GET", $"{Elements}/network-element/unknown")).Status);
    }

    [Fact]
    public async Task Ports_are_asked_for_five_times_a_second_at_most()
    {
        var element = (await _site.SendAsync("GET", $"{Elements}?name=OLT9002")).Json.GetProperty("network-element")[0].GetProperty("res-id");
        for (var call = 0; call < 5; call++)
        {
            Assert.Equal(480, (await _site.SendAsync("GET", $"{Ports}?ne-id={element}")).Json.GetProperty("ltp").GetArrayLength());
        }

        var tooMany = await _site.SendAsync("GET", $"{Ports}?ne-id={element}");
        Assert.Equal((429, "1"), (tooMany.Status, tooMany.Headers["Retry-After"]));
        _clock.Step(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await _site.SendAsync("GET", $"{Ports}?ne-id={element}")).Status);
    }

    [Theory]
    [InlineData("GET", "/rest/unknown", 404)]
    [InlineData("POST", "/restconf/v2/data/huawei-nce-resource-inventory:network-elements", 405)]
    [InlineData("GET", "/rest/v1/resource-activation-configuration/access-legacy/add-vlan", 405)]
    [InlineData("POST", "/rest/v1/resource-activation-configuration/access-legacy/unknown", 404)]
    public async Task Other_addresses_and_methods_are_refused(string method, string target, int status) =>
        Assert.Equal(status, (await _site.SendAsync(method, target, method is "POST" ? "{}" : null)).Status);

    [Theory]
    [InlineData("lock", 503, "fan.device.busy")]
    [InlineData("rateLimit", 429, "framwork.remote.TooManyRequests")]
    [InlineData("expireTokens", 401, "user.session.invalid")]
    [InlineData("status", 503, "framwork.remote.SystemError")]
    public async Task An_ordered_fault_speaks_as_the_controller_would(string kind, int status, string exception)
    {
        await _site.Server.AdminAsync("faults", $$"""{"match":"POST /rest/v1/*create-serviceport","kind":"{{kind}}"}""");

        Assert.Equal((status, exception), Of(await _site.CreateAsync("port-1")));
        Assert.Empty(await _site.Server.EffectsAsync("port-1"));
    }

    private static (int Status, string? Exception) Of(SandboxAnswer answer) =>
        (answer.Status, answer.Json.TryGetProperty("exceptionId", out var id) ? id.GetString() : null);
}
