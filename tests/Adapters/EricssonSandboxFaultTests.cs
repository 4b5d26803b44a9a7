namespace TeleCo.Gateway.Tests.Adapters;

public sealed class EricssonSandboxFaultTests : IAsyncLifetime
{
    private const string Msisdn = "4372055500021";

    private Cai3gSite _site = null!; // set before each test

    public async ValueTask InitializeAsync() => _site = await Cai3gSite.StartAsync(new() { SlowAnswer = TimeSpan.FromMilliseconds(300) });

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_busy_number_lets_the_second_try_through_or_none()
    {
        Assert.Equal("12001", (await _site.CreateAucAsync("232999990100001")).Code);
        Assert.Equal(200, (await _site.CreateAucAsync("232999990100001")).Status);
        Assert.Equal("12001", (await _site.CreateAucAsync("232999990200001")).Code);
        Assert.Equal("12001", (await _site.CreateAucAsync("232999990200001")).Code);
        Assert.Equal(["create GsmAuc"], await _site.Server.EffectsAsync("232999990100001"));
        Assert.Empty(await _site.Server.EffectsAsync("232999990200001"));
    }

    [Fact]
    public async Task A_saga_can_fail_half_way()
    {
        await _site.CreateAucAsync("232999990300001");
        Assert.Equal("1099", (await _site.CreateHlrAsync("232999990300001", Msisdn)).Code);
        Assert.Equal(["create GsmAuc"], await _site.Server.EffectsAsync("232999990300001"));

        await _site.CreateAucAsync("232999990400001");
        await _site.CreateHlrAsync("232999990400001", Msisdn);
        Assert.Equal("1099", (await _site.CreateEpsAsync("232999990400001", Msisdn)).Code);
        Assert.Equal("1012", (await _site.CreateHlrAsync("232990019990009", "4372055500022", "900")).Code);
    }

    [Fact]
    public async Task A_lost_answer_and_a_timeout_have_changed_the_network()
    {
        await Assert.ThrowsAsync<HttpRequestException>(() => _site.CreateAucAsync("232999990600001"));
        Assert.Equal("301", (await _site.CreateAucAsync("232999990600001")).Code);
        Assert.Equal("12002", (await _site.CreateAucAsync("232999990800001")).Code);
        Assert.Equal(200, (await _site.GetAsync(Cai3gSite.Auc, "<a:imsi>232999990800001</a:imsi>")).Status);
        Assert.Equal(["create GsmAuc"], await _site.Server.EffectsAsync("232999990600001"));
        Assert.Equal(["create GsmAuc"], await _site.Server.EffectsAsync("232999990800001"));
    }

    [Fact]
    public async Task A_session_can_end_under_a_call_and_an_element_be_away()
    {
        Assert.Equal("1010", (await _site.CreateAucAsync("232999990700001")).Code);
        Assert.Equal("1010", (await _site.CreateAucAsync("232999990700001")).Code);
        await _site.LogInAsync();
        Assert.Equal(200, (await _site.CreateAucAsync("232999990700001")).Status);
        Assert.Equal("12003", (await _site.GetAsync(Cai3gSite.Auc, "<a:imsi>232999990900001</a:imsi>")).Code);
    }

    [Fact]
    public async Task A_slow_number_keeps_its_caller_waiting()
    {
        var start = TimeProvider.System.GetTimestamp();

        Assert.Equal(200, (await _site.CreateAucAsync("232999990500001")).Status);

        Assert.True(TimeProvider.System.GetElapsedTime(start) >= TimeSpan.FromMilliseconds(290));
    }

    [Theory]
    [InlineData("lock", 500, "12001")]
    [InlineData("rateLimit", 500, "12004")]
    [InlineData("status", 503, "s:Server")]
    public async Task An_ordered_fault_is_a_SOAP_fault(string kind, int status, string code)
    {
        await _site.Server.AdminAsync("faults", $$"""{"match":"POST *#Create/GsmHlr","kind":"{{kind}}"}""");

        Assert.Equal(200, (await _site.CreateAucAsync("232990000000031")).Status);
        var answer = await _site.CreateHlrAsync("232990000000031", Msisdn);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Calls_are_counted_by_operation_and_object_without_secrets()
    {
        await _site.CreateAucAsync("232990000000032");
        await _site.GetAsync(Cai3gSite.Hlr, "<h:msisdn>4372010010001</h:msisdn>");

        Assert.Equal(1, (await _site.Server.ReportAsync($"calls?match={Uri.EscapeDataString("POST *#Create/GsmAuc")}")).GetProperty("count").GetInt32());
        Assert.Equal(1, (await _site.Server.ReportAsync($"calls?match={Uri.EscapeDataString("POST *#Login")}")).GetProperty("count").GetInt32());
        var all = (await _site.Server.ReportAsync("calls")).ToString();
        Assert.DoesNotContain("secret", all);
        Assert.DoesNotContain(_site.Session, all);
    }
}
