using System.Text.Json.Nodes;
using TeleCo.Gateway.Tests.Conformance.Drivers;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Billing;

/// <summary>The graph.</summary>
internal sealed class BillingGraphDriver(GatewayUnderTest gateway) : IBillingDriver
{
    private const string Reference = "{id href name referredType}";
    private const string Money = "{unit value}";
    private const string Party = $"{{role partyOrPartyRole {Reference} }}";

    private const string Account = $$"""
        {
          id name description accountType ratingType state paymentStatus lastUpdate creditLimit {{Money}} relatedParty {{Party}}
          accountBalance {balanceType amount {{Money}} } contact {contactName contactType validFor {startDateTime endDateTime} }
          billStructure {format {{Reference}} } defaultPaymentMethod {{Reference}}
        }
        """;

    private const string Bill = $$"""
        {
          id billNo state category runType billDate nextBillDate paymentDueDate lastUpdate billingPeriod {startDateTime endDateTime}
          amountDue {{Money}} remainingAmount {{Money}} taxExcludedAmount {{Money}} taxIncludedAmount {{Money}}
          taxItem {taxCategory taxRate taxAmount {{Money}} } appliedPayment {appliedAmount {{Money}} payment {{Reference}} }
          billingAccount {{Reference}} billCycle {{Reference}} financialAccount {{Reference}} paymentMethod {{Reference}} relatedParty {{Party}}
        }
        """;

    public IReadOnlyList<string> Unsayable => [];

    public Task<Told> CreateAccountAsync(JsonObject account, string? token, string? key = null)
    {
        var input = Input(account);
        if (key is not null)
        {
            input["idempotencyKey"] = key;
        }

        return MutateAsync("createBillingAccount", "billingAccount", Account, input, token);
    }

    public Task<Told> UpdateAccountAsync(string id, JsonObject change, string? token)
    {
        var input = Input(change);
        input["id"] = id;
        return MutateAsync("updateBillingAccount", "billingAccount", Account, input, token);
    }

    public Task<Told> DeleteAccountAsync(string id, string? token) => MutateAsync("deleteBillingAccount", "billingAccount", "{id}", new() { ["id"] = id }, token);

    public Task<Told> GetAsync(Kind kind, string id, string? token)
    {
        var field = kind == Kind.Account ? "billingAccount" : "bill";
        return RunAsync(
            $"query($id:ID!){{{field}(id:$id){SelectionOf(kind)}}}", new() { ["id"] = id }, token, data => new() { ["one"] = data[field]?.DeepClone() });
    }

    public Task<Told> SearchAsync(Kind kind, string? token, Criterion? criterion = null)
    {
        var (field, type) = kind == Kind.Account ? ("billingAccounts", "BillingAccountFilter") : ("bills", "BillFilter");
        var filter = criterion is null ? null : new JsonObject { [criterion.Name == "name" ? "name" : $"{criterion.Name}Id"] = new JsonArray(criterion.Value) };
        return RunAsync(
            $"query($filter:{type}){{{field}(filter:$filter,first:100){{totalCount nodes{SelectionOf(kind)}}}}}", new() { ["filter"] = filter }, token,
            data => new() { ["many"] = data[field]!["nodes"]!.DeepClone(), ["total"] = data[field]!["totalCount"]!.DeepClone() });
    }

    public Task<Told> MoveBillAsync(string id, string state, string? token) => MutateAsync(
        "updateBill", "bill", Bill, new() { ["id"] = id, ["state"] = string.Concat(state.Select(letter => char.IsUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}")) }, token);

    private static string SelectionOf(Kind kind) => kind == Kind.Account ? Account : Bill;

    // Money is text here.
    private static JsonObject Input(JsonObject account)
    {
        var input = account.DeepClone().AsObject();
        if (input["creditLimit"] is JsonObject limit)
        {
            limit["value"] = limit["value"]!.ToString();
        }

        return input;
    }

    private static JsonObject Read(JsonObject item)
    {
        var read = item.DeepClone().AsObject();
        if (read.ContainsKey("billNo") && (string?)read["state"] is { } word)
        {
            var parts = word.ToLowerInvariant().Split('_');
            read["state"] = string.Concat(parts[0], string.Concat(parts.Skip(1).Select(part => $"{char.ToUpperInvariant(part[0])}{part[1..]}")));
        }

        return read;
    }

    private Task<Told> MutateAsync(string field, string result, string selection, JsonObject input, string? token) => RunAsync(
        $"mutation($input:{char.ToUpperInvariant(field[0])}{field[1..]}Input!){{{field}(input:$input){{{result}{selection} userErrors{{code message field}}}}}}",
        new() { ["input"] = input },
        token,
        data => new() { ["one"] = data[field]![result]?.DeepClone(), ["fault"] = data[field]!["userErrors"]!.AsArray().FirstOrDefault()?.DeepClone() });

    private async Task<Told> RunAsync(string query, JsonObject variables, string? token, Func<JsonObject, JsonObject> pick)
    {
        var body = new JsonObject { ["query"] = query, ["variables"] = variables }.ToJsonString();
        var answer = await gateway.SendAsync("POST", "/graphql", body, token, headers: [("Accept", "application/graphql-response+json")]);
        var json = JsonNode.Parse(answer.Body)!;
        if (json["errors"] is JsonArray errors)
        {
            return new(answer) { Code = (string?)errors[0]!["extensions"]?["code"], Message = (string)errors[0]!["message"]! };
        }

        var picked = pick(json["data"]!.AsObject());
        return new(answer)
        {
            Code = (string?)picked["fault"]?["code"],
            Message = (string?)picked["fault"]?["message"] ?? "",
            Customer = picked["one"] is JsonObject one ? Read(one) : null,
            Customers = [.. picked["many"]?.AsArray().Select(item => Read(item!.AsObject())) ?? []],
            Total = (int?)picked["total"] ?? 0,
        };
    }
}
