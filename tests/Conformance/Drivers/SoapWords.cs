using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace TeleCo.Gateway.Tests.Conformance.Drivers;

/// <summary>The scenario's customer as CustomerService's XML.</summary>
internal static class SoapWords
{
    public static readonly XNamespace Service = "urn:teleco:gateway:customerservice:v1";

    private static readonly HashSet<string> Lists = ["account", "agreement", "characteristic", "contactMedium", "creditProfile", "paymentMethod", "relatedParty"];

    // The schema's sequence; names that stand in several types stand in the same order in each.
    private static readonly string[] Order =
    [
        "id", "href", "name", "description", "role", "status", "statusReason", "creditProfileDate", "creditRiskRating", "creditScore", "preferred", "contactType", "validFor",
        "startDateTime", "endDateTime", "referredType", "partyOrPartyRole", "valueType", "value", "jsonType", "engagedParty", "partyRoleSpecification", "account", "agreement",
        "characteristic", "contactMedium", "emailAddress", "phoneNumber", "city", "country", "postCode", "stateOrProvince", "street1", "creditProfile", "paymentMethod", "relatedParty",
    ];

    public static XElement Write(JsonObject customer) => Element("customer", customer);

    public static JsonObject Read(XElement element)
    {
        var read = new JsonObject();
        foreach (var child in element.Elements())
        {
            var name = child.Name.LocalName;
            if (Lists.Contains(name))
            {
                if (read[name] is not JsonArray list)
                {
                    read[name] = list = [];
                }

                list.Add(Read(child));
            }
            else if (name != "jsonType")
            {
                read[name] = child.HasElements ? Read(child) : name == "value" ? Value(element) : child.Value;
            }
        }

        return read;
    }

    private static XElement Element(string name, JsonObject members) => new(
        Service + name,
        members.SelectMany(Elements).OrderBy(element => Position(element.Name.LocalName)));

    private static IEnumerable<XElement> Elements(KeyValuePair<string, JsonNode?> member) => member switch
    {
        (_, null) => [],
        ("value", { } value) => Value(value),
        (_, JsonObject members) => [Element(member.Key, members)],
        (_, JsonArray items) => items.Select(item => Element(member.Key, item!.AsObject())),
        _ => [new XElement(Service + member.Key, member.Value!.GetValueKind() == JsonValueKind.String ? (string)member.Value! : member.Value!.ToJsonString())],
    };

    private static IEnumerable<XElement> Value(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => [new XElement(Service + "value", (string)value!)],
        JsonValueKind.Number => [new XElement(Service + "value", value.ToJsonString()), new XElement(Service + "jsonType", "number")],
        JsonValueKind.True or JsonValueKind.False => [new XElement(Service + "value", value.ToJsonString()), new XElement(Service + "jsonType", "boolean")],
        _ => [new XElement(Service + "value", value.ToJsonString()), new XElement(Service + "jsonType", "object")],
    };

    private static JsonNode? Value(XElement characteristic)
    {
        var text = characteristic.Element(Service + "value")!.Value;
        var type = (string?)characteristic.Element(Service + "jsonType") ?? (string?)characteristic.Element(Service + "valueType") ?? "string";
        return type == "string" ? JsonValue.Create(text) : JsonNode.Parse(text);
    }

    private static int Position(string name)
    {
        var position = Array.IndexOf(Order, name);
        return position >= 0 ? position : throw new InvalidOperationException($"{name} has no place in the sequence.");
    }
}
