using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Orders;

/// <summary>Orders and services in the graph.</summary>
internal sealed partial class GraphQlOrderDriver(GatewayUnderTest gateway) : IOrderDriver
{
    private const string Service = "id state serviceSpecification { id } serviceCharacteristic { name value }";
    private const string Order =
        $"id state externalId description priority relatedParty {{ role partyOrPartyRole {{ id }} }} serviceOrderItem {{ action service {{ {Service} }} }}";

    public Task<OrderTold> CreateAsync(OrderWish wish, string? token, string? key = null)
    {
        var input = RestOrderDriver.Body(wish);
        var item = input["serviceOrderItem"]![0]!;
        item["action"] = Upper((string)item["action"]!);
        if (item["service"]!["state"] is { } state)
        {
            item["service"]!["state"] = Upper((string)state!);
        }

        input["relatedParty"] = wish.CustomerId is null ? null : new JsonArray(new JsonObject
        {
            ["role"] = "customer", ["partyOrPartyRole"] = new JsonObject { ["id"] = wish.CustomerId, ["referredType"] = "Customer" },
        });
        input["idempotencyKey"] = key;
        return CallAsync($"mutation($input: CreateServiceOrderInput!) {{ told: createServiceOrder(input: $input) {{ serviceOrder {{ {Order} }} userErrors {{ code message }} }} }}", new() { ["input"] = input }, token);
    }

    public Task<OrderTold> GetAsync(string id, string? token) => CallAsync($"query($id: ID!) {{ told: serviceOrder(id: $id) {{ {Order} }} }}", new() { ["id"] = id }, token);

    public Task<OrderTold> SearchAsync(string externalId, string? token) =>
        CallAsync($"query($number: String!) {{ told: serviceOrders(filter: {{ externalId: [$number] }}) {{ totalCount nodes {{ {Order} }} }} }}", new() { ["number"] = externalId }, token);

    public Task<OrderTold> CancelAsync(string id, string? token) => CallAsync(
        "mutation($id: ID!) { told: cancelServiceOrder(input: { id: $id }) { cancelServiceOrder { id state } userErrors { code message } } }", new() { ["id"] = id }, token);

    public Task<OrderTold> GetServiceAsync(string id, string? token) => CallAsync($"query($id: ID!) {{ told: service(id: $id) {{ {Service} }} }}", new() { ["id"] = id }, token);

    private static string Upper(string word) => Hump().Replace(word, "_$0").ToUpperInvariant();

    private static string? Camel(string? word) => word is null ? null : Underscore().Replace(word.ToLowerInvariant(), match => match.Value[1..].ToUpperInvariant());

    [GeneratedRegex("[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Hump();

    [GeneratedRegex("_[a-z]", RegexOptions.None, 1000)]
    private static partial Regex Underscore();

    private async Task<OrderTold> CallAsync(string document, JsonObject variables, string? token)
    {
        var answer = await gateway.SendAsync("POST", "/graphql", new JsonObject { ["query"] = document, ["variables"] = variables }.ToJsonString(), token);
        var json = answer.Json;
        if (json.TryGetProperty("errors", out var errors))
        {
            return new(answer) { Code = Text(errors[0].GetProperty("extensions"), "code"), Message = Text(errors[0], "message")! };
        }

        var told = json.GetProperty("data").GetProperty("told");
        if (told.TryGetProperty("userErrors", out var problems) && problems.GetArrayLength() > 0)
        {
            return new(answer) { Code = Text(problems[0], "code"), Message = Text(problems[0], "message")! };
        }

        return told.TryGetProperty("nodes", out var nodes)
            ? (nodes.GetArrayLength() == 0 ? new OrderTold(answer) : Tell(answer, nodes[0])) with { Total = told.GetProperty("totalCount").GetInt32() }
            : Tell(answer, told.TryGetProperty("serviceOrder", out var order) ? order : told.TryGetProperty("cancelServiceOrder", out var task) ? task : told);
    }

    private static OrderTold Tell(WireAnswer answer, JsonElement json)
    {
        var item = json.TryGetProperty("serviceOrderItem", out var items) ? items[0] : default;
        var service = item.ValueKind == JsonValueKind.Object ? item.GetProperty("service") : json;
        return new(answer)
        {
            Id = Text(json, "id"),
            State = Camel(Text(json, "state")),
            ExternalId = Text(json, "externalId"),
            Description = Text(json, "description"),
            Priority = Text(json, "priority"),
            Action = item.ValueKind == JsonValueKind.Object ? Camel(Text(item, "action")) : null,
            ServiceId = Text(service, "id"),
            Specification = service.TryGetProperty("serviceSpecification", out var specification) && specification.ValueKind == JsonValueKind.Object ? Text(specification, "id") : null,
            CustomerId = json.TryGetProperty("relatedParty", out var parties) && parties.ValueKind == JsonValueKind.Array
                ? parties.EnumerateArray().Where(party => Text(party, "role") == "customer").Select(party => Text(party.GetProperty("partyOrPartyRole"), "id")).FirstOrDefault()
                : null,
            Characteristics = service.TryGetProperty("serviceCharacteristic", out var characteristics) && characteristics.ValueKind == JsonValueKind.Array
                ? characteristics.EnumerateArray().ToDictionary(one => Text(one, "name")!, one => one.GetProperty("value").GetRawText())
                : new Dictionary<string, string>(),
        };
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
