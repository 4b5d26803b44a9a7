using System.Text.Json;
using TeleCo.Gateway.Tests.Conformance.Customers;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Kits;

/// <summary>What TM Forum's conformance kits for TMF629 and TMF632 do, call by call, on every version and path.</summary>
public sealed class CustomerKitTests(SharedGateway shared)
{
    private readonly GatewayUnderTest _gateway = shared.Gateway;

    public static TheoryData<string, string, string> Resources()
    {
        const string PartyV4 = "\"engagedParty\":{\"id\":\"kit-1\",\"@referredType\":\"Individual\"}";
        const string PartyV5 = "\"@type\":\"Customer\",\"engagedParty\":{\"@type\":\"PartyRef\",\"id\":\"kit-1\",\"@referredType\":\"Individual\"}";
        return new()
        {
            { "/tmf-api/customerManagement/v4/customer", $$"""{"name":"NAME",{{PartyV4}}}""", "name,engagedParty.id" },
            { "/tmf-api/customerManagement/v5/customer", $$"""{"name":"NAME",{{PartyV5}}}""", "name,engagedParty.id" },
            { "/tmf-api/customer/v5/customer", $$"""{"name":"NAME",{{PartyV5}}}""", "name,engagedParty.id" },
            { "/tmf-api/partyManagement/v4/individual", """{"givenName":"Kit","familyName":"NAME"}""", "givenName,familyName" },
            { "/tmf-api/party/v4/individual", """{"givenName":"Kit","familyName":"NAME"}""", "givenName,familyName" },
            { "/tmf-api/partyManagement/v5/individual", """{"@type":"Individual","givenName":"Kit","familyName":"NAME"}""", "givenName,familyName" },
            { "/tmf-api/partyManagement/v4/organization", """{"tradingName":"NAME"}""", "tradingName" },
            { "/tmf-api/party/v4/organization", """{"tradingName":"NAME"}""", "tradingName" },
            { "/tmf-api/partyManagement/v5/organization", """{"@type":"Organization","name":"NAME"}""", "name" },
        };
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task A_kit_makes_lists_reads_selects_filters_changes_and_removes(string path, string body, string mandatory)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var created = await _gateway.SendAsync("POST", path, body.Replace("NAME", Wishes.Name("Kit"), StringComparison.Ordinal), token);
        Assert.True(created.Status == 201, created.Body);
        var made = created.Json;
        var id = made.GetProperty("id").GetString()!;
        var href = made.GetProperty("href").GetString()!;
        Assert.Equal($"{_gateway.At(path)}/{id}", href);
        Assert.Equal(href, created.Header("Location"));
        Assert.Equal(JsonValueKind.String, made.GetProperty("@type").ValueKind);

        var all = await _gateway.SendAsync("GET", path, token: token);
        Assert.Equal(200, all.Status);
        Assert.Contains(all.Json.EnumerateArray(), item => item.GetProperty("id").GetString() == id);

        var one = await _gateway.SendAsync("GET", $"{path}/{id}", token: token);
        Assert.Equal((200, created.Body), (one.Status, one.Body));

        foreach (var attribute in mandatory.Split(',').Prepend("id"))
        {
            await FiltersAsync(path, attribute, made, token);
            await SelectsAsync(path, attribute.Split('.')[0], id, token);
        }

        var name = mandatory.Split(',')[0];
        var changed = await _gateway.SendAsync("PATCH", $"{path}/{id}", $$"""{"{{name}}":"Changed"}""", token);
        Assert.Equal((200, "Changed"), (changed.Status, changed.Json.GetProperty(name).GetString()));

        Assert.Equal(204, (await _gateway.SendAsync("DELETE", $"{path}/{id}", token: token)).Status);
        var gone = await _gateway.SendAsync("GET", $"{path}/{id}", token: token);
        Assert.Equal(404, gone.Status);
        Assert.NotEmpty(gone.Json.GetProperty("code").GetString()!);
        Assert.NotEmpty(gone.Json.GetProperty("reason").GetString()!);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task What_is_mandatory_must_be_there(string path, string body, string mandatory)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        foreach (var attribute in mandatory.Split(',').Select(name => name.Split('.')[0]))
        {
            using var document = JsonDocument.Parse(body);
            var without = JsonSerializer.Serialize(document.RootElement.EnumerateObject().Where(member => member.Name != attribute).ToDictionary(member => member.Name, member => member.Value));

            var answer = await _gateway.SendAsync("POST", path, without, token);

            Assert.True(answer.Status == 400, $"Without {attribute}: {answer.Status} {answer.Body}");
        }
    }

    [Theory]
    [InlineData("/tmf-api/customerManagement/v4", "")]
    [InlineData("/tmf-api/customerManagement/v5", "\"@type\":\"Hub\",")]
    [InlineData("/tmf-api/customer/v5", "\"@type\":\"Hub\",")]
    [InlineData("/tmf-api/partyManagement/v4", "")]
    [InlineData("/tmf-api/party/v4", "")]
    [InlineData("/tmf-api/partyManagement/v5", "\"@type\":\"Hub\",")]
    public async Task A_kit_registers_a_listener_and_removes_it(string path, string type)
    {
        var token = await _gateway.TokenAsync("demo-internal");

        var registered = await _gateway.SendAsync("POST", $"{path}/hub", $$"""{{{type}}"callback":"http://127.0.0.1:9/listener"}""", token);
        var id = registered.Json.GetProperty("id").GetString();
        var removed = await _gateway.SendAsync("DELETE", $"{path}/hub/{id}", token: token);
        var again = await _gateway.SendAsync("DELETE", $"{path}/hub/{id}", token: token);

        Assert.Equal((201, 204, 404), (registered.Status, removed.Status, again.Status));
        Assert.Equal("http://127.0.0.1:9/listener", registered.Json.GetProperty("callback").GetString());
    }

    private async Task FiltersAsync(string path, string attribute, JsonElement made, string token)
    {
        var value = attribute.Split('.').Aggregate(made, (element, name) => element.GetProperty(name)).GetString()!;
        foreach (var text in new[] { value, $"\"{value}\"" })
        {
            var found = await _gateway.SendAsync("GET", $"{path}?{attribute}={Uri.EscapeDataString(text)}", token: token);

            Assert.True(found.Status == 200, $"{attribute}: {found.Body}");
            Assert.Contains(found.Json.EnumerateArray(), item => item.GetProperty("id").GetString() == made.GetProperty("id").GetString());
            Assert.All(found.Json.EnumerateArray(), item => Assert.Equal(value, attribute.Split('.').Aggregate(item, (element, name) => element.GetProperty(name)).GetString()));
        }
    }

    private async Task SelectsAsync(string path, string attribute, string id, string token)
    {
        var one = await _gateway.SendAsync("GET", $"{path}/{id}?fields={attribute}", token: token);
        var list = await _gateway.SendAsync("GET", $"{path}?id={id}&fields={attribute}", token: token);

        foreach (var item in new[] { one.Json, list.Json[0] })
        {
            Assert.Equal(
                new[] { "id", "href", "@type", attribute }.Distinct().Order(StringComparer.Ordinal), item.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        }
    }
}
