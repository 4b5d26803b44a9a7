using System.Net;
using System.Text.Json;

namespace TeleCo.Gateway.Tests.Unit.Rest;

/// <summary>TMF666 and TMF678 over HTTP.</summary>
public sealed class BillingApiTests : IAsyncLifetime
{
    private const string Accounts4 = "/tmf-api/accountManagement/v4";
    private const string Accounts5 = "/tmf-api/accountManagement/v5";
    private const string Bills4 = "/tmf-api/customerBillManagement/v4";
    private const string Bills5 = "/tmf-api/customerBillManagement/v5";
    private const string Merge = "application/merge-patch+json";
    private const string New4 = """{"name":"Hotel","relatedParty":[{"id":"tt-c1","name":"Hotel","role":"customer","@referredType":"Customer"}],"billStructure":{"format":{"name":"Short","isRef":false}}}""";

    private RestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await RestHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_account_made_by_version_4_is_read_changed_and_removed_by_version_5()
    {
        var made = await _host.SendAsync("POST", "/tmf-api/account/v4/billingAccount", New4, "client/P-1");
        var id = (await RestHost.JsonOf(made)).GetProperty("id").GetString();
        var read = await RestHost.JsonOf(await _host.SendAsync("GET", $"{Accounts5}/billingAccount/{id}", caller: "client/P-1"));
        var changed = await _host.SendAsync("PATCH", $"{Accounts5}/billingAccount/{id}", """{"ratingType":"prepaid"}""", "client/P-1", type: Merge);
        var shown = await RestHost.JsonOf(await _host.SendAsync("GET", $"{Accounts4}/billingAccount/{id}", caller: "client/P-1"));
        var removed = await _host.SendAsync("DELETE", $"{Accounts4}/billingAccount/{id}", caller: "client/P-1");

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal("BillFormat", read.GetProperty("billStructure").GetProperty("format").GetProperty("@type").GetString());
        Assert.Equal("tt-c1", read.GetProperty("relatedParty")[0].GetProperty("partyOrPartyRole").GetProperty("id").GetString());
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal("prepaid", (await RestHost.JsonOf(changed)).GetProperty("ratingType").GetString());
        Assert.False(shown.GetProperty("billStructure").GetProperty("format").GetProperty("isRef").GetBoolean());
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.SendAsync("GET", $"{Accounts4}/billingAccount/{id}", caller: "client/P-1")).StatusCode);
    }

    [Fact]
    public async Task Party_accounts_are_made_and_found_by_their_party()
    {
        var made = await RestHost.JsonOf(await _host.SendAsync("POST", $"{Accounts4}/partyAccount", New4));
        var found = await RestHost.JsonOf(await _host.SendAsync("GET", $"{Accounts5}/partyAccount?relatedParty.partyOrPartyRole.id=tt-c1"));
        var none = await RestHost.JsonOf(await _host.SendAsync("GET", $"{Accounts4}/partyAccount?relatedParty.id=tt-c9"));

        Assert.Equal(made.GetProperty("id").GetString(), Assert.Single(found.EnumerateArray()).GetProperty("id").GetString());
        Assert.Empty(none.EnumerateArray());
    }

    [Theory]
    [InlineData($"{Accounts4}/billingAccount", """{"name":"a"}""")]
    [InlineData($"{Accounts4}/billingAccount", """{"relatedParty":[{"id":"1","name":"x","@referredType":"Customer"}]}""")]
    [InlineData($"{Accounts4}/billingAccount", """{"name":"a","relatedParty":[{"id":"1","@referredType":"Customer"}]}""")]
    [InlineData($"{Accounts4}/billingAccount", """{"name":"a","relatedParty":[{"id":"1","name":"x","@referredType":"Customer"}],"creditLimit":{"unit":"EUR","value":1.005}}""")]
    [InlineData($"{Accounts5}/billingAccount", """{"@type":"BillingAccount","name":"a","relatedParty":[]}""")]
    [InlineData($"{Accounts5}/partyAccount", """{"@type":"PartyAccount","name":"a","relatedParty":[null]}""")]
    [InlineData($"{Bills5}/customerBillOnDemand", """{"@type":"CustomerBillOnDemand"}""")]
    [InlineData($"{Bills4}/customerBillOnDemand", """{"billingAccount":{"id":"tt-none"}}""")]
    [InlineData($"{Bills4}/customerBillOnDemand", """{"billingAccount":{"id":"tt-a1"},"state":"soon"}""")]
    public async Task What_breaks_the_contract_is_refused(string path, string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.SendAsync("POST", path, body)).StatusCode);

    [Theory]
    [InlineData(Bills4)]
    [InlineData(Bills5)]
    public async Task Of_a_bill_the_state_moves_and_the_rest_is_the_billers(string path)
    {
        var moved = await _host.SendAsync("PATCH", $"{path}/customerBill/tt-b1", """{"state":"validated"}""", type: Merge);
        var amount = await _host.SendAsync("PATCH", $"{path}/customerBill/tt-b1", """{"amountDue":{"unit":"EUR","value":1}}""", type: Merge);
        var both = await _host.SendAsync("PATCH", $"{path}/customerBill/tt-b1", """{"state":"sent","billNo":"x"}""", type: Merge);
        var same = await _host.SendAsync("PATCH", $"{path}/customerBill/tt-b1", """{"billNo":"b1","state":"sent"}""", type: Merge);
        var paid = await _host.SendAsync("PATCH", $"{path}/customerBill/tt-b1", """{"state":"settled"}""", type: Merge);

        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        Assert.Equal("validated", (await RestHost.JsonOf(moved)).GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, amount.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, both.StatusCode);
        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, paid.StatusCode);
    }

    [Fact]
    public async Task The_cycle_of_a_bill_is_version_5s_to_change()
    {
        var five = await _host.SendAsync("PATCH", $"{Bills5}/customerBill/tt-b2", """{"billCycle":{"@type":"BillCycleRef","id":"monthly"}}""", type: Merge);
        var four = await _host.SendAsync("PATCH", $"{Bills4}/customerBill/tt-b2", """{"state":"onHold"}""", type: Merge);
        var read = await RestHost.JsonOf(await _host.SendAsync("GET", $"{Bills5}/customerBill/tt-b2"));

        Assert.Equal(HttpStatusCode.OK, five.StatusCode);
        Assert.Equal(HttpStatusCode.OK, four.StatusCode);
        Assert.Equal(("monthly", "onHold"), (read.GetProperty("billCycle").GetProperty("id").GetString(), read.GetProperty("state").GetString()));
    }

    [Theory]
    [InlineData("customerBill", "POST", "GET, HEAD, OPTIONS")]
    [InlineData("customerBill/tt-b1", "DELETE", "GET, HEAD, PATCH, OPTIONS")]
    [InlineData("customerBill/tt-b1/document", "POST", "GET, HEAD, OPTIONS")]
    [InlineData("appliedCustomerBillingRate", "POST", "GET, HEAD, OPTIONS")]
    [InlineData("appliedCustomerBillingRate/tt-r1", "PATCH", "GET, HEAD, OPTIONS")]
    [InlineData("customerBillOnDemand/x", "PATCH", "GET, HEAD, OPTIONS")]
    [InlineData("customerBillOnDemand/x", "DELETE", "GET, HEAD, OPTIONS")]
    public async Task What_the_specification_has_not_is_not_there(string path, string method, string allowed)
    {
        foreach (var version in new[] { Bills4, Bills5 })
        {
            var answer = await _host.SendAsync(method, $"{version}/{path}", "{}");

            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow));
        }
    }

    [Theory]
    [InlineData(Bills4)]
    [InlineData(Bills5)]
    public async Task A_document_is_where_the_bill_says_and_has_a_harmless_name(string path)
    {
        _host.Biller.FileName = "../../Bill \"1\"\r\nX: y.pdf";
        var url = (await RestHost.JsonOf(await _host.SendAsync("GET", $"{path}/customerBill/tt-b1"))).GetProperty("billDocument")[0].GetProperty("url").GetString()!;

        var answer = await _host.SendAsync("GET", url, caller: "client/P-1");

        Assert.EndsWith($"{path}/customerBill/tt-b1/document", url, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=Bill1Xy.pdf", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(MemoryBiller.Document + "tt-b1", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Anothers_document_is_none()
    {
        var foreign = await _host.SendAsync("GET", $"{Bills5}/customerBill/tt-b1/document", caller: "client/P-2");
        var unknown = await _host.SendAsync("GET", $"{Bills5}/customerBill/tt-b9/document", caller: "client/P-2");
        var powerless = await _host.SendAsync("GET", $"{Bills5}/customerBill/tt-b1/document", caller: "powerless");

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, powerless.StatusCode);
    }

    [Fact]
    public async Task Bills_and_charges_are_found_and_a_partner_sees_its_own()
    {
        var own = await RestHost.JsonOf(await _host.SendAsync("GET", $"{Bills4}/customerBill", caller: "client/P-2"));
        var ofAccount = await RestHost.JsonOf(await _host.SendAsync("GET", $"{Bills5}/customerBill?billingAccount.id=tt-a1,tt-a2&state=new&sort=-billNo"));
        var charge = await RestHost.JsonOf(await _host.SendAsync("GET", $"{Bills4}/appliedCustomerBillingRate?bill.id=tt-b1"));

        Assert.Equal(["tt-b4"], Ids(own));
        Assert.Equal(["tt-b3", "tt-b2", "tt-b1"], Ids(ofAccount));
        Assert.True(Assert.Single(charge.EnumerateArray()).GetProperty("isBilled").GetBoolean());
        Assert.Equal(HttpStatusCode.NotFound, (await _host.SendAsync("GET", $"{Bills5}/appliedCustomerBillingRate/tt-r1", caller: "client/P-2")).StatusCode);
    }

    [Fact]
    public async Task A_wish_for_a_bill_is_kept_once_for_its_key()
    {
        const string Wish = """{"name":"Final","billingAccount":{"id":"tt-a1"}}""";
        var first = await _host.SendAsync("POST", $"{Bills4}/customerBillOnDemand", Wish, "client/P-1", "k-1");
        var again = await _host.SendAsync("POST", $"{Bills4}/customerBillOnDemand", Wish, "client/P-1", "k-1");
        var made = await RestHost.JsonOf(first);
        var id = made.GetProperty("id").GetString();

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal("inProgress", made.GetProperty("state").GetString());
        Assert.Equal(id, (await RestHost.JsonOf(again)).GetProperty("id").GetString());
        Assert.Equal([id], Ids(await RestHost.JsonOf(await _host.SendAsync("GET", $"{Bills5}/customerBillOnDemand?billingAccount.id=tt-a1"))));
        Assert.Equal(HttpStatusCode.NotFound, (await _host.SendAsync("GET", $"{Bills5}/customerBillOnDemand/{id}", caller: "client/P-2")).StatusCode);
    }

    private static IEnumerable<string?> Ids(JsonElement list) => list.EnumerateArray().Select(item => item.GetProperty("id").GetString());
}
