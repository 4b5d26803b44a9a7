using System.Text.Json.Nodes;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Restconf;

namespace TeleCo.Gateway.Adapters.Cisco;

/// <summary>The calls to NSO that the gateway makes: address, verb and body, nothing of their meaning.</summary>
/// <param name="root">Where RESTCONF begins.</param>
internal sealed class CiscoClient(VendorSession session, string root, CiscoCommit commit)
{
    private const string CommitQueue = "tailf-ncs:devices/commit-queue";

    private RestconfPath Data => RestconfPath.Data(root);

    public Task<Outcome<VendorAnswer>> SendAsync(VendorRequest request, CancellationToken cancellationToken) => session.SendAsync(request, cancellationToken);

    /// <summary>The cheapest call that proves the login.</summary>
    public VendorRequest Ping() => Read("ping", $"{root}/yang-library-version");

    public VendorRequest Find(YangModel model, string key) => Read("service.find", $"{Service(model, key)}?content=config");

    public VendorRequest List(YangModel model, int depth, int offset, int limit) =>
        Read("service.list", $"{Data.Node(model.List)}?content=config&depth={depth}&limit={limit}&offset={offset}");

    /// <summary>Creates a service or replaces it: the same however often it is sent.</summary>
    public VendorRequest Put(YangModel model, string key, JsonObject entry, string? label) =>
        Write("service.put", HttpMethod.Put, Service(model, key), YangWriter.Body(model, entry), RestconfMedia.Data, label);

    /// <summary>Merges leafs into a service.</summary>
    public VendorRequest Patch(YangModel model, string key, JsonObject entry, string? label) =>
        Write("service.patch", HttpMethod.Patch, Service(model, key), YangWriter.Body(model, entry), RestconfMedia.Data, label);

    /// <summary>Merges and removes in one transaction (RFC 8072); a removal of what is not there is none, so that it may be repeated.</summary>
    public VendorRequest YangPatch(YangModel model, string key, YangDifference difference, string? label)
    {
        var target = RestconfPath.Relative.Node(model.List).Entry(key);
        var edits = new JsonArray();
        if (difference.Merge is { } merge)
        {
            edits.Add((JsonNode)Edit(edits, "merge", target, YangWriter.Body(model, merge)));
        }

        foreach (var gone in difference.Remove)
        {
            edits.Add((JsonNode)Edit(edits, "remove", $"{target}{gone}", null));
        }

        var patch = new JsonObject { ["ietf-yang-patch:yang-patch"] = new JsonObject { ["patch-id"] = label ?? key, ["edit"] = edits } };
        return Write("service.yangPatch", HttpMethod.Patch, Data, patch, RestconfMedia.Patch, label);
    }

    public VendorRequest Delete(YangModel model, string key, string label) =>
        Write("service.delete", HttpMethod.Delete, Service(model, key), null, RestconfMedia.Data, label);

    /// <summary>Runs an action of a service that is the same however often it runs, such as <c>un-deploy</c>; actions take no commit parameters.</summary>
    public VendorRequest Act(YangModel model, string key, string action, VendorEffect effect) =>
        new($"service.{action}", HttpMethod.Post, $"{Service(model, key).Node(action)}", effect)
        {
            Body = RestconfBody.NoInput,
            ContentType = RestconfMedia.Data,
            Accept = RestconfMedia.Data,
        };

    public VendorRequest QueueItem(string id) => Read("queue.find", $"{Data.Node($"{CommitQueue}/queue-item").Entry(id)}");

    public VendorRequest CompletedItem(string id) => Read("queue.completed", $"{Data.Node($"{CommitQueue}/completed/queue-item").Entry(id)}");

    public VendorRequest Plan(string plans, string key) => Read("plan.find", $"{Data.Node(plans).Entry(key)}");

    /// <summary>Services whose deletion the devices have not all taken yet.</summary>
    public VendorRequest Zombies() => Read("zombies.list", $"{Data.Node("tailf-ncs:zombies")}");

    private RestconfPath Service(YangModel model, string key) => Data.Node(model.List).Entry(key);

    private static VendorRequest Read(string operation, string path) => new(operation, HttpMethod.Get, path, VendorEffect.Read) { Accept = RestconfMedia.Data };

    /// <param name="label">The commit's label; null to try it only.</param>
    private VendorRequest Write(string operation, HttpMethod method, RestconfPath path, JsonObject? body, string type, string? label)
    {
        var (query, header) = label is null ? commit.Dry() : commit.Real(label);
        return new(label is null ? $"{operation}.dryRun" : operation, method, $"{path}{query}", label is null ? VendorEffect.Read : VendorEffect.Repeatable)
        {
            Body = body is null ? default : RestconfBody.Write(body),
            ContentType = type,
            Accept = RestconfMedia.Data,
            Header = header,
        };
    }

    private static JsonObject Edit(JsonArray edits, string operation, object target, JsonObject? value)
    {
        var edit = new JsonObject { ["edit-id"] = $"{edits.Count + 1}", ["operation"] = operation, ["target"] = target.ToString() };
        if (value is not null)
        {
            edit["value"] = value;
        }

        return edit;
    }
}
