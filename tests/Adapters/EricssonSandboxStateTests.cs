using TeleCo.Gateway.Sandbox.Seeds;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class EricssonSandboxStateTests : IAsyncLifetime
{
    private const string Imsi = "232990000000011";
    private const string Msisdn = "4372055500011";
    private const string ImsiKey = $"<h:imsi>{Imsi}</h:imsi>";
    private const string NumberKey = $"<h:msisdn>{Msisdn}</h:msisdn>";

    private Cai3gSite _site = null!; // set before each test

    public async ValueTask InitializeAsync() => _site = await Cai3gSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_subscriber_lives_from_its_key_to_its_deletion()
    {
        Assert.Equal(200, (await _site.CreateAucAsync(Imsi)).Status);
        Assert.Equal(200, (await _site.CreateHlrAsync(Imsi, Msisdn, "2")).Status);
        Assert.Equal(200, (await _site.CreateEpsAsync(Imsi, Msisdn)).Status);
        Assert.Equal(200, (await _site.SetHlrAsync(Msisdn, "<h:obi>1</h:obi><h:obo>1</h:obo>")).Status);
        var suspended = await _site.GetAsync(Cai3gSite.Hlr, ImsiKey);
        Assert.Equal(("1", "2", Msisdn), (suspended.Text("obi"), suspended.Text("profileId"), suspended.Text("msisdn")));
        Assert.Equal(200, (await _site.SetHlrAsync(Msisdn, "<h:obi>0</h:obi><h:obo>0</h:obo>")).Status);
        Assert.Equal(200, (await _site.SetHlrAsync(Msisdn, "<h:obi>0</h:obi>")).Status);
        Assert.Equal("NONE", (await _site.GetAsync(Cai3gSite.Eps, $"<e:msisdn>{Msisdn}</e:msisdn>")).Text("epsOdb"));
        Assert.Equal(200, (await _site.DeleteAsync(Cai3gSite.Eps, $"<e:imsi>{Imsi}</e:imsi>")).Status);
        Assert.Equal(200, (await _site.DeleteAsync(Cai3gSite.Hlr, NumberKey)).Status);
        Assert.Equal(200, (await _site.DeleteAsync(Cai3gSite.Auc, $"<a:imsi>{Imsi}</a:imsi>")).Status);
        Assert.Equal("13001", (await _site.GetAsync(Cai3gSite.Hlr, ImsiKey)).Code);

        string[] expected =
        [
            "create GsmAuc", "create GsmHlr", "create EPSMultiSC", "suspend GsmHlr", "resume GsmHlr", "noChange GsmHlr",
            "delete EPSMultiSC", "delete GsmHlr", "delete GsmAuc",
        ];
        Assert.Equal(expected, await _site.Server.EffectsAsync(Imsi));
    }

    [Fact]
    public async Task The_key_of_a_SIM_comes_first_and_goes_last_and_is_never_shown()
    {
        Assert.Equal("304", (await _site.CreateHlrAsync(Imsi, Msisdn)).Code);
        Assert.Equal("304", (await _site.CreateEpsAsync(Imsi, Msisdn)).Code);
        await _site.CreateAucAsync(Imsi);
        await _site.CreateHlrAsync(Imsi, Msisdn);

        var key = await _site.GetAsync(Cai3gSite.Auc, $"<a:imsi>{Imsi}</a:imsi>");
        Assert.Equal((200, "1", false), (key.Status, key.Text("fsetind"), key.Has("ki")));
        Assert.DoesNotContain("00112233", key.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("305", (await _site.DeleteAsync(Cai3gSite.Auc, $"<a:imsi>{Imsi}</a:imsi>")).Code);
    }

    [Fact]
    public async Task What_exists_is_not_made_again()
    {
        await _site.CreateAucAsync(Imsi);
        await _site.CreateHlrAsync(Imsi, Msisdn);
        await _site.CreateEpsAsync(Imsi, Msisdn);

        Assert.Equal("301", (await _site.CreateAucAsync(Imsi)).Code);
        Assert.Equal("2", (await _site.CreateHlrAsync(Imsi, "4372055500012")).Code);
        Assert.Equal("2", (await _site.CreateEpsAsync(Imsi, Msisdn)).Code);
        await _site.CreateAucAsync("232990000000012");
        Assert.Equal("2", (await _site.CreateHlrAsync("232990000000012", Msisdn)).Code);
        var fault = await _site.CreateHlrAsync(Imsi, Msisdn);
        Assert.Equal(("4006", "NEF", "External Error"), (fault.Body.Contains("<faultcode>4006<") ? "4006" : "", fault.Text("faultrole"), fault.Text("reasonText")));
    }

    [Fact]
    public async Task Of_many_that_create_the_same_at_once_one_succeeds()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => _site.CreateAucAsync(Imsi)));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(23, answers.Count(answer => answer.Code == "301"));
        Assert.Equal(["create GsmAuc"], await _site.Server.EffectsAsync(Imsi));
    }

    [Fact]
    public async Task The_factory_has_loaded_some_SIMs()
    {
        Assert.Equal("301", (await _site.CreateAucAsync("232990019990001")).Code);
        Assert.Equal(200, (await _site.CreateHlrAsync("232990019990001", Msisdn)).Status);
        Assert.Equal(200, (await _site.GetAsync(Cai3gSite.Auc, "<a:imsi>232990019990002</a:imsi>")).Status);
        Assert.Equal(200, (await _site.DeleteAsync(Cai3gSite.Auc, "<a:imsi>232990019990002</a:imsi>")).Status);
        Assert.Equal("13001", (await _site.DeleteAsync(Cai3gSite.Auc, "<a:imsi>232990019990002</a:imsi>")).Code);
    }

    [Theory]
    [InlineData("Get")]
    [InlineData("Set")]
    [InlineData("Delete")]
    public async Task What_is_not_there_is_not_defined(string operation)
    {
        var values = operation is "Set" ? "<c:MOAttributes><h:setSubscription><h:obi>1</h:obi></h:setSubscription></c:MOAttributes>" : "";

        Assert.Equal("13001", (await _site.CallAsync(operation, Cai3gSite.Id(Cai3gSite.Hlr, "<h:msisdn>43720999999</h:msisdn>") + values)).Code);
        Assert.Equal("13001", (await _site.CallAsync(operation, Cai3gSite.Id(
            Cai3gSite.Hlr, "<h:msisdn>4372010010001</h:msisdn><h:imsi>232990010010002</h:imsi>") + values)).Code);
    }

    [Fact]
    public async Task Access_points_are_entries_with_a_key_and_context_ids_a_list()
    {
        await _site.SetHlrAsync("4372010010001", "<h:gprs pdpid=\"1\"><h:apnid>a</h:apnid></h:gprs><h:gprs pdpid=\"2\"><h:apnid>b</h:apnid></h:gprs>");
        await _site.SetHlrAsync("4372010010001", "<h:gprs pdpid=\"1\"><h:apnid>c</h:apnid></h:gprs>");
        await _site.SetHlrAsync("4372010010001", "<h:gprs pdpid=\"2\" xsi:nil=\"true\"/>");
        await _site.SetHlrAsync("4372010010001", "<h:gprs pdpid=\"2\" xsi:nil=\"true\"/>");

        var answer = await _site.GetAsync(Cai3gSite.Hlr, "<h:msisdn>4372010010001</h:msisdn>");
        Assert.Contains("pdpid=\"1\"", answer.Body);
        Assert.Equal("c", answer.Text("apnid"));
        Assert.DoesNotContain("pdpid=\"2\"", answer.Body);
        Assert.Equal(["modify GsmHlr", "modify GsmHlr", "modify GsmHlr", "noChange GsmHlr"], await _site.Server.EffectsAsync("232990010010001"));
    }

    [Fact]
    public async Task Seeded_services_are_in_the_network_in_their_state()
    {
        Assert.Equal(6, EricssonSeeds.Services.Count);
        foreach (var service in EricssonSeeds.Services)
        {
            using var json = System.Text.Json.JsonDocument.Parse(service.Characteristics);
            var hlr = await _site.GetAsync(Cai3gSite.Hlr, $"<h:msisdn>{json.RootElement.GetProperty("msisdn").GetString()}</h:msisdn>");
            var eps = await _site.GetAsync(Cai3gSite.Eps, $"<e:imsi>{json.RootElement.GetProperty("imsi").GetString()}</e:imsi>");

            Assert.Equal(service.State is "inactive" ? ("1", "1", "ODB-ALL") : ("0", "0", "NONE"), (hlr.Text("obi"), hlr.Text("obo"), eps.Text("epsOdb")));
        }
    }

    [Fact]
    public async Task A_reset_brings_the_seeds_back()
    {
        await _site.DeleteAsync(Cai3gSite.Hlr, "<h:msisdn>4372010010001</h:msisdn>");
        await _site.Server.AdminAsync("reset");
        await _site.LogInAsync();

        Assert.Equal(200, (await _site.GetAsync(Cai3gSite.Hlr, "<h:msisdn>4372010010001</h:msisdn>")).Status);
        Assert.Empty(await _site.Server.EffectsAsync("232990010010001"));
    }
}
