using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Orders;

/// <summary>TMF641 and TMF638, version 4.</summary>
internal sealed class RestOrderDriver(GatewayUnderTest gateway) : IOrderDriver
{
    public const string Orders = "/tmf-api/serviceOrdering/v4/serviceOrder";
    public const string Cancellations = "/tmf-api/serviceOrdering/v4/cancelServiceOrder";
    public const string Services = "/tmf-api/serviceInventory/v4/service";

    public async Task<OrderTold> CreateAsync(OrderWish wish, string? token, string? key = null) =>
        Tell(await gateway.SendAsync("POST", Orders, Body(wish).ToJsonString(), token, headers: key is null ? [] : [("Idempotency-Key", key)]));

    public async Task<OrderTold> GetAsync(string id, string? token) => Tell(await gateway.SendAsync("GET", $"{Orders}/{Uri.EscapeDataString(id)}", token: token));

    public async Task<OrderTold> SearchAsync(string externalId, string? token) =>
        Tell(await gateway.SendAsync("GET", $"{Orders}?externalId={Uri.EscapeDataString(externalId)}", token: token));

    public async Task<OrderTold> CancelAsync(string id, string? token) =>
        Tell(await gateway.SendAsync("POST", Cancellations, new JsonObject { ["serviceOrder"] = new JsonObject { ["id"] = id } }.ToJsonString(), token));

    public async Task<OrderTold> GetServiceAsync(string id, string? token) => Tell(await gateway.SendAsync("GET", $"{Services}/{Uri.EscapeDataString(id)}", token: token));

    public static JsonObject Body(OrderWish wish)
    {
        var service = new JsonObject
        {
            ["id"] = wish.ServiceId,
            ["state"] = wish.State,
            ["serviceSpecification"] = wish.Specification is null ? null : new JsonObject { ["id"] = wish.Specification },
            ["serviceCharacteristic"] = new JsonArray([.. wish.Characteristics.Select(one => new JsonObject { ["name"] = one.Key, ["value"] = one.Value.DeepClone() })]),
        };
        return new JsonObject
        {
            ["externalId"] = wish.ExternalId,
            ["description"] = wish.Description,
            ["priority"] = wish.Priority,
            ["requestedStartDate"] = wish.RequestedStartDate?.ToString("yyyy-MM-ddTHH:mm:ssZ"),
            ["relatedParty"] = wish.CustomerId is null ? null : new JsonArray(new JsonObject { ["id"] = wish.CustomerId, ["role"] = "customer", ["@referredType"] = "Customer" }),
            ["serviceOrderItem"] = new JsonArray(new JsonObject { ["id"] = "1", ["action"] = wish.Action, ["service"] = service }),
        };
    }

    private static OrderTold Tell(WireAnswer answer)
    {
        if (answer.Status >= 300)
        {
            return new(answer) { Code = Text(answer.Json, "code"), Message = Text(answer.Json, "message") ?? "" };
        }

        var json = answer.Json;
        return json.ValueKind != JsonValueKind.Array ? Tell(answer, json)
            : (json.GetArrayLength() == 0 ? new OrderTold(answer) : Tell(answer, json[0])) with { Total = json.GetArrayLength() };
    }

    private static OrderTold Tell(WireAnswer answer, JsonElement json)
    {
        var item = json.TryGetProperty("serviceOrderItem", out var items) ? items[0] : default;
        var service = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("service", out var ordered) ? ordered : json;
        return new(answer)
        {
            Id = Text(json, "id"),
            State = Text(json, "state"),
            ExternalId = Text(json, "externalId"),
            Description = Text(json, "description"),
            Priority = Text(json, "priority"),
            Action = item.ValueKind == JsonValueKind.Object ? Text(item, "action") : null,
            ServiceId = Text(service, "id"),
            Specification = service.TryGetProperty("serviceSpecification", out var specification) ? Text(specification, "id") : null,
            CustomerId = json.TryGetProperty("relatedParty", out var parties)
                ? parties.EnumerateArray().Where(party => Text(party, "role") == "customer").Select(party => Text(party, "id")).FirstOrDefault()
                : null,
            Characteristics = service.TryGetProperty("serviceCharacteristic", out var characteristics)
                ? characteristics.EnumerateArray().ToDictionary(one => Text(one, "name")!, one => one.GetProperty("value").GetRawText())
                : new Dictionary<string, string>(),
        };
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
