using System.Text.Json.Nodes;
using TeleCo.Gateway.Tests.Conformance.Customers;
using TeleCo.Gateway.Tests.Conformance.Drivers;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Billing;

/// <summary>What callers do with accounts and bills, and that it is the same by every way in.</summary>
public sealed class BillingTests(SharedGateway shared)
{
    private const string Customer = "sf-0015g000000001dAAA";
    private const string UnknownAccount = "sa-1999999";

    // What the ERP says of an account by itself, and what version 4 makes up or tells in its own way.
    private static readonly string[] Told = ["lastUpdate", "paymentStatus", "accountBalance", "billDocument"];

    private readonly GatewayUnderTest _gateway = shared.Gateway;

    [Theory]
    [EachWay]
    public async Task An_account_made_by_one_way_is_told_the_same_by_every_way(Way way)
    {
        var driver = _gateway.BillingBy(way);
        var token = await _gateway.TokenAsync("demo-internal");
        var wish = Wish(Name("Rich"));

        var created = await driver.CreateAccountAsync(wish, token);

        Assert.True(created.Code is null, created.Message);
        Assert.Equal(Facts.Of(wish, [.. driver.Unsayable, .. Told]), Facts.Of(created.Customer!, Told));
        foreach (var other in Enum.GetValues<Way>().Select(_gateway.BillingBy))
        {
            var read = await other.GetAsync(Kind.Account, created.Id, token);
            Assert.Equal(Facts.Of(wish, [.. driver.Unsayable, .. other.Unsayable, .. Told]), Facts.Of(read.Customer!, Told));
            Assert.Equal([created.Id], (await other.SearchAsync(Kind.Account, token, new("name", (string)wish["name"]!))).Customers.Select(item => (string?)item["id"]));
        }
    }

    [Theory]
    [EachWay]
    public async Task A_change_changes_what_it_names_and_nothing_else(Way way)
    {
        var driver = _gateway.BillingBy(way);
        var token = await _gateway.TokenAsync("demo-internal");
        var wish = Wish(Name("Change"));
        var id = (await _gateway.BillingBy(Way.RestV5).CreateAccountAsync(wish, token)).Id;

        var changed = await driver.UpdateAccountAsync(id, new() { ["description"] = "Changed", ["creditLimit"] = new JsonObject { ["unit"] = "EUR", ["value"] = 9.95m } }, token);

        wish["description"] = "Changed";
        wish["creditLimit"]!["value"] = 9.95m;
        Assert.True(changed.Code is null, changed.Message);
        Assert.Equal(Facts.Of(wish, [.. driver.Unsayable, .. Told]), Facts.Of(changed.Customer!, Told));
        Assert.Equal(Facts.Of(wish, Told), Facts.Of((await _gateway.BillingBy(Way.RestV5).GetAsync(Kind.Account, id, token)).Customer!, Told));
    }

    [Theory]
    [EachWay]
    public async Task A_removed_account_is_gone_by_every_way(Way way)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var id = (await _gateway.BillingBy(way).CreateAccountAsync(Wish(Name("Gone")), token)).Id;

        var removed = await _gateway.BillingBy(way).DeleteAccountAsync(id, token);

        Assert.True(removed.Code is null, removed.Message);
        foreach (var other in Enum.GetValues<Way>().Select(_gateway.BillingBy))
        {
            Assert.Equal("not_found", (await other.GetAsync(Kind.Account, id, token)).Code);
        }
    }

    [Theory]
    [EachWay]
    public async Task A_repeated_wish_with_its_key_makes_one_account(Way way)
    {
        var driver = _gateway.BillingBy(way);
        var token = await _gateway.TokenAsync("demo-internal");
        var (wish, key) = (Wish(Name("Once")), Wishes.Key());

        var first = await driver.CreateAccountAsync(wish, token, key);
        var again = await driver.CreateAccountAsync(wish, token, key);
        wish["description"] = "Another";
        var other = await driver.CreateAccountAsync(wish, token, key);

        Assert.Equal(first.Id, again.Id);
        Assert.Equal("idempotency_key_reused", other.Code);
        Assert.Equal(1, (await driver.SearchAsync(Kind.Account, token, new("name", (string)wish["name"]!))).Total);
    }

    [Fact]
    public async Task Bills_are_told_the_same_by_every_way()
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var ways = Enum.GetValues<Way>().Select(_gateway.BillingBy).ToList();
        var expected = await ways[1].SearchAsync(Kind.Bill, token, new("relatedParty", Customer));

        Assert.NotEmpty(expected.Customers);
        foreach (var driver in ways)
        {
            var found = await driver.SearchAsync(Kind.Bill, token, new("relatedParty", Customer));
            Assert.Equal(expected.Total, found.Total);
            Assert.Equal(expected.Customers.Select(bill => Facts.Of(bill, Shown)), found.Customers.Select(bill => Facts.Of(bill, Shown)));
            var one = await driver.GetAsync(Kind.Bill, (string)expected.Customers[0]["id"]!, token);
            Assert.Equal(Facts.Of(expected.Customers[0], Shown), Facts.Of(one.Customer!, Shown));
        }
    }

    [Theory]
    [EachWay]
    public async Task A_bill_moves_through_its_life_and_only_money_makes_it_paid(Way way)
    {
        var driver = _gateway.BillingBy(way);
        var token = await _gateway.TokenAsync("demo-internal");
        var all = await _gateway.BillingBy(Way.RestV5).SearchAsync(Kind.Bill, token);
        var id = (string)all.Customers.Last(bill => (string?)bill["state"] is "sent" or "onHold" or "validated")["id"]!;

        await driver.MoveBillAsync(id, "onHold", token);
        var moved = await driver.MoveBillAsync(id, "validated", token);
        var paid = await driver.MoveBillAsync(id, "settled", token);
        await driver.MoveBillAsync(id, "sent", token);

        Assert.Equal("validated", (string?)moved.Customer!["state"]);
        Assert.Equal("conflict", paid.Code);
        Assert.Equal("sent", (string?)(await driver.GetAsync(Kind.Bill, id, token)).Customer!["state"]);
    }

    [Theory]
    [EachWay]
    public async Task Partners_see_their_own_and_nothing_else(Way way)
    {
        var driver = _gateway.BillingBy(way);
        var (first, second) = (await _gateway.TokenAsync("demo-partner"), await _gateway.TokenAsync("demo-partner-2"));
        foreach (var kind in Enum.GetValues<Kind>())
        {
            var own = await driver.SearchAsync(kind, first);
            var others = await driver.SearchAsync(kind, second);

            Assert.NotEmpty(own.Customers);
            Assert.NotEmpty(others.Customers);
            Assert.Empty(own.Customers.Select(item => (string?)item["id"]).Intersect(others.Customers.Select(item => (string?)item["id"])));
            Assert.Equal("not_found", (await driver.GetAsync(kind, (string)others.Customers[0]["id"]!, first)).Code);
        }
    }

    [Theory]
    [EachWay]
    public async Task What_is_not_there_or_not_allowed_is_refused_with_one_code(Way way)
    {
        var driver = _gateway.BillingBy(way);
        var token = await _gateway.TokenAsync("demo-internal");
        var reader = await _gateway.TokenAsync("demo-readonly");
        var stranger = await _gateway.TokenAsync("demo-internal", "customers.read");
        foreach (var id in new[] { UnknownAccount, "sa-x", "xx-1", "no" })
        {
            Assert.Equal("not_found", (await driver.GetAsync(Kind.Account, id, token)).Code);
            Assert.Equal("not_found", (await driver.UpdateAccountAsync(id, new() { ["description"] = "x" }, token)).Code);
            Assert.Equal("not_found", (await driver.DeleteAccountAsync(id, token)).Code);
            Assert.Equal("not_found", (await driver.GetAsync(Kind.Bill, id, token)).Code);
        }

        Assert.Equal("insufficient_scope", (await driver.CreateAccountAsync(Wish("Nobody"), reader)).Code);
        Assert.Equal("insufficient_scope", (await driver.SearchAsync(Kind.Account, stranger)).Code);
        Assert.Equal("insufficient_scope", (await driver.GetAsync(Kind.Bill, "sa-1", stranger)).Code);
        Assert.Equal("invalid_token", (await driver.GetAsync(Kind.Account, UnknownAccount, "a.b.c")).Code);
    }

    [Theory]
    [EachWay]
    public async Task An_invalid_account_is_refused_and_the_attribute_named(Way way)
    {
        var driver = _gateway.BillingBy(way);
        var token = await _gateway.TokenAsync("demo-internal");
        (string Field, Action<JsonObject> Spoil)[] spoilt =
        [
            ("name", wish => wish["name"] = ""),
            ("name", wish => wish["name"] = new string('n', 161)),
            ("creditLimit", wish => wish["creditLimit"]!["value"] = 1.005m),
            ("creditLimit", wish => wish["creditLimit"]!["unit"] = "XXQ"),
            ("relatedParty", wish => wish["relatedParty"] = new JsonArray()),
        ];
        foreach (var (field, spoil) in spoilt)
        {
            var wish = Wish("Never made");
            spoil(wish);

            var told = await driver.CreateAccountAsync(wish, token);

            Assert.Equal("invalid_request", told.Code);
            Assert.Contains(field, told.Message, StringComparison.Ordinal);
        }
    }

    private static readonly string[] Shown = ["billDocument", "relatedParty[0].partyOrPartyRole.name"];

    private static string Name(string stem) => Wishes.Name(stem)[..30];

    private static JsonObject Wish(string name) => JsonNode.Parse($$"""
        {
          "name": "{{name}}", "description": "Größe & <Umfang>", "accountType": "business", "ratingType": "postpaid", "state": "Active",
          "creditLimit": { "unit": "EUR", "value": 500.50 },
          "relatedParty": [{ "role": "customer", "partyOrPartyRole": { "id": "{{Customer}}", "name": "Anna", "referredType": "Customer" } }],
          "contact": [{ "contactName": "Ann", "contactType": "primary", "validFor": { "startDateTime": "2026-01-01T00:00:00Z" } }],
          "billStructure": { "format": { "name": "Short" } },
          "defaultPaymentMethod": { "id": "st-1", "name": "Card" }
        }
        """)!.AsObject();
}
