using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using TeleCo.Gateway.Adapters.Network;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>What managed objects say of a subscriber, in the gateway's words.</summary>
internal sealed class EricssonReading(EricssonOptions options)
{
    /// <summary>Whether the HLR bars calls both ways.</summary>
    public static bool IsBarred(XElement hlr) => Value(hlr, "obi") is { } incoming && incoming != "0" && Value(hlr, "obo") is { } outgoing && outgoing != "0";

    /// <summary>Whether the HSS bars the packet service.</summary>
    public static bool IsEpsBarred(XElement eps) => Value(eps, "epsOdb") is { } bar && bar != "NONE";

    /// <summary>The characteristics that the objects tell.</summary>
    public Dictionary<string, JsonElement> Characteristics(XElement? hlr, XElement? eps)
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (hlr is not null)
        {
            ReadHlr(hlr, found);
        }

        if (eps is not null)
        {
            Add(found, "imsi", Value(eps, "imsi"));
            Add(found, "epsProfile", NameOf(options.EpsProfiles, Value(eps, "epsProfileId")));
            AddFlag(found, "roaming", Value(eps, "epsRoamingAllowed"));
        }

        return found;
    }

    private void ReadHlr(XElement hlr, Dictionary<string, JsonElement> found)
    {
        Add(found, "msisdn", Value(hlr, "msisdn"));
        Add(found, "imsi", Value(hlr, "imsi"));
        Add(found, "subscriberProfile", NameOf(options.Profiles, Value(hlr, "profileId")));
        Add(found, "dataProfile", Value(hlr, "pdpcp"));
        Add(found, "camelProfile", Value(hlr, "csp"));
        if (Part(hlr, "nam") is { } packet)
        {
            found["data"] = MobileSubscriberRules.Json(Value(packet, "prov") == "0");
        }

        foreach (var (characteristic, element) in EricssonMapping.Switches)
        {
            AddFlag(found, characteristic, Value(hlr, element));
        }

        AddFlag(found, "callWaiting", Part(hlr, "caw") is { } waiting ? Value(waiting, "provisionState") : null);
        foreach (var (characteristic, element) in EricssonMapping.CallForwards)
        {
            if (Part(hlr, element) is { } forward)
            {
                Add(found, characteristic, Forward(forward));
            }
        }

        JsonNode[] entries = [.. hlr.Elements().Where(element => element.Name.LocalName == "gprs").Select(AccessPoint)];
        if (entries.Length > 0)
        {
            Add(found, "apn", new JsonArray(entries));
        }
    }

    private static JsonObject Forward(XElement forward)
    {
        var made = new JsonObject { ["provisioned"] = Value(forward, "provisionState") == "1" };
        if (Value(forward, "activationState") is { } active)
        {
            made["active"] = active == "1";
        }

        if (Value(forward, "fnum") is { Length: > 0 } number)
        {
            made["number"] = number;
        }

        return made;
    }

    private static JsonNode AccessPoint(XElement entry)
    {
        var made = new JsonObject { ["id"] = entry.Attribute("pdpid")?.Value };
        foreach (var (characteristic, element) in EricssonMapping.AccessPoint)
        {
            if (Value(entry, element) is { } value)
            {
                made[characteristic] = value;
            }
        }

        return made;
    }

    /// <summary>The name that is sold under a number; the number itself of one that is not sold any more.</summary>
    private static string? NameOf(Dictionary<string, string> profiles, string? number) =>
        profiles.FirstOrDefault(profile => profile.Value == number).Key ?? number;

    private static XElement? Part(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static string? Value(XElement element, string name) => Part(element, name) is { HasElements: false } child ? child.Value.Trim() : null;

    private static void Add(Dictionary<string, JsonElement> found, string name, string? value)
    {
        if (value is not null)
        {
            found[name] = MobileSubscriberRules.Json(value);
        }
    }

    private static void AddFlag(Dictionary<string, JsonElement> found, string name, string? value)
    {
        if (value is not null)
        {
            found[name] = MobileSubscriberRules.Json(value is "1" or "true");
        }
    }

    private static void Add(Dictionary<string, JsonElement> found, string name, JsonObject value) =>
        found[name] = JsonSerializer.SerializeToElement(value, MobileJsonContext.Default.JsonObject);

    private static void Add(Dictionary<string, JsonElement> found, string name, JsonArray value) =>
        found[name] = JsonSerializer.SerializeToElement(value, MobileJsonContext.Default.JsonArray);
}
