using System.Text.Json.Nodes;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Restconf;

namespace TeleCo.Gateway.Adapters.Nokia;

/// <summary>The calls to an intent manager that the gateway makes: address, verb and body, nothing of their meaning.</summary>
internal sealed class NokiaClient(VendorSession session, NokiaOptions options)
{
    private static readonly ReadOnlyMemory<byte> NoInput = """{"ibn:input":{}}"""u8.ToArray(); // NSP's fail on an empty body

    private readonly string _root = $"{options.BasePath}{(options.Product == NokiaProduct.Altiplano ? "/rest/restconf" : "/restconf")}";

    /// <summary>Altiplano pushes a change to the network itself when asked to; NSP has to be told in a call of its own.</summary>
    public bool PushesByItself => options.Product == NokiaProduct.Altiplano;

    private string Push => PushesByItself ? "?altiplano-triggerSyncUponSuccess=true" : "";

    private RestconfPath Intents => RestconfPath.Data(_root).Node("ibn:ibn");

    public Task<Outcome<VendorAnswer>> SendAsync(VendorRequest request, CancellationToken cancellationToken) => session.SendAsync(request, cancellationToken);

    public VendorRequest Find(string type, string target) => new($"{type}.find", HttpMethod.Get, $"{Path(type, target)}", VendorEffect.Read);

    /// <summary>Creates an intent. Its key is ours, so that a second attempt is refused and finds the first one's.</summary>
    public VendorRequest Create(NokiaIntent intent) => Write($"{intent.Type}.create", HttpMethod.Post, $"{Intents}{Push}", new()
    {
        ["ibn:intent"] = new JsonObject
        {
            ["target"] = intent.Target,
            ["intent-type"] = intent.Type,
            ["intent-type-version"] = intent.Version,
            ["required-network-state"] = "active",
            ["ibn:intent-specific-data"] = new JsonObject { [intent.Member] = intent.Body.DeepClone() },
        },
    });

    /// <summary>Changes a part of an intent; NSP takes the whole body only.</summary>
    /// <param name="changes">The members of the body that change.</param>
    public VendorRequest Change(NokiaIntent intent, JsonObject changes) => PushesByItself
        ? Write($"{intent.Type}.change", HttpMethod.Patch, $"{Path(intent.Type, intent.Target)}{Push}", new()
        {
            ["ibn:intent"] = new JsonObject { ["ibn:intent-specific-data"] = new JsonObject { [intent.Member] = changes } },
        })
        : Write($"{intent.Type}.change", HttpMethod.Put, $"{Path(intent.Type, intent.Target).Node("intent-specific-data")}", new()
        {
            ["ibn:intent-specific-data"] = new JsonObject { [intent.Member] = intent.Body.DeepClone() },
        });

    /// <summary>Says what the network is to do with an intent: <c>active</c>, <c>suspend</c>, <c>delete</c>.</summary>
    public VendorRequest Require(string type, string target, string state) => Write($"{type}.{state}", HttpMethod.Patch, $"{Path(type, target)}", new()
    {
        ["ibn:intent"] = new JsonObject { ["required-network-state"] = state },
    });

    /// <summary>Brings an intent to the network; may be repeated freely.</summary>
    public VendorRequest Synchronize(string type, string target) =>
        new($"{type}.synchronize", HttpMethod.Post, $"{Path(type, target).Node("synchronize")}", VendorEffect.Repeatable) { Body = NoInput };

    /// <summary>Compares an intent with the network.</summary>
    public VendorRequest Audit(string type, string target) =>
        new($"{type}.audit", HttpMethod.Post, $"{Path(type, target).Node("audit")}", VendorEffect.Read) { Body = NoInput };

    /// <summary>Removes an intent from the controller alone; the network must have let go of it before.</summary>
    public VendorRequest Delete(string type, string target) => new($"{type}.delete", HttpMethod.Delete, $"{Path(type, target)}", VendorEffect.Repeatable);

    /// <param name="states">Only those in these states; none for all.</param>
    public VendorRequest Search(string type, int page, int size, bool withBodies, params string[] states)
    {
        var filter = new JsonObject { ["config-required"] = withBodies, ["intent-type-list"] = new JsonArray(new JsonObject { ["intent-type"] = type }) };
        if (states.Length > 0)
        {
            filter["required-network-state"] = new JsonArray([.. states.Select(state => JsonValue.Create(state))]);
        }

        return new($"{type}.search", HttpMethod.Post, $"{RestconfPath.Operations(_root).Node("ibn:search-intents")}", VendorEffect.Read)
        {
            Body = RestconfBody.Write(new() { ["ibn:input"] = new JsonObject { ["filter"] = filter, ["page-number"] = page, ["page-size"] = size } }),
        };
    }

    private RestconfPath Path(string type, string target) => Intents.Node("intent").Entry(target, type);

    private static VendorRequest Write(string operation, HttpMethod method, string path, JsonObject body) =>
        new(operation, method, path, VendorEffect.Repeatable) { Body = RestconfBody.Write(body) };
}
