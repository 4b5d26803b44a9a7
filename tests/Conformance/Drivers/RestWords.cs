using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Tests.Conformance.Drivers;

/// <summary>The scenario's customer in the words of TMF629's versions, written down here once more so that the gateway's own mapping is not its own judge.</summary>
internal static class RestWords
{
    private static readonly string[] MediumTop = ["preferred", "validFor"];

    public static JsonObject WriteV5(JsonObject customer)
    {
        var wire = AtSigns(customer);
        wire["@type"] = "Customer";
        Class(wire["engagedParty"], "PartyRef");
        Class(wire["partyRoleSpecification"], "PartyRoleSpecificationRef");
        Classes(wire["account"], _ => "AccountRef");
        Classes(wire["agreement"], _ => "AgreementRef");
        Classes(wire["paymentMethod"], _ => "PaymentMethodRef");
        Classes(wire["creditProfile"], _ => "CreditProfile");
        Classes(wire["characteristic"], CharacteristicClass);
        Classes(wire["contactMedium"], MediumClass);
        Classes(wire["relatedParty"], _ => "RelatedPartyOrPartyRole");
        foreach (var party in wire["relatedParty"]?.AsArray() ?? [])
        {
            Class(party!["partyOrPartyRole"], "PartyRef");
        }

        return wire;
    }

    public static JsonObject ReadV5(JsonObject wire) => NoAtSigns(wire);

    public static JsonObject WriteV4(JsonObject customer)
    {
        var wire = AtSigns(customer);
        wire.Remove("description");
        wire.Remove("partyRoleSpecification");
        if (wire.Remove("role", out var role))
        {
            wire["engagedParty"]!["role"] = role;
        }

        Replace(wire, "contactMedium", medium => new JsonObject
        {
            ["mediumType"] = medium["emailAddress"] is not null ? "email" : medium["phoneNumber"] is not null ? "phone" : "postalAddress",
            ["preferred"] = medium["preferred"]?.DeepClone(),
            ["validFor"] = medium["validFor"]?.DeepClone(),
            ["characteristic"] = new JsonObject(medium.Where(member => !MediumTop.Contains(member.Key)).Select(Copy)),
        });
        Replace(wire, "relatedParty", party =>
        {
            var flat = party["partyOrPartyRole"]!.DeepClone().AsObject();
            flat["role"] = party["role"]?.DeepClone();
            return flat;
        });
        return wire;
    }

    public static JsonObject ReadV4(JsonObject wire)
    {
        var customer = NoAtSigns(wire);
        if (customer["engagedParty"]!.AsObject().Remove("role", out var role))
        {
            customer["role"] = role;
        }

        Replace(customer, "contactMedium", medium =>
            new JsonObject(medium.Where(member => MediumTop.Contains(member.Key)).Concat(medium["characteristic"]!.AsObject()).Select(Copy)));
        Replace(customer, "relatedParty", flat => new JsonObject
        {
            ["role"] = flat["role"]?.DeepClone(),
            ["partyOrPartyRole"] = new JsonObject(flat.Where(member => member.Key != "role").Select(Copy)),
        });
        return customer;
    }

    private static JsonObject AtSigns(JsonObject customer) => Rename(customer, name => name == "referredType" ? "@referredType" : name)!.AsObject();

    private static JsonObject NoAtSigns(JsonObject wire) => Rename(wire, name => name.TrimStart('@'))!.AsObject();

    // The value of a characteristic is the caller's own: its names are no words of the contract.
    private static JsonNode? Rename(JsonNode? node, Func<string, string> word) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member =>
            KeyValuePair.Create(word(member.Key), member.Key == "value" ? member.Value?.DeepClone() : Rename(member.Value, word)))),
        JsonArray items => new JsonArray([.. items.Select(item => Rename(item, word))]),
        _ => node?.DeepClone(),
    };

    private static void Replace(JsonObject customer, string name, Func<JsonObject, JsonObject> translate)
    {
        if (customer[name] is JsonArray items)
        {
            customer[name] = new JsonArray([.. items.Select(item => translate(item!.AsObject()))]);
        }
    }

    private static KeyValuePair<string, JsonNode?> Copy(KeyValuePair<string, JsonNode?> member) => new(member.Key, member.Value?.DeepClone());

    private static void Class(JsonNode? node, string name)
    {
        if (node is not null)
        {
            node["@type"] = name;
        }
    }

    private static void Classes(JsonNode? list, Func<JsonObject, string> name)
    {
        foreach (var item in list?.AsArray() ?? [])
        {
            Class(item, name(item!.AsObject()));
        }
    }

    private static string CharacteristicClass(JsonObject characteristic) => characteristic["value"]!.GetValueKind() switch
    {
        JsonValueKind.Number => "IntegerCharacteristic",
        JsonValueKind.True or JsonValueKind.False => "BooleanCharacteristic",
        JsonValueKind.Object => "ObjectCharacteristic",
        _ => "StringCharacteristic",
    };

    private static string MediumClass(JsonObject medium) =>
        medium["emailAddress"] is not null ? "EmailContactMedium"
        : medium["phoneNumber"] is not null ? "PhoneContactMedium"
        : "GeographicAddressContactMedium";
}
