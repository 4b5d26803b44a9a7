using System.Net;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Tests.Conformance.Contracts;

namespace TeleCo.Gateway.Tests.Conformance.Tmf;

/// <summary>What a running gateway answers as TMF629 is valid by TM Forum's files.</summary>
public sealed class GatewayResponseTests(ContractGateway gateway)
{
    private const string New4 = """{"name":"Conformance AG","engagedParty":{"id":"o-1","name":"Conformance AG","@referredType":"Organization"},"contactMedium":[{"mediumType":"email","preferred":true,"characteristic":{"emailAddress":"office@conformance.example"}}]}""";
    private const string New5 = """{"@type":"Customer","name":"Conformance AG","engagedParty":{"@type":"PartyRef","id":"o-1","name":"Conformance AG","@referredType":"Organization"},"contactMedium":[{"@type":"EmailContactMedium","preferred":true,"emailAddress":"office@conformance.example"}]}""";
    private const string Hub4 = """{"callback":"http://127.0.0.1:9/events","query":"eventType=CustomerCreateEvent"}""";
    private const string Hub5 = """{"@type":"Hub","callback":"http://127.0.0.1:9/events","query":"eventType=CustomerCreateEvent"}""";

    public static TheoryData<int> Versions => [4, 5];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_list_is_valid(int major)
    {
        var (answer, body) = await gateway.SendAsync("GET", $"{Base(major)}/customer?limit=50", await gateway.TokenAsync("demo-internal"));

        Assert.True(answer.IsSuccessStatusCode, body);
        var customers = JsonNode.Parse(body)!.AsArray();
        Assert.NotEmpty(customers);
        foreach (var customer in customers)
        {
            TmfSchemas.Validate(File(major), "Customer", customer!.ToJsonString());
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_customer_that_is_made_changed_and_read_is_valid(int major)
    {
        var token = await gateway.TokenAsync("demo-internal");

        var (made, created) = await gateway.SendAsync("POST", $"{Base(major)}/customer", token, major == 4 ? New4 : New5);
        Assert.True(made.StatusCode == HttpStatusCode.Created, created);
        TmfSchemas.Validate(File(major), "Customer", created);

        var address = made.Headers.Location!.ToString();
        var (changed, patched) = await gateway.SendAsync("PATCH", address, token, """{"name":"Conformance SE"}""", "application/merge-patch+json");
        Assert.True(changed.StatusCode == HttpStatusCode.OK, patched);
        TmfSchemas.Validate(File(major), "Customer", patched);

        var (read, found) = await gateway.SendAsync("GET", address, token);
        Assert.True(read.StatusCode == HttpStatusCode.OK, found);
        TmfSchemas.Validate(File(major), "Customer", found);
        Assert.Equal("Conformance SE", JsonNode.Parse(found)!["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(4, "GET", "/customer/sf-none", null, 404)]
    [InlineData(5, "GET", "/customer/sf-none", null, 404)]
    [InlineData(4, "GET", "/customer?limit=x", null, 400)]
    [InlineData(5, "GET", "/customer?limit=x", null, 400)]
    [InlineData(4, "POST", "/customer", "{}", 400)]
    [InlineData(5, "POST", "/customer", "{", 400)]
    [InlineData(4, "PUT", "/customer", "{}", 405)]
    [InlineData(5, "PUT", "/customer", "{}", 405)]
    public async Task An_error_is_valid(int major, string method, string path, string? body, int status)
    {
        var (answer, error) = await gateway.SendAsync(method, Base(major) + path, await gateway.TokenAsync("demo-internal"), body);

        Assert.Equal(status, (int)answer.StatusCode);
        TmfSchemas.Validate(File(major), "Error", error);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_refused_caller_gets_a_valid_error(int major)
    {
        var (answer, error) = await gateway.SendAsync("GET", $"{Base(major)}/customer");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        TmfSchemas.Validate(File(major), "Error", error);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_listener_is_valid(int major)
    {
        var token = await gateway.TokenAsync("demo-internal");

        var (answer, hub) = await gateway.SendAsync("POST", $"{Base(major)}/hub", token, major == 4 ? Hub4 : Hub5);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, hub);
        TmfSchemas.Validate(File(major), major == 4 ? "EventSubscription" : "Hub", hub);

        var (removed, _) = await gateway.SendAsync("DELETE", answer.Headers.Location!.ToString(), token);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
    }

    private static string Base(int major) => $"/tmf-api/customerManagement/v{major}";

    private static string File(int major) => major == 4 ? "TMF629-Customer-v4.0.0" : "TMF629-Customer-v5.0.1";
}
