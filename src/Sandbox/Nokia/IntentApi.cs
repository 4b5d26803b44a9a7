using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary><c>ibn:ibn/intent</c>: create, read, change, remove.</summary>
internal sealed class IntentApi(IntentStore store, IntentAlignment alignment, NokiaNetwork network, NokiaSandboxOptions options, bool isAltiplano)
{
    private const string SyncParameter = "altiplano-triggerSyncUponSuccess";
    private const string LockOnce = "lock-once";

    private readonly HashSet<string> _lockedBefore = [];
    private readonly IntentActions _actions = new(store, alignment, network, isAltiplano);

    public Reply Answer(NokiaCall call) => (call.Method, call.Steps) switch
    {
        ("POST", [_]) => Create(call),
        (_, [_, { Name: "intent", Keys: [var target, var type] }, .. var rest]) => AnswerOne(call, target, type, rest),
        ("GET" or "HEAD" or "POST", [_] or [_, { Name: "intent", Keys: null }]) => throw RestconfError.Method(),
        _ => throw RestconfError.NotFound(),
    };

    public Reply Search(NokiaCall call) => _actions.Search(call);

    private Reply AnswerOne(NokiaCall call, string target, string type, PathStep[] rest)
    {
        var intent = store.Find(target, type) ?? throw RestconfError.NotFound($"/ibn:ibn/intent={RestconfPath.Escape(target)},{type}");
        if (!call.IsReading)
        {
            RefuseLocked(target);
        }

        return (call.Method, rest) switch
        {
            ("GET" or "HEAD", _) => Read(call, intent, rest),
            ("PATCH", []) => Patch(call, intent),
            ("PUT", [{ Name: "intent-specific-data" }]) => Replace(call, intent),
            ("DELETE", []) => Delete(call, intent),
            ("POST", [{ Name: var action }]) => _actions.Run(call, intent, action),
            _ => throw RestconfError.Method(),
        };
    }

    private Reply Create(NokiaCall call)
    {
        var wantsSync = ReadSync(call);
        var value = call.Member("ibn:intent");
        var type = IntentReader.TypeOf(value);
        var entry = SchemaReader.Entry(type.Intent, IntentTypes.Module, value);
        var target = DataTree.Text(entry["target"]);
        RefuseLocked(target);
        if (store.Find(target, type.Name) is not null)
        {
            throw new RestconfError(options.ExistingIntentStatus, "data-exists", $"Intent with target {target} and type {type.Name} already exists");
        }

        var version = (uint)(long)(entry["intent-type-version"] ?? throw RestconfError.MissingElement("intent-type-version"));
        IntentReader.CheckVersion(type, version);
        var intent = new Intent(target, type, version) { Required = "active", Body = IntentReader.BodyOf(type, entry) };
        IntentReader.Take(intent, entry);
        Check(type, intent.Body);
        store.Add(intent);
        return Finish(intent, wantsSync, Reply.Empty(201))
            .With("Location", $"{call.Request.Origin}{call.Request.Path}/intent={RestconfPath.Escape(target)},{type.Name}");
    }

    private Reply Read(NokiaCall call, Intent intent, PathStep[] rest)
    {
        call.CheckQuery("content", "depth", "fields", "with-defaults");
        var view = new IntentView(intent, network.IsBusy(intent));
        return view.Answer(call, rest);
    }

    private Reply Patch(NokiaCall call, Intent intent)
    {
        var wantsSync = ReadSync(call);
        var value = call.Member("ibn:intent");
        var edit = SchemaReader.Members(intent.Type.Intent, IntentTypes.Module, value);
        if ((edit["target"] is { } target && DataTree.Text(target) != intent.Target) || (edit["intent-type"] is { } type && DataTree.Text(type) != intent.Type.Name))
        {
            throw RestconfError.Invalid("the key in the body is not the key in the path");
        }

        if (edit["intent-type-version"] is { } version && (long)version != intent.Version)
        {
            throw RestconfError.Invalid("intent-type-version changes through migrate-intent only");
        }

        if (DataTree.Leaf(edit, "required-network-state") is "delete")
        {
            RefuseUsed(intent);
        }

        var body = (JsonObject)intent.Body.DeepClone();
        if (edit["intent-specific-data"]?[intent.Type.Name] is JsonObject part)
        {
            DataTree.Merge(intent.Type.Body, body, part);
            Check(intent.Type, body);
        }

        IntentReader.Take(intent, edit);
        intent.Body = body;
        return Finish(intent, wantsSync, Reply.Empty(204));
    }

    private Reply Replace(NokiaCall call, Intent intent)
    {
        call.CheckQuery();
        var node = intent.Type.Intent.Child("intent-specific-data")!;
        var data = SchemaReader.Members(node, IntentTypes.Module, call.Member("ibn:intent-specific-data"));
        var body = data[intent.Type.Name] as JsonObject ?? throw RestconfError.MissingElement(intent.Type.Name);
        data.Remove(intent.Type.Name);
        Check(intent.Type, body);
        intent.Body = body;
        return Reply.Empty(204);
    }

    private Reply Delete(NokiaCall call, Intent intent)
    {
        call.CheckQuery();
        RefuseUsed(intent);
        network.Forget(intent);
        if (store.Remove(intent))
        {
            // The service runs on without anybody who knows it: the mistake that the vendor's page warns of.
            network.Record(intent.ServiceKey, intent.Type.Name, "orphan");
        }

        return Reply.Empty(204);
    }

    private Reply Finish(Intent intent, bool wantsSync, Reply reply)
    {
        if (wantsSync)
        {
            alignment.Begin(intent);
        }

        return reply;
    }

    private bool ReadSync(NokiaCall call)
    {
        call.CheckQuery(isAltiplano ? [SyncParameter] : []);
        return call.Request.Parameter(SyncParameter) is "true";
    }

    private void Check(IntentType type, JsonObject body)
    {
        SchemaRules.Check(type.Body, body, $"/{type.Name}", _ => true);
        type.Rule?.Invoke(body, store);
    }

    private void RefuseUsed(Intent intent)
    {
        if (intent.Type.Name is "ont" && store.UserOf(intent.Target) is { } user)
        {
            throw new RestconfError(400, "operation-failed", $"{intent.Target} is used by {user.Target}");
        }
    }

    private void RefuseLocked(string target)
    {
        if (target.Contains(LockOnce, StringComparison.Ordinal) && _lockedBefore.Add(target))
        {
            throw new RestconfError(409, "in-use", $"{target}: intent is being synchronized");
        }
    }
}
