using System.Text.Json.Nodes;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Drivers;

/// <summary>The graph.</summary>
internal sealed class GraphQlDriver(GatewayUnderTest gateway) : ICustomerDriver
{
    private const string Reference = "{id href name referredType}";
    private const string Period = "{startDateTime endDateTime}";

    private const string Customer = $$"""
        {
          id name description role status statusReason validFor {{Period}} engagedParty {{Reference}} partyRoleSpecification {{Reference}}
          account {{Reference}} agreement {{Reference}} paymentMethod {{Reference}}
          characteristic {id name valueType value}
          contactMedium {id preferred contactType validFor {{Period}} emailAddress phoneNumber faxNumber socialNetworkId city country postCode stateOrProvince street1 street2}
          creditProfile {id creditProfileDate creditRiskRating creditScore validFor {{Period}}}
          relatedParty {role partyOrPartyRole {{Reference}}}
        }
        """;

    public IReadOnlyList<string> Unsayable => [];

    public Task<Told> CreateAsync(JsonObject customer, string? token, string? key = null)
    {
        var input = customer.DeepClone().AsObject();
        if (key is not null)
        {
            input["idempotencyKey"] = key;
        }

        return MutateAsync("createCustomer", "CreateCustomerInput", Customer, input, token);
    }

    public Task<Told> GetAsync(string id, string? token) =>
        RunAsync($"query($id:ID!){{customer(id:$id){Customer}}}", new() { ["id"] = id }, token, data => new() { ["one"] = data["customer"]?.DeepClone() });

    public Task<Told> SearchAsync(string? token, string? name = null, string? status = null) => PageAsync(token, name, status, null, null);

    public async Task<IReadOnlyList<Told>> WalkAsync(string? token, string status, int size)
    {
        var pages = new List<Told>();
        string? after = null;
        do
        {
            pages.Add(await PageAsync(token, null, status, size, after));
            var info = JsonNode.Parse(pages[^1].Wire.Body)!["data"]!["customers"]!["pageInfo"]!;
            after = (bool)info["hasNextPage"]! ? (string?)info["endCursor"] : null;
        }
        while (after is not null);

        return pages;
    }

    public Task<Told> UpdateAsync(string id, JsonObject change, string? token)
    {
        var input = change.DeepClone().AsObject();
        input["id"] = id;
        return MutateAsync("updateCustomer", "UpdateCustomerInput", Customer, input, token);
    }

    public Task<Told> DeleteAsync(string id, string? token) => MutateAsync("deleteCustomer", "DeleteCustomerInput", "{id}", new() { ["id"] = id }, token);

    private Task<Told> PageAsync(string? token, string? name, string? status, int? first, string? after)
    {
        var filter = new JsonObject();
        if (name is not null)
        {
            filter["name"] = name;
        }

        if (status is not null)
        {
            filter["status"] = status;
        }

        return RunAsync(
            $"query($filter:CustomerFilter,$first:Int,$after:String){{customers(filter:$filter,first:$first,after:$after){{totalCount pageInfo{{hasNextPage endCursor}} nodes{Customer}}}}}",
            new() { ["filter"] = filter, ["first"] = first, ["after"] = after },
            token,
            data => new() { ["many"] = data["customers"]!["nodes"]!.DeepClone(), ["total"] = data["customers"]!["totalCount"]!.DeepClone() });
    }

    private Task<Told> MutateAsync(string field, string type, string selection, JsonObject input, string? token) => RunAsync(
        $"mutation($input:{type}!){{{field}(input:$input){{customer{selection} userErrors{{code message field}}}}}}",
        new() { ["input"] = input },
        token,
        data => new() { ["one"] = data[field]!["customer"]?.DeepClone(), ["fault"] = data[field]!["userErrors"]!.AsArray().FirstOrDefault()?.DeepClone() });

    private async Task<Told> RunAsync(string query, JsonObject variables, string? token, Func<JsonObject, JsonObject> pick)
    {
        var body = new JsonObject { ["query"] = query, ["variables"] = variables }.ToJsonString();
        var answer = await gateway.SendAsync("POST", "/graphql", body, token, headers: [("Accept", "application/graphql-response+json")]);
        var json = JsonNode.Parse(answer.Body)!;
        if (json["errors"] is JsonArray errors)
        {
            var error = errors[0]!;
            return new(answer)
            {
                Code = (string?)error["extensions"]?["code"],
                Message = (string)error["message"]!,
                RetryAfter = (int?)error["extensions"]?["retryAfterSeconds"],
            };
        }

        var picked = pick(json["data"]!.AsObject());
        return new(answer)
        {
            Code = (string?)picked["fault"]?["code"],
            Message = (string?)picked["fault"]?["message"] ?? "",
            Customer = picked["one"]?.AsObject(),
            Customers = [.. picked["many"]?.AsArray().Select(item => item!.AsObject()) ?? []],
            Total = (int?)picked["total"] ?? 0,
        };
    }
}
