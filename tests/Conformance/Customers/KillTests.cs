using TeleCo.Gateway.Tests.Conformance.Drivers;
using TeleCo.Gateway.Tests.Conformance.Gateway;
using TeleCo.Gateway.Tests.Support;

namespace TeleCo.Gateway.Tests.Conformance.Customers;

/// <summary>At most once, whatever happens to the process in between.</summary>
public sealed class KillTests
{
    private const string Creation = "POST /services/data/*/composite";

    [Theory]
    [InlineData(Way.RestV5, false)]
    [InlineData(Way.Soap11, true)]
    [InlineData(Way.GraphQl, false)]
    public async Task A_gateway_killed_between_the_backends_commit_and_its_own_makes_one_customer(Way way, bool postgres)
    {
        await using var gateway = postgres
            ? await GatewayUnderTest.StartAsync(("Gateway__Postgres", await SharedPostgres.CreateDatabaseAsync()))
            : await GatewayUnderTest.StartAsync();
        var driver = gateway.By(way);
        var token = await gateway.TokenAsync("demo-internal");
        var (wish, key) = (Wishes.Plain(Wishes.Name("Killed")), Wishes.Key());
        await gateway.Vendors.FailAsync("timeoutAfterCommit", Creation);
        var cutOff = driver.CreateAsync(wish, token, key);
        await gateway.Vendors.UntilCalledAsync(Creation, 1);

        await gateway.Process.KillAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => cutOff);
        await gateway.Vendors.RecoverAsync();
        await gateway.Process.StartAsync();
        var again = await driver.CreateAsync(wish, token, key);
        var replay = await driver.CreateAsync(wish, token, key);

        Assert.Null(again.Code);
        Assert.Equal(again.Id, replay.Id);
        Assert.Equal(1, (await driver.SearchAsync(token, (string)wish["name"]!)).Total);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_finished_creation_is_replayed_to_the_byte_after_a_kill(bool postgres)
    {
        await using var gateway = postgres
            ? await GatewayUnderTest.StartAsync(("Gateway__Postgres", await SharedPostgres.CreateDatabaseAsync()))
            : await GatewayUnderTest.StartAsync();
        var driver = gateway.By(Way.RestV5);
        var token = await gateway.TokenAsync("demo-internal");
        var (wish, key) = (Wishes.Rich(Wishes.Name("Kept")), Wishes.Key());
        var first = await driver.CreateAsync(wish, token, key);

        await gateway.Process.KillAsync();
        await gateway.Process.StartAsync();
        var replay = await driver.CreateAsync(wish, token, key);

        Assert.Equal(first.Wire.Body, replay.Wire.Body);
        Assert.Equal(first.Wire.Header("ETag"), replay.Wire.Header("ETag"));
        Assert.Equal("true", replay.Wire.Header("Idempotency-Replayed"));
    }

    [Fact]
    public async Task A_gateway_told_to_stop_ends_in_good_order()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var made = await gateway.By(Way.RestV5).CreateAsync(Wishes.Plain(Wishes.Name("Stop")), await gateway.TokenAsync("demo-internal"));

        Assert.Equal(0, await gateway.Process.StopAsync());

        Assert.Null(made.Code);
        Assert.DoesNotContain("   at ", gateway.Process.Output, StringComparison.Ordinal);
    }
}
