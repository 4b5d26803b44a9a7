namespace TeleCo.Gateway.Tests.Adapters;

public sealed class EricssonSandboxSessionTests
{
    private const string Get = $"<c:Get><c:MOType>{Cai3gSite.Hlr}</c:MOType><c:MOId><h:msisdn>4372010010001</h:msisdn></c:MOId></c:Get>";
    private const string Number = "<h:msisdn>4372010010001</h:msisdn>";

    [Fact]
    public async Task A_login_hands_out_a_session_whose_headers_are_echoed()
    {
        await using var site = await Cai3gSite.StartAsync();

        var answer = await site.CallAsync("Get", Cai3gSite.Id(Cai3gSite.Hlr, Number), "tx-77");

        Assert.Equal(32, site.Session.Length);
        Assert.Equal((200, site.Session, "tx-77"), (answer.Status, answer.Text("SessionId"), answer.Text("TransactionId")));
    }

    [Theory]
    [InlineData("sandbox-user", "wrong")]
    [InlineData("other", "sandbox-secret")]
    [InlineData("", "")]
    public async Task Wrong_credentials_are_no_session_fault(string user, string password)
    {
        await using var site = await Cai3gSite.StartAsync();

        Assert.Equal("1013", (await site.LogInAsync(user, password)).Code);
    }

    [Theory]
    [InlineData("", "t", "1", "1010")]
    [InlineData("00000000000000000000000000000000", "t", "1", "1010")]
    [InlineData("@", "", "5000000", "1002")]
    [InlineData("@", "t", "", "1003")]
    [InlineData("@", "t", "x", "1003")]
    [InlineData("@", "t", "-1", "1003")]
    [InlineData("@", "t", "0", "1003")]
    public async Task Headers_are_checked(string session, string transaction, string sequence, string code)
    {
        await using var site = await Cai3gSite.StartAsync();

        var answer = await site.SendAsync("Get", Cai3gSite.Envelope(Cai3gSite.Header(session.Replace("@", site.Session), transaction, sequence), Get));

        Assert.Equal((500, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_sequence_id_counts_once_and_in_any_order_unless_the_site_is_strict()
    {
        await using var site = await Cai3gSite.StartAsync();
        await using var strict = await Cai3gSite.StartAsync(new() { SequenceInOrder = true });

        Assert.Equal(200, (await SendAsync(site, "5000002")).Status);
        Assert.Equal(200, (await SendAsync(site, "5000001")).Status);
        Assert.Equal("1003", (await SendAsync(site, "5000002")).Code);
        Assert.Equal(200, (await strict.CallAsync("Get", Cai3gSite.Id(Cai3gSite.Hlr, Number))).Status);
        Assert.Equal("1003", (await SendAsync(strict, "5000002")).Code);
    }

    [Fact]
    public async Task An_old_sequence_id_stays_used_when_the_window_has_passed()
    {
        await using var site = await Cai3gSite.StartAsync();
        var first = site.NextSequence;
        for (var number = 0; number < 2100; number++)
        {
            await site.CallAsync("Get", "");
        }

        Assert.Equal("1003", (await SendAsync(site, $"{first}")).Code);
        Assert.Equal("1003", (await SendAsync(site, $"{first + 1}")).Code);
    }

    [Fact]
    public async Task A_session_ends_by_logout_by_idle_time_and_by_order()
    {
        var clock = new SteppedClock();
        await using var site = await Cai3gSite.StartAsync(clock: clock);

        clock.Step(TimeSpan.FromMinutes(9));
        Assert.Equal(200, (await GetAsync(site)).Status);
        clock.Step(TimeSpan.FromMinutes(9));
        Assert.Equal(200, (await GetAsync(site)).Status);
        clock.Step(TimeSpan.FromMinutes(10));
        var late = await GetAsync(site);
        Assert.Equal(("1010", "Invalid sessionId."), (late.Code, late.Text("reasonText")));

        await site.LogInAsync();
        Assert.True((await site.CallAsync("Logout", $"<c:sessionId>{site.Session}</c:sessionId>")).Has("LogoutResponse"));
        Assert.Equal("1010", (await GetAsync(site)).Code);

        await site.LogInAsync();
        await site.Server.AdminAsync("faults", """{"kind":"expireTokens"}""");
        Assert.Equal("1010", (await GetAsync(site)).Code);
    }

    [Fact]
    public async Task Sessions_of_a_user_are_limited_and_idle_ones_do_not_count()
    {
        var clock = new SteppedClock();
        await using var site = await Cai3gSite.StartAsync(new() { SessionLimit = 2 }, clock);

        Assert.Equal(200, (await site.LogInAsync()).Status);
        Assert.Equal("1016", (await site.LogInAsync()).Code);
        clock.Step(TimeSpan.FromMinutes(10));
        Assert.Equal(200, (await site.LogInAsync()).Status);
    }

    [Theory]
    [InlineData("sandbox-secret", 200)]
    [InlineData("wrong", 500)]
    public async Task WS_Security_stands_in_for_a_session(string password, int status)
    {
        await using var site = await Cai3gSite.StartAsync();
        var header = "<w:Security xmlns:w=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd\"><w:UsernameToken>" +
            $"<w:Username>sandbox-user</w:Username><w:Password>{password}</w:Password></w:UsernameToken></w:Security>";

        Assert.Equal(status, (await site.SendAsync("Get", Cai3gSite.Envelope(header, Get))).Status);
    }

    private static Task<SoapAnswer> GetAsync(Cai3gSite site) => site.GetAsync(Cai3gSite.Hlr, Number);

    private static Task<SoapAnswer> SendAsync(Cai3gSite site, string sequence) =>
        site.SendAsync("Get", Cai3gSite.Envelope(Cai3gSite.Header(site.Session, "t", sequence), Get));
}
