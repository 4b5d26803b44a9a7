using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace TeleCo.Gateway.Tests.Conformance.Payments;

/// <summary>The scenario's payments in the words of TMF676 version 4, written down here once more so that the gateway's own mapping is not its own judge.</summary>
internal static class RestPayments
{
    private static readonly string[] Classes = ["type", "baseType", "schemaLocation", "referredType"];

    public static JsonObject Write(JsonObject wish) => (JsonObject)Write("", wish)!;

    public static JsonObject Read(JsonObject wire) => (JsonObject)Read("", wire)!;

    private static JsonNode? Write(string name, JsonNode? node) => node switch
    {
        JsonObject party when name is "payer" or "requestor" => Flat(party),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(Classes.Contains(member.Key) ? $"@{member.Key}" : member.Key, Write(member.Key, member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => Write("", item))]),
        JsonValue amount when name == "value" => JsonNode.Parse((string)amount!),
        _ => node?.DeepClone(),
    };

    private static JsonNode? Read(string name, JsonNode? node) => node switch
    {
        JsonObject party when name is "payer" or "requestor" => Deep(party),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key.TrimStart('@'), Read(member.Key, member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => Read("", item))]),
        JsonValue amount when name == "value" => amount.ToJsonString(),
        _ => node?.DeepClone(),
    };

    private static JsonObject Flat(JsonObject party)
    {
        var flat = (JsonObject)Write("", party["partyOrPartyRole"])!;
        flat["role"] = party["role"]?.DeepClone();
        return flat;
    }

    private static JsonObject Deep(JsonObject flat)
    {
        var party = (JsonObject)Read("", flat)!;
        var role = party["role"]?.DeepClone();
        party.Remove("role");
        return new() { ["role"] = role, ["partyOrPartyRole"] = party };
    }
}

/// <summary>The same in the words of PaymentService.</summary>
internal static class SoapPayments
{
    // The order of the schema.
    private static readonly string[] Order =
    [
        "id", "href", "role", "partyOrPartyRole", "authorizationCode", "correlatorId", "description", "name", "status", "account", "amount", "taxAmount", "totalAmount", "paymentMethod",
        "channel", "payer", "paymentItem", "payment", "requestor", "unit", "value", "item", "referredType", "token", "service", "type",
    ];

    public static XElement Write(XNamespace service, string name, JsonObject wish) =>
        new(service + name, wish.OrderBy(member => Place(name, member.Key)).SelectMany(member => Elements(service, member.Key, member.Value)));

    public static JsonObject Read(XElement element)
    {
        var read = new JsonObject();
        foreach (var child in element.Elements())
        {
            JsonNode value = child.HasElements ? Read(child) : child.Value;
            if (child.Name.LocalName == "paymentItem")
            {
                (read[child.Name.LocalName] ??= new JsonArray()).AsArray().Add(value);
            }
            else
            {
                read[child.Name.LocalName] = value;
            }
        }

        return read;
    }

    // A reference has its name before its description.
    private static int Place(string parent, string name) =>
        name == "name" && parent is not ("payment" or "refund") ? Array.IndexOf(Order, "correlatorId") : Array.IndexOf(Order, name);

    private static IEnumerable<XElement> Elements(XNamespace service, string name, JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(item => Elements(service, name, item)),
        JsonObject members => [Write(service, name, members)],
        _ => [new XElement(service + name, (string)node!)],
    };
}

/// <summary>The same in the words of the graph.</summary>
internal static class GraphPayments
{
    private const string Reference = "{id href name description referredType}";
    private const string Party = "{role partyOrPartyRole{id href name description referredType}}";
    private const string Money = "{unit value}";

    private const string Shared = $$"""
        id type authorizationCode correlatorId description name status statusDate statusReason accountRef{{Reference}} amount{{Money}} taxAmount{{Money}} totalAmount{{Money}}
        paymentMethod{id type name brand lastFourDigits service} channel{{Reference}}
        """;

    public const string Payment = $$"""{ {{Shared}} paymentDate payer{{Party}} payerActionUrl paymentItem{id amount{{Money}} taxAmount{{Money}} totalAmount{{Money}} item{{Reference}}} }""";

    public const string Refund = $$"""{ {{Shared}} refundDate requestor{{Party}} payment{id} }""";

    public static JsonObject Read(JsonObject told)
    {
        var read = told.DeepClone().AsObject();
        read["account"] = read["accountRef"]!.DeepClone();
        read.Remove("accountRef");
        read["status"] = Camel((string)read["status"]!);
        return read;
    }

    private static string Camel(string word) =>
        string.Concat(word.Split('_').Select((part, index) => index == 0 ? part.ToLowerInvariant() : $"{part[0]}{part[1..].ToLowerInvariant()}"));
}
