using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Tests.Conformance.Billing;

/// <summary>The scenario's accounts and bills in the words of TMF666's and TMF678's versions, written down here once more so that the gateway's own mapping is not its own judge.</summary>
internal static class BillingWords
{
    public static string Write(JsonObject account, int major, bool isNew = true)
    {
        var wire = Rename(account, name => name == "referredType" ? "@referredType" : name)!.AsObject();
        if (major == 4)
        {
            wire.Remove("ratingType");
            Replace(wire, "relatedParty", party => new JsonObject(party["partyOrPartyRole"]!.AsObject().Select(Copy)) { ["role"] = party["role"]?.DeepClone() });
            if (wire["billStructure"] is JsonObject structure)
            {
                structure["format"]!["isRef"] = false;
            }

            return wire.ToJsonString();
        }

        if (isNew)
        {
            wire["@type"] = "BillingAccount";
        }

        Classes(wire["relatedParty"], "RelatedPartyRefOrPartyRoleRef");
        Classes(wire["contact"], "Contact");
        foreach (var party in wire["relatedParty"]?.AsArray() ?? [])
        {
            party!["partyOrPartyRole"]!["@type"] = "PartyRef";
        }

        if (wire["billStructure"] is JsonObject bills)
        {
            bills["@type"] = "BillStructure";
            bills["format"]!["@type"] = "BillFormat";
        }

        return wire.ToJsonString();
    }

    public static JsonObject Read(JsonObject wire, int major)
    {
        var read = Rename(wire, name => name.TrimStart('@'))!.AsObject();
        if (major == 4)
        {
            Replace(read, "relatedParty", flat => new JsonObject
            {
                ["role"] = flat["role"]?.DeepClone(),
                ["partyOrPartyRole"] = new JsonObject(flat.Where(member => member.Key != "role").Select(Copy)),
            });
            (read["billStructure"]?["format"] as JsonObject)?.Remove("isRef");
            if (read.Remove("lastModified", out var changed))
            {
                read["lastUpdate"] = changed;
            }
        }

        return read;
    }

    private static JsonNode? Rename(JsonNode? node, Func<string, string> word) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(word(member.Key), Rename(member.Value, word)))),
        JsonArray items => new JsonArray([.. items.Select(item => Rename(item, word))]),
        _ => node?.DeepClone(),
    };

    private static void Replace(JsonObject wire, string name, Func<JsonObject, JsonObject> translate)
    {
        if (wire[name] is JsonArray items)
        {
            wire[name] = new JsonArray([.. items.Select(item => translate(item!.AsObject()))]);
        }
    }

    private static KeyValuePair<string, JsonNode?> Copy(KeyValuePair<string, JsonNode?> member) => new(member.Key, member.Value?.DeepClone());

    private static void Classes(JsonNode? list, string name)
    {
        foreach (var item in list?.AsArray() ?? [])
        {
            item!["@type"] = name;
        }
    }
}
