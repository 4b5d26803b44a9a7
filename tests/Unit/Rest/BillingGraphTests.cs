using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Schema.Model.Bills;

namespace TeleCo.Gateway.Tests.Unit.Rest;

/// <summary>Accounts and bills in the graph.</summary>
public sealed class BillingGraphTests : IAsyncLifetime
{
    private RestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await RestHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_level_is_one_search_whatever_the_number_of_parents()
    {
        var data = await DataAsync("""
            {customers{nodes{id accounts{totalCount nodes{id customer{name} bills(first:1){totalCount nodes{id account{id} appliedCustomerBillingRates{nodes{name}}} pageInfo{hasNextPage}}}} bills{totalCount}}}}
            """);

        var customers = data["customers"]!["nodes"]!.AsArray();
        Assert.Equal([2, 1], customers.Select(customer => (int)customer!["accounts"]!["totalCount"]!));
        Assert.Equal([3, 1], customers.Select(customer => (int)customer!["bills"]!["totalCount"]!));
        var first = customers[0]!["accounts"]!["nodes"]![0]!;
        Assert.Equal("Customer tt-c1", (string?)first["customer"]!["name"]);
        Assert.Equal(2, (int)first["bills"]!["totalCount"]!);
        Assert.True((bool)first["bills"]!["pageInfo"]!["hasNextPage"]!);
        Assert.Equal(("tt-b1", "tt-a1"), ((string?)first["bills"]!["nodes"]![0]!["id"], (string?)first["bills"]!["nodes"]![0]!["account"]!["id"]));
        Assert.Equal("Fibre 500", (string?)first["bills"]!["nodes"]![0]!["appliedCustomerBillingRates"]!["nodes"]![0]!["name"]);
        Assert.Equal(1, _host.Biller.Accounts.Searches);
        Assert.Equal(2, _host.Biller.Bills.Searches); // the customers' and the accounts'
        Assert.Equal(1, _host.Biller.Charges.Searches);
    }

    [Fact]
    public async Task Windows_of_one_level_are_cut_for_each_parent()
    {
        var data = await DataAsync("{a:billingAccount(id:\"tt-a1\"){bills(first:1){nodes{id} pageInfo{endCursor}}} b:billingAccount(id:\"tt-a2\"){bills{nodes{id}}}}");
        var after = (string?)data["a"]!["bills"]!["pageInfo"]!["endCursor"];
        var next = await DataAsync($"{{a:billingAccount(id:\"tt-a1\"){{bills(first:1,after:\"{after}\"){{nodes{{id}} pageInfo{{hasNextPage hasPreviousPage}}}}}} b:billingAccount(id:\"tt-a2\"){{bills(first:0){{totalCount nodes{{id}}}}}}}}");

        Assert.Equal(["tt-b1"], Ids(data["a"]!["bills"]!["nodes"]!));
        Assert.Equal(["tt-b3"], Ids(data["b"]!["bills"]!["nodes"]!));
        Assert.Equal(["tt-b2"], Ids(next["a"]!["bills"]!["nodes"]!));
        Assert.False((bool)next["a"]!["bills"]!["pageInfo"]!["hasNextPage"]!);
        Assert.Equal(1, (int)next["b"]!["bills"]!["totalCount"]!);
        Assert.Empty(next["b"]!["bills"]!["nodes"]!.AsArray());
    }

    [Fact]
    public async Task More_children_than_one_search_gives_are_an_error_and_not_a_part()
    {
        for (var number = 0; number < 1100; number++)
        {
            _host.Biller.Bills.With(new CustomerBill { Id = new($"tt-x{number:D4}"), Partner = new("P-1"), BillingAccount = new() { Id = "tt-a1" }, State = CustomerBillState.New });
        }

        var both = JsonNode.Parse(await AskAsync("{a:billingAccount(id:\"tt-a1\"){bills{totalCount}} b:billingAccount(id:\"tt-a2\"){bills{totalCount}}}"))!;
        var one = await DataAsync("{a:billingAccount(id:\"tt-a1\"){bills(first:3){totalCount nodes{id}}}}");

        Assert.Equal("invalid_request", (string?)both["errors"]![0]!["extensions"]!["code"]);
        Assert.Null(both["data"]!["a"]!["bills"]);
        Assert.Equal(1102, (int)one["a"]!["bills"]!["totalCount"]!);
        Assert.Equal(3, one["a"]!["bills"]!["nodes"]!.AsArray().Count);
    }

    [Fact]
    public async Task Money_is_exact_and_states_are_words()
    {
        var data = await DataAsync("{bills(filter:{state:[NEW],relatedPartyId:[\"tt-c2\"]}){nodes{id state amountDue{unit value} taxItem{taxRate taxAmount{value}}}}}");

        var bill = Assert.Single(data["bills"]!["nodes"]!.AsArray())!;
        Assert.Equal(("tt-b4", "NEW", "79.80"), ((string?)bill["id"], (string?)bill["state"], (string?)bill["amountDue"]!["value"]));
        Assert.Equal("20", (string?)bill["taxItem"]![0]!["taxRate"]);
        Assert.Empty((await DataAsync("{bills(filter:{state:[SETTLED]}){nodes{id}}}"))["bills"]!["nodes"]!.AsArray());
    }

    [Fact]
    public async Task An_account_is_made_once_changed_and_removed()
    {
        const string Make = "mutation($input:CreateBillingAccountInput!){createBillingAccount(input:$input){billingAccount{id creditLimit{unit value} contact{contactMedium{emailAddress}}} userErrors{field}}}";
        var input = JsonNode.Parse("""{"name":"Graph","relatedParty":[{"role":"customer","partyOrPartyRole":{"id":"tt-c1","referredType":"Customer"}}],"creditLimit":{"unit":"EUR","value":"100.10"},"contact":[{"contactName":"Ann","contactMedium":[{"emailAddress":"a@b.example"}]}],"idempotencyKey":"g-1"}""")!.AsObject();
        var made = (await DataAsync(Make, new() { ["input"] = input.DeepClone() }))["createBillingAccount"]!["billingAccount"]!;
        var again = (await DataAsync(Make, new() { ["input"] = input.DeepClone() }))["createBillingAccount"]!["billingAccount"]!;
        input["creditLimit"]!["value"] = "1.001";
        input["idempotencyKey"] = "g-2";
        var refused = (await DataAsync(Make, new() { ["input"] = input }))["createBillingAccount"]!;
        var id = (string)made["id"]!;
        var changed = await DataAsync($"mutation{{updateBillingAccount(input:{{id:\"{id}\",state:\"Closed\",creditLimit:null}}){{billingAccount{{name state creditLimit{{value}}}}}}}}");
        var removed = await DataAsync($"mutation{{deleteBillingAccount(input:{{id:\"{id}\"}}){{billingAccount{{id}} userErrors{{code}}}}}}");

        Assert.Equal(("EUR", "100.10"), ((string?)made["creditLimit"]!["unit"], (string?)made["creditLimit"]!["value"]));
        Assert.Equal("a@b.example", (string?)made["contact"]![0]!["contactMedium"]![0]!["emailAddress"]);
        Assert.Equal(id, (string?)again["id"]);
        Assert.Equal("creditLimit.value", (string?)refused["userErrors"]![0]!["field"]);
        Assert.Equal(("Graph", "Closed"), ((string?)changed["updateBillingAccount"]!["billingAccount"]!["name"], (string?)changed["updateBillingAccount"]!["billingAccount"]!["state"]));
        Assert.Null(changed["updateBillingAccount"]!["billingAccount"]!["creditLimit"]);
        Assert.Empty(removed["deleteBillingAccount"]!["userErrors"]!.AsArray());
    }

    [Fact]
    public async Task A_bill_moves_and_a_wish_is_kept()
    {
        var moved = await DataAsync("mutation{updateBill(input:{id:\"tt-b2\",state:ON_HOLD}){bill{state} userErrors{code}}}");
        var refused = await DataAsync("mutation{updateBill(input:{id:\"tt-b2\",state:SETTLED}){bill{state} userErrors{code}}}");
        var wish = await DataAsync("mutation{createCustomerBillOnDemand(input:{billingAccount:{id:\"tt-a1\"},name:\"Final\"}){customerBillOnDemand{id state billingAccount{id}} userErrors{code}}}");
        var id = (string?)wish["createCustomerBillOnDemand"]!["customerBillOnDemand"]!["id"];
        var read = await DataAsync($"{{customerBillOnDemand(id:\"{id}\"){{name}} customerBillsOnDemand(filter:{{billingAccountId:\"tt-a1\"}}){{totalCount}}}}");

        Assert.Equal("ON_HOLD", (string?)moved["updateBill"]!["bill"]!["state"]);
        Assert.Equal("conflict", (string?)refused["updateBill"]!["userErrors"]![0]!["code"]);
        Assert.Equal("IN_PROGRESS", (string?)wish["createCustomerBillOnDemand"]!["customerBillOnDemand"]!["state"]);
        Assert.Equal(("Final", 1), ((string?)read["customerBillOnDemand"]!["name"], (int)read["customerBillsOnDemand"]!["totalCount"]!));
    }

    [Fact]
    public async Task A_partner_sees_its_own_through_every_way()
    {
        var own = await DataAsync("{customers{nodes{id accounts{nodes{id}} bills{nodes{id}}}} bills{nodes{id}} billingAccounts{nodes{id}}}", caller: "client/P-2");
        var foreign = JsonNode.Parse(await AskAsync("{billingAccount(id:\"tt-a1\"){id} bill(id:\"tt-b1\"){id}}", caller: "client/P-2"))!;

        Assert.Equal(["tt-a3"], Ids(own["customers"]!["nodes"]![0]!["accounts"]!["nodes"]!));
        Assert.Equal(["tt-b4"], Ids(own["customers"]!["nodes"]![0]!["bills"]!["nodes"]!));
        Assert.Equal(["tt-b4"], Ids(own["bills"]!["nodes"]!));
        Assert.Equal(["tt-a3"], Ids(own["billingAccounts"]!["nodes"]!));
        Assert.All(foreign["errors"]!.AsArray(), error => Assert.Equal("not_found", (string?)error!["extensions"]!["code"]));
        Assert.Equal("insufficient_scope", (string?)JsonNode.Parse(await AskAsync("{bills{nodes{id}}}", caller: "powerless"))!["errors"]![0]!["extensions"]!["code"]);
    }

    private static IEnumerable<string?> Ids(JsonNode list) => list.AsArray().Select(item => (string?)item!["id"]);

    private async Task<JsonObject> DataAsync(string query, JsonObject? variables = null, string caller = "internal")
    {
        var answer = JsonNode.Parse(await AskAsync(query, variables, caller))!;
        Assert.True(answer["errors"] is null, answer.ToJsonString());
        return answer["data"]!.AsObject();
    }

    private async Task<string> AskAsync(string query, JsonObject? variables = null, string caller = "internal")
    {
        var body = new JsonObject { ["query"] = query, ["variables"] = variables }.ToJsonString();
        var answer = await _host.SendAsync("POST", "/graphql", body, caller);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
