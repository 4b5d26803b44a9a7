using System.Diagnostics;
using TeleCo.Gateway.Tests.Conformance.Drivers;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Customers;

/// <summary>What callers see of a backend that fails: the same code by every way in, in bounded time, and nothing of the vendor's own.</summary>
public sealed class VendorFaultTests(VendorFaultTests.Impatient impatient) : IClassFixture<VendorFaultTests.Impatient>
{
    private const string Records = "* /services/data/*";
    private readonly GatewayUnderTest _gateway = impatient.Gateway;

    [Theory]
    [EachWay]
    public async Task A_backend_that_says_not_now_is_unavailable_and_its_wish_to_wait_is_passed_on(Way way)
    {
        await _gateway.Vendors.FailAsync("status", Records, status: 503, retryAfter: 30);

        await FailsAsync(way, "vendor_unavailable", 503, retryAfter: 30);
    }

    [Theory]
    [EachWay]
    public async Task A_backend_whose_quota_is_used_up_is_unavailable(Way way)
    {
        await _gateway.Vendors.FailAsync("rateLimit", Records, retryAfter: 20);

        await FailsAsync(way, "vendor_unavailable", 503, retryAfter: 20);
    }

    [Theory]
    [EachWay]
    public async Task A_backend_that_hangs_is_a_timeout(Way way)
    {
        await _gateway.Vendors.FailAsync("hang", Records);

        await FailsAsync(way, "vendor_timeout", 504);
    }

    [Theory]
    [EachWay]
    public async Task A_backend_that_talks_nonsense_has_failed(Way way)
    {
        await _gateway.Vendors.FailAsync("garbage", Records);

        await FailsAsync(way, "vendor_failed", 502);
    }

    [Theory]
    [EachWay]
    public async Task A_backend_that_breaks_the_connection_has_failed(Way way)
    {
        await _gateway.Vendors.FailAsync("reset", Records);

        await FailsAsync(way, "vendor_failed", 502);
    }

    [Theory]
    [EachWay]
    public async Task A_backend_that_refuses_the_gateway_has_failed(Way way)
    {
        await _gateway.Vendors.FailAsync("status", Records, status: 401);

        await FailsAsync(way, "vendor_failed", 502);
    }

    [Theory]
    [EachWay]
    public async Task A_session_that_ended_at_the_backend_is_not_noticed(Way way)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        await _gateway.Vendors.FailAsync("expireTokens", Records, count: 1);

        Assert.Null((await _gateway.By(way).GetAsync(Known, token)).Code);
    }

    [Theory]
    [EachWay]
    public async Task A_creation_whose_answer_was_lost_is_unknown_and_the_same_key_finds_it(Way way)
    {
        var driver = _gateway.By(way);
        var token = await _gateway.TokenAsync("demo-internal");
        var (wish, key) = (Wishes.Plain(Wishes.Name("Lost")), Wishes.Key());
        await _gateway.Vendors.FailAsync("timeoutAfterCommit", Records);

        var lost = await driver.CreateAsync(wish, token, key);
        await _gateway.Vendors.RecoverAsync();
        var found = await driver.CreateAsync(wish, token, key);

        Assert.Equal("outcome_unknown", lost.Code);
        Assert.Null(found.Code);
        Assert.Equal(1, (await driver.SearchAsync(token, (string)wish["name"]!)).Total);
    }

    [Theory]
    [EachWay]
    public async Task A_creation_that_the_backend_could_not_take_gives_its_key_back(Way way)
    {
        var driver = _gateway.By(way);
        var token = await _gateway.TokenAsync("demo-internal");
        var (wish, key) = (Wishes.Plain(Wishes.Name("Later")), Wishes.Key());
        await _gateway.Vendors.FailAsync("rateLimit", Records, retryAfter: 30);

        var refused = await driver.CreateAsync(wish, token, key);
        await _gateway.Vendors.RecoverAsync();
        var made = await driver.CreateAsync(wish, token, key);

        Assert.Equal("vendor_unavailable", refused.Code);
        Assert.Null(made.Code);
        Assert.Equal(1, (await driver.SearchAsync(token, (string)wish["name"]!)).Total);
    }

    private const string Known = "sf-0015g000000001dAAA";

    private async Task FailsAsync(Way way, string code, int status, int? retryAfter = null)
    {
        var driver = _gateway.By(way);
        var token = await _gateway.TokenAsync("demo-internal");
        var clock = Stopwatch.StartNew();

        Told[] answers = [await driver.GetAsync(Known, token), await driver.SearchAsync(token)];

        await _gateway.Vendors.RecoverAsync();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"It took {clock.Elapsed}.");
        Assert.All(answers, told => Assert.Equal(code, told.Code));
        Assert.All(answers, told => Assert.Equal(retryAfter, told.RetryAfter));
        Assert.All(answers, told => Assert.DoesNotContain(_gateway.Vendors.Secrets, secret => told.Wire.Body.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        if (way is Way.RestV4 or Way.RestV5)
        {
            Assert.All(answers, told => Assert.Equal(status, told.Wire.Status));
        }
    }

    /// <summary>A gateway that does not wait long, and whose circuits stay closed so that each test meets the fault itself.</summary>
    public sealed class Impatient : IAsyncLifetime
    {
        internal GatewayUnderTest Gateway { get; private set; } = null!; // set before the first test runs

        public async ValueTask InitializeAsync() => Gateway = await GatewayUnderTest.StartAsync(
            ("Vendors__Salesforce__AttemptTimeout", "00:00:01.500"), ("Vendors__Salesforce__Timeout", "00:00:04"), ("Vendors__Salesforce__RetryDelay", "00:00:00.010"),
            ("Vendors__Salesforce__BreakerMinimum", "100000"));

        public ValueTask DisposeAsync() => Gateway.DisposeAsync();
    }
}
