using System.Text.Json.Nodes;
using TeleCo.Gateway.Tests.Conformance.Drivers;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Customers;

/// <summary>What callers do with customers, and that it is the same by every way in.</summary>
public sealed class CustomerTests(SharedGateway shared)
{
    private readonly GatewayUnderTest _gateway = shared.Gateway;

    [Theory]
    [EachWay]
    public async Task A_customer_made_by_one_way_is_told_the_same_by_every_way(Way way)
    {
        var driver = _gateway.By(way);
        var token = await _gateway.TokenAsync("demo-internal");
        var wish = Wishes.Rich(Wishes.Name("Rich"));

        var created = await driver.CreateAsync(wish, token);

        Assert.Null(created.Code);
        Assert.Equal(Facts.Of(wish, driver.Unsayable), Facts.Of(created.Customer!));
        foreach (var other in Enum.GetValues<Way>().Select(_gateway.By))
        {
            var read = await other.GetAsync(created.Id, token);
            Assert.Equal(created.Id, read.Id);
            Assert.Equal(Facts.Of(wish, [.. driver.Unsayable, .. other.Unsayable]), Facts.Of(read.Customer!));
        }
    }

    [Theory]
    [EachWay]
    public async Task Search_finds_by_name_and_by_status(Way way)
    {
        var driver = _gateway.By(way);
        var token = await _gateway.TokenAsync("demo-internal");
        var (name, status) = (Wishes.Name("O'Search \"100%\" _ \\ <&>"), $"s{Guid.NewGuid():N}");
        var wish = Wishes.Plain(name);
        wish["status"] = status;
        var created = await driver.CreateAsync(wish, token);

        var byName = await driver.SearchAsync(token, name);
        var byStatus = await driver.SearchAsync(token, status: status);
        var byBoth = await driver.SearchAsync(token, name, "another");

        Assert.Equal([created.Id], byName.Customers.Select(customer => (string)customer["id"]!));
        Assert.Equal([created.Id], byStatus.Customers.Select(customer => (string)customer["id"]!));
        Assert.Equal(1, byStatus.Total);
        Assert.Empty(byBoth.Customers);
        Assert.Equal(0, byBoth.Total);
    }

    [Theory]
    [EachWay]
    public async Task Pages_show_every_customer_once(Way way)
    {
        var driver = _gateway.By(way);
        var token = await _gateway.TokenAsync("demo-internal");
        var status = $"p{Guid.NewGuid():N}";
        var made = new List<string>();
        for (var number = 0; number < 5; number++)
        {
            var wish = Wishes.Plain(Wishes.Name("Page"));
            wish["status"] = status;
            made.Add((await driver.CreateAsync(wish, token)).Id);
        }

        var pages = await driver.WalkAsync(token, status, 2);

        Assert.Equal([2, 2, 1], pages.Select(page => page.Customers.Count));
        Assert.All(pages, page => Assert.Equal(5, page.Total));
        Assert.Equal(made.Order(), pages.SelectMany(page => page.Customers).Select(customer => (string)customer["id"]!).Order());
    }

    [Theory]
    [EachWay]
    public async Task A_change_changes_what_it_names_and_nothing_else(Way way)
    {
        var driver = _gateway.By(way);
        var token = await _gateway.TokenAsync("demo-internal");
        var wish = Wishes.Rich(Wishes.Name("Change"));
        var id = (await _gateway.By(Way.RestV5).CreateAsync(wish, token)).Id;

        var changed = await driver.UpdateAsync(id, new JsonObject { ["status"] = "suspended", ["statusReason"] = "Unpaid" }, token);

        wish["status"] = "suspended";
        wish["statusReason"] = "Unpaid";
        Assert.Null(changed.Code);
        Assert.Equal(Facts.Of(wish, driver.Unsayable), Facts.Of(changed.Customer!));
        Assert.Equal(Facts.Of(wish), Facts.Of((await _gateway.By(Way.RestV5).GetAsync(id, token)).Customer!));
    }

    [Theory]
    [EachWay]
    public async Task A_removed_customer_is_gone_by_every_way(Way way)
    {
        var driver = _gateway.By(way);
        var token = await _gateway.TokenAsync("demo-internal");
        var id = (await driver.CreateAsync(Wishes.Plain(Wishes.Name("Gone")), token)).Id;

        var removed = await driver.DeleteAsync(id, token);

        Assert.Null(removed.Code);
        foreach (var other in Enum.GetValues<Way>().Select(_gateway.By))
        {
            Assert.Equal("not_found", (await other.GetAsync(id, token)).Code);
        }

        Assert.Equal("not_found", (await driver.DeleteAsync(id, token)).Code);
    }

    [Theory]
    [EachWay]
    public async Task The_same_key_gives_the_same_customer_and_another_wish_with_it_is_refused(Way way)
    {
        var driver = _gateway.By(way);
        var token = await _gateway.TokenAsync("demo-internal");
        var (name, key) = (Wishes.Name("Once"), Wishes.Key());

        var first = await driver.CreateAsync(Wishes.Rich(name), token, key);
        var again = await driver.CreateAsync(Wishes.Rich(name), token, key);
        var other = await driver.CreateAsync(Wishes.Rich(name + " 2"), token, key);

        Assert.Equal(first.Wire.Body, again.Wire.Body);
        Assert.Equal(first.Wire.Status, again.Wire.Status);
        Assert.Equal("idempotency_key_reused", other.Code);
        Assert.Equal(1, (await driver.SearchAsync(token, name)).Total);
        if (way is Way.RestV4 or Way.RestV5)
        {
            Assert.Null(first.Wire.Header("Idempotency-Replayed"));
            Assert.Equal("true", again.Wire.Header("Idempotency-Replayed"));
            Assert.Equal(first.Wire.Header("Location"), again.Wire.Header("Location"));
            Assert.Equal(422, other.Wire.Status);
        }
    }

    [Fact]
    public async Task A_wish_that_comes_again_by_another_protocol_gives_the_same_customer()
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var (wish, key) = (Wishes.Rich(Wishes.Name("Across")), Wishes.Key());

        var first = await _gateway.By(Way.RestV5).CreateAsync(wish, token, key);

        Assert.Equal(first.Id, (await _gateway.By(Way.Soap11).CreateAsync(wish, token, key)).Id);
        Assert.Equal(first.Id, (await _gateway.By(Way.Soap12).CreateAsync(wish, token, key)).Id);
        Assert.Equal(first.Id, (await _gateway.By(Way.GraphQl).CreateAsync(wish, token, key)).Id);
    }

    [Fact]
    public async Task A_key_belongs_to_its_client()
    {
        var (wish, key) = (Wishes.Plain(Wishes.Name("Mine")), Wishes.Key());
        var driver = _gateway.By(Way.RestV5);
        var internalToken = await _gateway.TokenAsync("demo-internal");

        var first = await driver.CreateAsync(wish, internalToken, key);
        var other = await driver.CreateAsync(wish, await _gateway.TokenAsync("demo-readonly"), key);

        Assert.Null(first.Code);
        Assert.Equal("insufficient_scope", other.Code);
        Assert.Null(other.Wire.Header("Idempotency-Replayed"));
    }

    [Theory]
    [EachWay]
    public async Task A_wish_refused_by_validation_does_not_use_up_its_key(Way way)
    {
        var driver = _gateway.By(way);
        var token = await _gateway.TokenAsync("demo-internal");
        var key = Wishes.Key();
        var name = Wishes.Name("Second try");

        var refused = await driver.CreateAsync(Wishes.Plain(new string('x', 256)), token, key);
        var made = await driver.CreateAsync(Wishes.Plain(name), token, key);

        Assert.Equal("invalid_request", refused.Code);
        Assert.Null(made.Code);
    }
}
