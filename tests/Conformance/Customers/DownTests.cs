using System.Diagnostics;
using TeleCo.Gateway.Tests.Conformance.Drivers;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Customers;

/// <summary>A backend that is not there at all, and what its circuit saves callers.</summary>
public sealed class DownTests
{
    [Fact]
    public async Task A_backend_that_is_down_is_unavailable_by_every_way_and_soon_without_waiting()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("Vendors__Salesforce__BaseUrl", "http://127.0.0.1:9"), ("Vendors__Salesforce__BreakDuration", "00:01:00"));
        var token = await gateway.TokenAsync("demo-internal");

        foreach (var driver in Enum.GetValues<Way>().Select(gateway.By))
        {
            var read = await driver.GetAsync("sf-0015g000000001dAAA", token);
            var write = await driver.CreateAsync(Wishes.Plain("Nobody"), token);
            Assert.Equal("vendor_unavailable", read.Code);
            Assert.Equal("vendor_unavailable", write.Code);
            Assert.DoesNotContain("127.0.0.1:9", read.Wire.Body + write.Wire.Body, StringComparison.Ordinal);
        }

        var clock = Stopwatch.StartNew();
        var open = await gateway.By(Way.RestV5).GetAsync("sf-0015g000000001dAAA", token);
        Assert.Equal("vendor_unavailable", open.Code);
        Assert.NotNull(open.RetryAfter);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"An open circuit took {clock.Elapsed}.");
        Assert.Null((await gateway.By(Way.RestV5).GetAsync("hs-2101", token)).Code);
    }
}
