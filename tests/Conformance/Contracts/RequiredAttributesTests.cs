using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Protocols.Rest;
using TeleCo.Gateway.Protocols.Rest.OpenApi;
using TeleCo.Gateway.Schema.Contracts.Rest;

namespace TeleCo.Gateway.Tests.Conformance.Contracts;

/// <summary>What the documents say that a body needs is what the contracts refuse a body without.</summary>
public sealed class RequiredAttributesTests
{
    [Fact]
    public void A_customer_needs_what_version_4_says() => Check(CustomerApi.CustomerV4);

    [Fact]
    public void A_customer_needs_what_version_5_says() => Check(CustomerApi.CustomerV5);

    [Fact]
    public void An_individual_needs_what_version_4_says() => Check(PartyApi.IndividualV4);

    [Fact]
    public void An_individual_needs_what_version_5_says() => Check(PartyApi.IndividualV5);

    [Fact]
    public void An_organization_needs_what_version_4_says() => Check(PartyApi.OrganizationV4);

    [Fact]
    public void An_organization_needs_what_version_5_says() => Check(PartyApi.OrganizationV5);

    [Fact]
    public void Accounts_need_what_version_4_says()
    {
        Check(AccountApi.BillingAccountV4);
        Check(AccountApi.PartyAccountV4);
    }

    [Fact]
    public void Accounts_need_what_version_5_says()
    {
        Check(AccountApi.BillingAccountV5);
        Check(AccountApi.PartyAccountV5);
    }

    [Fact]
    public void A_service_needs_what_version_4_says() => Check(ServiceInventoryApi.ServiceV4);

    [Fact]
    public void A_service_needs_what_version_5_says() => Check(ServiceInventoryApi.ServiceV5);

    [Fact]
    public void A_service_order_needs_what_version_4_says() => Check(ServiceOrderApi.OrderV4);

    [Fact]
    public void A_cancellation_needs_what_version_4_says() => Check(ServiceOrderApi.CancelV4);

    [Fact]
    public void Payments_refunds_and_payment_methods_need_what_version_4_says()
    {
        Check(PaymentApi.Payments);
        Check(PaymentApi.Refunds);
        Check(PaymentApi.Methods);
    }

    private static void Check<T, TWire>(ResourceContract<T, TWire> contract)
        where T : class
        where TWire : class
    {
        Assert.True(IsTaken(contract, Example(contract)));
        foreach (var path in Example(contract).SelectMany(attribute => Paths(attribute.Key, attribute.Value)))
        {
            Assert.True(contract.Required.Contains(path) == !IsTaken(contract, Without(Example(contract), path)), $"{path} is {(contract.Required.Contains(path) ? "" : "not ")}required, says the document.");
        }

        foreach (var property in typeof(TWire).GetProperties().Where(property => property.GetCustomAttribute<AllowedValuesAttribute>() is not null))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            Assert.All(property.GetCustomAttribute<AllowedValuesAttribute>()!.Values, value => Assert.True(IsTaken(contract, With(Example(contract), name, (string)value!))));
            Assert.False(IsTaken(contract, With(Example(contract), name, "no such word")));
        }
    }

    private static JsonObject Example<T, TWire>(ResourceContract<T, TWire> contract)
        where T : class
        where TWire : class => ApiExamples.Body(contract.ToSubject().Example!(new Links("https://here.example")));

    // The attributes, and those right below them: deeper ones are needed by nobody.
    private static IEnumerable<string> Paths(string name, JsonNode? value) =>
        value is JsonArray items && items[0] is JsonObject item ? item.Select(inner => $"{name}.{inner.Key}").Prepend(name)
        : value is JsonObject whole ? whole.Select(inner => $"{name}.{inner.Key}").Prepend(name)
        : [name];

    private static JsonObject Without(JsonObject body, string path)
    {
        var steps = path.Split('.');
        if (steps.Length == 1)
        {
            body.Remove(path);
        }
        else
        {
            (body[steps[0]] is JsonArray items ? items[0]! : body[steps[0]]!).AsObject().Remove(steps[1]);
        }

        return body;
    }

    private static JsonObject With(JsonObject body, string name, string value)
    {
        body[name] = value;
        return body;
    }

    private static bool IsTaken<T, TWire>(ResourceContract<T, TWire> contract, JsonObject body)
        where T : class
        where TWire : class
    {
        try
        {
            return contract.ToModel(body.Deserialize(contract.Json)!, null).IsSuccess;
        }
        catch (JsonException)
        {
            return false; // a value object that is not whole, such as money without a currency
        }
    }
}
