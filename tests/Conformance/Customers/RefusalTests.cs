using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeleCo.Gateway.Tests.Conformance.Drivers;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Customers;

/// <summary>What callers are refused, with the same code by every way in.</summary>
public sealed partial class RefusalTests(SharedGateway shared)
{
    private const string Unknown = "sf-0015g00000zzzzzAAA";
    private readonly GatewayUnderTest _gateway = shared.Gateway;

    [Theory]
    [EachWay]
    public async Task Another_partners_customer_answers_as_one_that_does_not_exist(Way way)
    {
        var driver = _gateway.By(way);
        var token = await _gateway.TokenAsync("demo-partner");
        var foreign = (string)(await driver.SearchAsync(await _gateway.TokenAsync("demo-partner-2"))).Customers[0]["id"]!;

        var (hidden, unknown) = (await driver.GetAsync(foreign, token), await driver.GetAsync(Unknown, token));

        Assert.Equal("not_found", hidden.Code);
        Assert.Equal(Anonymous(unknown.Wire.Body), Anonymous(hidden.Wire.Body));
        Assert.Equal(unknown.Wire.Status, hidden.Wire.Status);
        Assert.Equal(Anonymous(unknown.Wire), Anonymous(hidden.Wire));
    }

    [Theory]
    [EachWay]
    public async Task Partners_lists_hold_their_own_customers_only(Way way)
    {
        var driver = _gateway.By(way);

        var first = await IdsAsync("demo-partner");
        var second = await IdsAsync("demo-partner-2");
        var hubSpot = await IdsAsync("demo-partner-hubspot");

        Assert.NotEmpty(first);
        Assert.NotEmpty(second);
        Assert.NotEmpty(hubSpot);
        Assert.Empty(first.Intersect(second));
        Assert.All(first.Concat(second), id => Assert.StartsWith("sf-", id));
        Assert.All(hubSpot, id => Assert.StartsWith("hs-", id));

        async Task<List<string>> IdsAsync(string client) =>
            [.. (await driver.SearchAsync(await _gateway.TokenAsync(client))).Customers.Select(customer => (string)customer["id"]!)];
    }

    [Theory]
    [EachWay]
    public async Task An_unknown_id_is_not_found_in_reads_changes_and_removals(Way way)
    {
        var driver = _gateway.By(way);
        var token = await _gateway.TokenAsync("demo-internal");

        foreach (var id in new[] { Unknown, "sf-nonsense", "hs-999999999", "xx-1", "no", "-" })
        {
            Assert.Equal("not_found", (await driver.GetAsync(id, token)).Code);
            Assert.Equal("not_found", (await driver.UpdateAsync(id, new JsonObject { ["status"] = "x" }, token)).Code);
            Assert.Equal("not_found", (await driver.DeleteAsync(id, token)).Code);
        }
    }

    [Theory]
    [EachWay]
    public async Task A_call_without_a_valid_token_is_unauthenticated(Way way)
    {
        var driver = _gateway.By(way);

        foreach (var token in new[] { null, "abc", "a.b.c", (await _gateway.TokenAsync("demo-internal"))[..^4] + "AAAA" })
        {
            var read = await driver.GetAsync(Unknown, token);
            var write = await driver.CreateAsync(Wishes.Plain("Nobody"), token);

            Assert.Equal(("invalid_token", 401), (read.Code, read.Wire.Status));
            Assert.Equal(("invalid_token", 401), (write.Code, write.Wire.Status));
            Assert.StartsWith("Bearer", read.Wire.Header("WWW-Authenticate"));
        }
    }

    [Theory]
    [EachWay]
    public async Task A_missing_scope_is_insufficient(Way way)
    {
        var driver = _gateway.By(way);
        var reader = await _gateway.TokenAsync("demo-readonly");
        var stranger = await _gateway.TokenAsync("demo-internal", "bills.read");

        Told[] refused =
        [
            await driver.CreateAsync(Wishes.Plain("Nobody"), reader), await driver.UpdateAsync(Unknown, new JsonObject { ["status"] = "x" }, reader),
            await driver.DeleteAsync(Unknown, reader), await driver.GetAsync(Unknown, stranger), await driver.SearchAsync(stranger),
        ];

        Assert.All(refused, told => Assert.Equal("insufficient_scope", told.Code));
        if (way is Way.RestV4 or Way.RestV5)
        {
            Assert.All(refused, told => Assert.Equal(403, told.Wire.Status));
            Assert.All(refused, told => Assert.Contains("insufficient_scope", told.Wire.Header("WWW-Authenticate")));
        }
    }

    [Theory]
    [EachWay]
    public async Task An_invalid_customer_is_refused_and_the_attribute_named(Way way)
    {
        var driver = _gateway.By(way);
        var token = await _gateway.TokenAsync("demo-internal");
        foreach (var (field, spoil) in Spoilt())
        {
            var wish = Wishes.Rich("Never made");
            spoil(wish);

            var told = await driver.CreateAsync(wish, token);

            Assert.Equal("invalid_request", told.Code);
            Assert.Contains(field, told.Message, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(string Field, Action<JsonObject> Spoil)> Spoilt() =>
    [
        ("name", wish => wish["name"] = ""),
        ("name", wish => wish["name"] = new string('n', 256)),
        ("engagedParty", wish => wish["engagedParty"]!["id"] = ""),
        ("validFor", wish => wish["validFor"]!["endDateTime"] = "2020-01-01T00:00:00Z"),
        ("emailAddress", wish => wish["contactMedium"]![0]!["emailAddress"] = "nobody"),
        ("account", wish => wish["account"] = new JsonArray([.. Enumerable.Range(0, 501).Select(number => new JsonObject { ["id"] = $"a{number}", ["name"] = "a" })])),
    ];

    private static string Anonymous(string body) => TraceId().Replace(body, "trace");

    private static string Anonymous(WireAnswer answer) => string.Join('\n', answer.Headers
        .Where(header => header.Key.ToLowerInvariant() is not "date" and not "x-request-id" and not "traceparent" and not "ratelimit")
        .Select(header => $"{header.Key}: {header.Value}")
        .Order());

    [GeneratedRegex("[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex TraceId();
}
