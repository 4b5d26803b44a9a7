using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using TeleCo.Gateway.Tests.Conformance.Drivers;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Payments;

/// <summary>Says a scenario's payments and refunds in the words of one protocol, and what comes back in the words of the scenario: that of SOAP, amounts as text.</summary>
/// <param name="gateway">The gateway.</param>
/// <param name="way">The protocol.</param>
/// <param name="resource"><c>payment</c> or <c>refund</c>.</param>
internal sealed class PaymentDriver(GatewayUnderTest gateway, Way way, string resource)
{
    private static readonly XNamespace Service = "urn:teleco:gateway:paymentservice:v1";
    private readonly XNamespace _soap = way == Way.Soap12 ? "http://www.w3.org/2003/05/soap-envelope" : "http://schemas.xmlsoap.org/soap/envelope/";
    private readonly string _path = $"/tmf-api/paymentManagement/v4/{resource}";
    private readonly string _name = $"{char.ToUpperInvariant(resource[0])}{resource[1..]}";

    public static TheoryData<Way> Ways => [Way.RestV4, Way.Soap11, Way.Soap12, Way.GraphQl];

    public async Task<Seen> CreateAsync(JsonObject wish, string? token, string? key = null)
    {
        if (way == Way.RestV4)
        {
            return ReadRest(await gateway.SendAsync("POST", _path, RestPayments.Write(wish).ToJsonString(), token, headers: key is null ? [] : [("Idempotency-Key", key)]));
        }

        if (way != Way.GraphQl)
        {
            return await SoapAsync($"Create{_name}", token, SoapPayments.Write(Service, resource, wish), key is null ? null : new XElement(Service + "idempotencyKey", key));
        }

        var input = wish.DeepClone().AsObject();
        if (key is not null)
        {
            input["idempotencyKey"] = key;
        }

        return await GraphAsync(
            $"mutation($input:Create{_name}Input!){{create{_name}(input:$input){{{resource}{Selection} userErrors{{code message field}}}}}}",
            new() { ["input"] = input }, token, data => data[$"create{_name}"]!);
    }

    public async Task<Seen> GetAsync(string id, string? token) => way switch
    {
        Way.RestV4 => ReadRest(await gateway.SendAsync("GET", $"{_path}/{id}", token: token)),
        Way.GraphQl => await GraphAsync($"query($id:ID!){{{resource}(id:$id){Selection}}}", new() { ["id"] = id }, token, data => data),
        _ => await SoapAsync($"Get{_name}", token, new XElement(Service + "id", id)),
    };

    /// <summary>Those of an account, or of a payment, in a state.</summary>
    public async Task<Seen> SearchAsync(string parent, string status, string? token)
    {
        var field = resource == "payment" ? "account" : "payment";
        return way switch
        {
            Way.RestV4 => ReadRest(await gateway.SendAsync("GET", $"{_path}?{field}.id={parent}&status={status}", token: token)),
            Way.GraphQl => await GraphAsync(
                $"query($filter:{_name}Filter){{{resource}s(filter:$filter,first:50){{totalCount nodes{Selection}}}}}",
                new() { ["filter"] = new JsonObject { [$"{field}Id"] = parent, ["status"] = status.ToUpperInvariant() } }, token, data => data[$"{resource}s"]!),
            _ => await SoapAsync($"Search{_name}s", token, new XElement(Service + $"{field}Id", parent), new XElement(Service + "status", status)),
        };
    }

    private string Selection => resource == "payment" ? GraphPayments.Payment : GraphPayments.Refund;

    private static Seen ReadRest(WireAnswer answer)
    {
        var body = JsonNode.Parse(answer.Body)!;
        return body is JsonArray many ? new(answer) { Many = [.. many.Select(item => RestPayments.Read(item!.AsObject()))] }
            : answer.Status is 200 or 201 or 202 ? new(answer) { One = RestPayments.Read(body.AsObject()) }
            : new(answer) { Code = (string)body["code"]!, Message = (string)body["message"]! };
    }

    private async Task<Seen> SoapAsync(string operation, string? token, params XElement?[] content)
    {
        var envelope = new XElement(_soap + "Envelope", new XElement(_soap + "Body", new XElement(Service + operation, content)));
        var answer = await gateway.SendAsync(
            "POST", "/soap/v1/PaymentService", envelope.ToString(SaveOptions.DisableFormatting), token,
            way == Way.Soap12 ? "application/soap+xml; charset=utf-8" : "text/xml; charset=utf-8");
        var body = XElement.Parse(answer.Body).Element(_soap + "Body")!.Elements().Single();
        if (body.Name == _soap + "Fault")
        {
            var fault = body.Descendants(Service + "GatewayFault").Single();
            return new(answer) { Code = fault.Element(Service + "code")!.Value, Message = fault.Element(Service + "message")!.Value };
        }

        var found = body.Elements(Service + resource).Select(SoapPayments.Read).ToList();
        return new(answer) { One = found.FirstOrDefault(), Many = found };
    }

    private async Task<Seen> GraphAsync(string query, JsonObject variables, string? token, Func<JsonObject, JsonNode> pick)
    {
        var body = new JsonObject { ["query"] = query, ["variables"] = variables }.ToJsonString();
        var answer = await gateway.SendAsync("POST", "/graphql", body, token, headers: [("Accept", "application/graphql-response+json")]);
        var json = JsonNode.Parse(answer.Body)!;
        if (json["errors"]?[0] is { } error)
        {
            return new(answer) { Code = (string?)error["extensions"]?["code"], Message = (string)error["message"]! };
        }

        var picked = pick(json["data"]!.AsObject());
        return picked["userErrors"] is JsonArray { Count: > 0 } faults
            ? new(answer) { Code = (string)faults[0]!["code"]!, Message = (string)faults[0]!["message"]! }
            : new(answer)
            {
                One = picked[resource] is JsonObject one ? GraphPayments.Read(one) : null,
                Many = [.. picked["nodes"]?.AsArray().Select(item => GraphPayments.Read(item!.AsObject())) ?? []],
            };
    }
}

/// <summary>An answer in the scenario's words.</summary>
internal sealed record Seen(WireAnswer Wire)
{
    /// <summary>The fault's code; null on success.</summary>
    public string? Code { get; init; }

    public string Message { get; init; } = "";

    public JsonObject? One { get; init; }

    public IReadOnlyList<JsonObject> Many { get; init; } = [];

    public string Id => (string?)One?["id"] ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Nothing was told: {Wire.Status} {Wire.Body}"));

    public string Status => (string)One!["status"]!;
}
