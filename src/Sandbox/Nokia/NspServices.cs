using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary><c>nsp-service-intent:intent-base/intent</c>: services, deployed in the background.</summary>
internal sealed class NspServices(NspDeployment deployment, NokiaNetwork network)
{
    private const string LockOnce = "lock-once";

    private readonly OrderedDictionary<string, NspService> _services = [];
    private readonly HashSet<string> _lockedBefore = [];
    private uint _lastNumber = 900_000;

    public IReadOnlyList<NspService> All => _services.Values;

    public Reply Answer(NokiaCall call) => (call.Method, call.Steps) switch
    {
        ("POST", [_]) => Create(call),
        (_, [_, { Name: "intent", Keys: [var name, var template] }, .. var rest]) => AnswerOne(call, Find(name, template), rest),
        _ => throw RestconfError.NotFound(),
    };

    /// <summary>The older form of the life cycle call, which names the service in its input.</summary>
    public Reply ChangeState(NokiaCall call)
    {
        call.CheckQuery();
        var input = call.Input(NspSchema.Module) ?? throw RestconfError.Malformed("an input is expected");
        return ChangeState(Find(Text(input, "service-name"), NspSchema.Template), Text(input, "target-state"), call);
    }

    private Reply AnswerOne(NokiaCall call, NspService service, PathStep[] rest)
    {
        call.CheckQuery();
        if (!call.IsReading)
        {
            RefuseLocked(service.Name);
        }

        switch (call.Method, rest)
        {
            case ("GET" or "HEAD", []):
                return Read(call, service);
            case ("PATCH", []):
                return Patch(service, call.Member("nsp-service-intent:intent"));
            case ("PUT", [{ Name: "intent-specific-data" }]):
                var node = NspSchema.Intent.Child("intent-specific-data")!;
                return Change(service, SchemaReader.Members(node, NspSchema.Module, call.Member("nsp-service-intent:intent-specific-data")), isWhole: true);
            case ("DELETE", []):
                return Delete(service);
            case ("POST", [{ Name: "change-olc-state" }]):
                var input = call.Input(NspSchema.Module) ?? throw RestconfError.Malformed("an input is expected");
                return ChangeState(service, Text(input, "target-state"), call);
            default:
                throw RestconfError.Method();
        }
    }

    private Reply Create(NokiaCall call)
    {
        call.CheckQuery();
        var entry = SchemaReader.Entry(NspSchema.Intent, NspSchema.Module, call.Member("nsp-service-intent:intent"));
        var name = DataTree.Text(entry["service-name"]);
        RefuseLocked(name);
        if (_services.ContainsKey(name))
        {
            throw new RestconfError(409, "data-exists", $"Service {name} already exists");
        }

        CheckKind(entry);
        var data = entry["intent-specific-data"] as JsonObject;
        var body = data?[NspSchema.BodyName] as JsonObject ?? throw RestconfError.MissingElement("intent-specific-data/evpn-epipe:evpn-epipe");
        data!.Remove(NspSchema.BodyName);
        Check(name, body);
        body["ne-service-id"] ??= ++_lastNumber;
        var service = new NspService(name, NspSchema.Template) { State = DataTree.Leaf(entry, "olc-state") ?? "saved", Body = body };
        if (service.State is "removed")
        {
            throw RestconfError.Invalid("a service is not created as removed");
        }

        _services[name] = service;
        if (service.State is "deployed")
        {
            deployment.Deploy(service);
        }

        return Reply.Empty(201).With("Location", $"{call.Request.Origin}{call.Request.Path}/intent={RestconfPath.Escape(name)},{RestconfPath.Escape(NspSchema.Template)}");
    }

    private Reply Patch(NspService service, JsonElement value)
    {
        var edit = SchemaReader.Members(NspSchema.Intent, NspSchema.Module, value);
        if ((edit["service-name"] is { } name && DataTree.Text(name) != service.Name) || (edit["template-name"] is { } template && DataTree.Text(template) != service.Template))
        {
            throw RestconfError.Invalid("the key in the body is not the key in the path");
        }

        return edit["intent-specific-data"] is JsonObject data ? Change(service, data, isWhole: false) : Reply.Empty(204);
    }

    private Reply Change(NspService service, JsonObject data, bool isWhole)
    {
        var part = data[NspSchema.BodyName] as JsonObject ?? throw RestconfError.MissingElement("evpn-epipe:evpn-epipe");
        var body = isWhole ? [] : (JsonObject)service.Body.DeepClone();
        DataTree.Merge(NspSchema.Body, body, part);
        Check(service.Name, body);
        body["ne-service-id"] ??= service.Body["ne-service-id"]?.DeepClone();
        service.Body = body;
        if (service.State is "deployed" or "deployment-failed" or "waiting-deployment")
        {
            deployment.Deploy(service);
        }

        return Reply.Empty(204);
    }

    private Reply ChangeState(NspService service, string state, NokiaCall call)
    {
        deployment.ChangeState(service, state);
        return RestconfReplies.Data(
            200,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartObject("nsp-service-intent:output");
                writer.WriteEndObject();
                writer.WriteEndObject();
            },
            call.AnswerType);
    }

    private Reply Delete(NspService service)
    {
        if (service.Applied is not null || network.IsBusy(service))
        {
            throw new RestconfError(400, "operation-failed", $"Service {service.Name} is {service.State}: remove it from the network first");
        }

        _services.Remove(service.Name);
        return Reply.Empty(204);
    }

    private static Reply Read(NokiaCall call, NspService service) => RestconfReplies.Data(
        200,
        writer =>
        {
            var shown = new JsonObject
            {
                ["service-name"] = service.Name,
                ["template-name"] = service.Template,
                ["intent-type"] = NspSchema.BodyName,
                ["intent-type-version"] = NspSchema.Version,
                ["olc-state"] = service.State,
                ["intent-specific-data"] = new JsonObject { [NspSchema.BodyName] = service.Body.DeepClone() },
            };
            writer.WriteStartObject();
            writer.WriteStartArray("nsp-service-intent:intent");
            new DataWriter(writer, int.MaxValue).Members(NspSchema.Intent, NspSchema.Module, shown);
            writer.WriteEndArray();
            writer.WriteEndObject();
        },
        call.AnswerType);

    private static void CheckKind(JsonObject entry)
    {
        if (DataTree.Leaf(entry, "template-name") is not NspSchema.Template)
        {
            throw RestconfError.Invalid($"Template {DataTree.Leaf(entry, "template-name")} does not exist");
        }

        if (DataTree.Leaf(entry, "intent-type") is not NspSchema.BodyName || DataTree.Leaf(entry, "intent-type-version") is not NspSchema.Version)
        {
            throw RestconfError.Invalid("Intent type or version is not the template's");
        }
    }

    private void Check(string name, JsonObject body)
    {
        SchemaRules.Check(NspSchema.Body, body, $"/{name}/{NspSchema.BodyName}", NspSchema.IsElement);
        if (body["ne-service-id"] is { } number
            && _services.Values.Any(other => other.Name != name && DataTree.Text(other.Body["ne-service-id"]) == DataTree.Text(number)))
        {
            throw RestconfError.Invalid($"ne-service-id {DataTree.Text(number)} is in use");
        }
    }

    private NspService Find(string name, string template) =>
        _services.TryGetValue(name, out var service) && service.Template == template ? service : throw RestconfError.NotFound();

    private void RefuseLocked(string name)
    {
        if (name.Contains(LockOnce, StringComparison.Ordinal) && _lockedBefore.Add(name))
        {
            throw new RestconfError(409, "in-use", $"{name} is locked by another operation");
        }
    }

    private static string Text(JsonElement input, string name) =>
        input.ValueKind is JsonValueKind.Object && input.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()!
            : throw RestconfError.MissingElement(name);
}
