using System.Text.Json;
using TeleCo.Gateway.Tests.Conformance.Customers;
using TeleCo.Gateway.Tests.Conformance.Gateway;
using TeleCo.Gateway.Tests.Conformance.Tmf;

namespace TeleCo.Gateway.Tests.Conformance.Kits;

/// <summary>What TM Forum's conformance kits for TMF666 and TMF678 do, call by call, on every version and path; every answer is held against TM Forum's files.</summary>
public sealed class BillingKitTests(SharedGateway shared)
{
    private const string Bills = "/tmf-api/customerBillManagement";
    private readonly GatewayUnderTest _gateway = shared.Gateway;

    public static TheoryData<string, string, string> Accounts()
    {
        const string V4 = """{"name":"NAME","relatedParty":[{"id":"CUSTOMER","name":"Kit","role":"customer","@referredType":"Customer"}]}""";
        const string V5 = """{"@type":"CLASS","name":"NAME","relatedParty":[{"@type":"RelatedPartyRefOrPartyRoleRef","role":"customer","partyOrPartyRole":{"@type":"PartyRef","id":"CUSTOMER","name":"Kit","@referredType":"Customer"}}]}""";
        return new()
        {
            { "/tmf-api/accountManagement/v4/billingAccount", V4, "BillingAccount" },
            { "/tmf-api/account/v4/billingAccount", V4, "BillingAccount" },
            { "/tmf-api/accountManagement/v5/billingAccount", V5, "BillingAccount" },
            { "/tmf-api/accountManagement/v4/partyAccount", V4, "PartyAccount" },
            { "/tmf-api/account/v4/partyAccount", V4, "PartyAccount" },
            { "/tmf-api/accountManagement/v5/partyAccount", V5, "PartyAccount" },
        };
    }

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task A_kit_makes_lists_reads_selects_filters_changes_and_removes_an_account(string path, string body, string type)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var name = Wishes.Name("Kit").Replace(' ', '-')[..36];
        var created = await _gateway.SendAsync("POST", path, Filled(body, name, type), token);
        Assert.True(created.Status == 201, created.Body);
        Valid(path, type, created.Json);
        var id = created.Json.GetProperty("id").GetString()!;
        Assert.Equal($"{_gateway.At(path)}/{id}", created.Header("Location"));
        Assert.Equal(created.Header("Location"), created.Json.GetProperty("href").GetString());

        var one = await _gateway.SendAsync("GET", $"{path}/{id}", token: token);
        Assert.Equal((200, name), (one.Status, one.Json.GetProperty("name").GetString()));
        Valid(path, type, one.Json);

        var all = await _gateway.SendAsync("GET", path, token: token);
        Assert.Equal(200, all.Status);
        Assert.Contains(id, Ids(all));
        Assert.All(all.Json.EnumerateArray(), item => Valid(path, type, item));
        Assert.Equal([id], Ids(await _gateway.SendAsync("GET", $"{path}?name={name}", token: token)));
        Assert.Equal([id], Ids(await _gateway.SendAsync("GET", $"{path}?id={id}&fields=name", token: token)));

        var selected = await _gateway.SendAsync("GET", $"{path}/{id}?fields=name", token: token);
        Assert.Equal(["@type", "href", "id", "name"], selected.Json.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));

        var changed = await _gateway.SendAsync("PATCH", $"{path}/{id}", """{"description":"Changed"}""", token);
        Assert.Equal((200, "Changed"), (changed.Status, changed.Json.GetProperty("description").GetString()));
        Assert.Equal(204, (await _gateway.SendAsync("DELETE", $"{path}/{id}", token: token)).Status);
        Assert.Equal(404, (await _gateway.SendAsync("GET", $"{path}/{id}", token: token)).Status);
    }

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task What_is_mandatory_must_be_there(string path, string body, string type)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        foreach (var attribute in new[] { "name", "relatedParty" })
        {
            using var document = JsonDocument.Parse(Filled(body, "Kit", type));
            var without = JsonSerializer.Serialize(document.RootElement.EnumerateObject().Where(member => member.Name != attribute).ToDictionary(member => member.Name, member => member.Value));

            Assert.Equal(400, (await _gateway.SendAsync("POST", path, without, token)).Status);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_kit_lists_reads_and_moves_bills(int major)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var path = $"{Bills}/v{major}/customerBill";

        var list = await _gateway.SendAsync("GET", path, token: token);
        Assert.Equal(200, list.Status);
        Assert.NotEmpty(Ids(list));
        Assert.All(list.Json.EnumerateArray(), bill =>
        {
            Valid(path, "CustomerBill", bill);
            Assert.All(["id", "href", "state", "billDocument", "@type"], name => Assert.True(bill.TryGetProperty(name, out _), name));
        });
        var sent = await _gateway.SendAsync("GET", $"{path}?state=sent&limit=1", token: token);
        var id = Assert.Single(Ids(sent));
        var held = await _gateway.SendAsync("PATCH", $"{path}/{id}", """{"state":"onHold"}""", token, "application/merge-patch+json");
        var read = await _gateway.SendAsync("GET", $"{path}/{id}", token: token);
        var spoilt = await _gateway.SendAsync("PATCH", $"{path}/{id}", """{"billNo":"0"}""", token, "application/merge-patch+json");

        Assert.Equal((200, "onHold"), (held.Status, held.Json.GetProperty("state").GetString()));
        Assert.Equal(held.Body, read.Body);
        Assert.Equal(400, spoilt.Status);
        Assert.Equal(405, (await _gateway.SendAsync("POST", path, "{}", token)).Status);
        Assert.Equal(405, (await _gateway.SendAsync("DELETE", $"{path}/{id}", token: token)).Status);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_kit_lists_and_reads_charges(int major)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var path = $"{Bills}/v{major}/appliedCustomerBillingRate";

        var list = await _gateway.SendAsync("GET", $"{path}?limit=20", token: token);
        Assert.NotEmpty(Ids(list));
        foreach (var charge in list.Json.EnumerateArray())
        {
            Valid(path, "AppliedCustomerBillingRate", charge);
            Assert.True(charge.TryGetProperty("isBilled", out _));
        }

        var id = Ids(list)[0];
        var one = await _gateway.SendAsync("GET", $"{path}/{id}", token: token);
        Assert.Equal((200, id), (one.Status, one.Json.GetProperty("id").GetString()));
        Assert.Equal(405, (await _gateway.SendAsync("PATCH", $"{path}/{id}", "{}", token)).Status);
    }

    [Theory]
    [InlineData(4, "")]
    [InlineData(5, "\"@type\":\"CustomerBillOnDemand\",")]
    public async Task A_kit_wishes_for_a_bill(int major, string type)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var account = Ids(await _gateway.SendAsync("GET", "/tmf-api/accountManagement/v5/billingAccount?limit=1", token: token))[0];
        var path = $"{Bills}/v{major}/customerBillOnDemand";
        var reference = major == 4 ? $$"""{"id":"{{account}}"}""" : $$"""{"@type":"BillingAccountRef","id":"{{account}}"}""";

        var made = await _gateway.SendAsync("POST", path, $$"""{{{type}}"name":"Kit","billingAccount":{{reference}}}""", token);
        Assert.True(made.Status == 201, made.Body);
        Valid(path, "CustomerBillOnDemand", made.Json);
        var id = made.Json.GetProperty("id").GetString()!;
        var read = await _gateway.SendAsync("GET", $"{path}/{id}", token: token);

        Assert.Equal((200, "Kit"), (read.Status, read.Json.GetProperty("name").GetString()));
        Assert.Contains(id, Ids(await _gateway.SendAsync("GET", $"{path}?billingAccount.id={account}", token: token)));
    }

    [Fact]
    public async Task A_bill_comes_as_a_document()
    {
        var token = await _gateway.TokenAsync("demo-partner");
        var bill = (await _gateway.SendAsync("GET", $"{Bills}/v5/customerBill?limit=1", token: token)).Json[0];
        var address = new Uri(bill.GetProperty("billDocument")[0].GetProperty("url").GetString()!);

        var own = await _gateway.SendAsync("GET", address, body: null, token, "");
        var foreign = await _gateway.SendAsync("GET", address, body: null, await _gateway.TokenAsync("demo-partner-2"), "");

        Assert.Equal((200, "application/pdf"), (own.Status, own.Header("Content-Type")));
        Assert.StartsWith("%PDF", own.Body);
        Assert.Matches("^attachment; filename=[A-Za-z0-9._-]+$", own.Header("Content-Disposition"));
        Assert.Equal(404, foreign.Status);
    }

    private static string Filled(string body, string name, string type) => body
        .Replace("NAME", name, StringComparison.Ordinal).Replace("CLASS", type, StringComparison.Ordinal).Replace("CUSTOMER", "sf-0015g000000001dAAA", StringComparison.Ordinal);

    private static string[] Ids(WireAnswer list) => [.. list.Json.EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];

    private static void Valid(string path, string type, JsonElement document) => TmfSchemas.Validate(
        (path.Contains("ustomerBill", StringComparison.Ordinal), path.Contains("/v4/", StringComparison.Ordinal)) switch
        {
            (true, true) => "TMF678-CustomerBill-v4.0.0",
            (true, false) => "TMF678-CustomerBill-v5.0.0",
            (false, true) => "TMF666-Account-v4.0.0",
            _ => "TMF666-Account-v5.0.0",
        },
        type,
        document.GetRawText());
}
