using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Nokia;

/// <summary>The intents that a fibre access is made of: the ONT, which the services on its ports share, and the user's service on one port.</summary>
internal sealed class NokiaIntents(NokiaOptions options)
{
    public const string Ont = "ont";
    public const string User = "l2-user";

    private static readonly (string Characteristic, string Leaf)[] OntLeafs =
        [("ontType", "ont-type"), ("ponTechnology", "pon-type"), ("fiberName", "fiber-name"), ("ontSerialNumber", "expected-serial-number")];

    private static readonly (string Characteristic, string Leaf)[] UserLeafs =
        [("ontName", "user-device-name"), ("uni", "uni-id"), ("infra", "l2-infra"), ("serviceProfile", "service-profile")];

    /// <summary>What the intents of a service are for; its other characteristics are not looked at.</summary>
    public static NokiaTargets TargetsOf(ServiceConfiguration service)
    {
        var ont = Find(service, "ontName")?.GetString();
        return new(ont ?? "", $"{ont}#{Find(service, "uni")?.GetString()}#{service.Key}");
    }

    public NokiaIntent OntOf(ServiceConfiguration service)
    {
        var body = Leafs(service, OntLeafs);
        body["onu-service-profile"] = options.OntProfile;
        body["uni-service-configuration"] = new JsonArray(new JsonObject { ["uni-id"] = Text(service, "uni"), ["service-profile"] = options.OntProfile });
        body[options.FromDeviceMapping ? "from-device-mapping" : "auto"] = Empty();
        return new(Ont, TargetsOf(service).Ont, options.OntVersion, body);
    }

    public NokiaIntent UserOf(ServiceConfiguration service)
    {
        var body = Leafs(service, UserLeafs);
        body["speed-profile"] = SpeedOf(service).ToString();
        if (service.CustomerId is { } customer)
        {
            body["customer-id"] = customer;
        }

        switch (Find(service, "vlanMode")?.GetString())
        {
            case "tagged":
                body[options.TaggedLeaf] = JsonValue.Create(service.Characteristics["userVlan"]);
                break;
            case "transparent":
                body["transparent-q-vlan-id"] = Empty();
                break;
            default:
                body["untagged"] = Empty();
                break;
        }

        return new(User, TargetsOf(service).User, options.UserVersion, body);
    }

    public static NokiaSpeed SpeedOf(ServiceConfiguration service) =>
        new(Text(service, "serviceProfile"), service.Characteristics["downstreamMbps"].GetInt64(), service.Characteristics["upstreamMbps"].GetInt64());

    /// <summary>The gateway's key in a user's target.</summary>
    public static string KeyOf(string target) => target[(target.LastIndexOf('#') + 1)..];

    /// <summary>Which characteristic a leaf holds.</summary>
    public static string CharacteristicOf(string leaf) =>
        OntLeafs.Concat(UserLeafs).FirstOrDefault(pair => pair.Leaf == leaf).Characteristic ?? leaf switch { "speed-profile" => "downstreamMbps", _ => "vlanMode" };

    /// <summary>The characteristics that the bodies tell.</summary>
    /// <param name="ont">The ONT's body; null when there is none.</param>
    public static Dictionary<string, JsonElement> Read(JsonElement user, JsonElement? ont)
    {
        var found = new Dictionary<string, JsonElement>();
        Copy(user, UserLeafs, found);
        if (ont is { } body)
        {
            Copy(body, OntLeafs, found);
        }

        if (user.TryGetProperty("speed-profile", out var profile) && profile.ValueKind == JsonValueKind.String && NokiaSpeed.Parse(profile.GetString()!) is { } speed)
        {
            found["downstreamMbps"] = JsonElement.Parse($"{speed.Down}");
            found["upstreamMbps"] = JsonElement.Parse($"{speed.Up}");
        }

        if (user.TryGetProperty("q-vlan-id", out var vlan) || user.TryGetProperty("c-vlan-id", out vlan))
        {
            found["vlanMode"] = JsonElement.Parse("\"tagged\"");
            found["userVlan"] = vlan.Clone();
        }
        else
        {
            found["vlanMode"] = JsonElement.Parse(user.TryGetProperty("transparent-q-vlan-id", out _) ? "\"transparent\"" : "\"untagged\"");
        }

        return found;
    }

    private static void Copy(JsonElement body, (string Characteristic, string Leaf)[] leafs, Dictionary<string, JsonElement> found)
    {
        foreach (var (characteristic, leaf) in leafs)
        {
            if (body.TryGetProperty(leaf, out var value))
            {
                found[characteristic] = value.Clone();
            }
        }
    }

    private static JsonObject Leafs(ServiceConfiguration service, (string Characteristic, string Leaf)[] leafs)
    {
        var body = new JsonObject();
        foreach (var (characteristic, leaf) in leafs)
        {
            if (Find(service, characteristic) is { } value)
            {
                body[leaf] = value.GetString();
            }
        }

        return body;
    }

    /// <summary>A leaf of the type <c>empty</c> (RFC 7951).</summary>
    private static JsonArray Empty() => new((JsonNode?)null);

    private static string Text(ServiceConfiguration service, string name) => service.Characteristics[name].GetString()!;

    private static JsonElement? Find(ServiceConfiguration service, string name) =>
        service.Characteristics.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}

/// <summary>An intent as it is wanted.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Target">What it is for; with the type its key.</param>
/// <param name="Version">The version of its type.</param>
/// <param name="Body">What is specific to the type.</param>
internal sealed record NokiaIntent(string Type, string Target, int Version, JsonObject Body)
{
    /// <summary>The name under which the body stands.</summary>
    public string Member => $"{Type}:{Type}";
}

/// <summary>What a service's intents are for.</summary>
/// <param name="Ont">The ONT's name.</param>
/// <param name="User">The ONT's name, the port's and the service's key.</param>
internal sealed record NokiaTargets(string Ont, string User);
