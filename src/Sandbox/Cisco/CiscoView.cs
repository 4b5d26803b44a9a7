using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>What a reader wants to see of services: configuration, state or both, how deep, which fields.</summary>
internal sealed record CiscoView(string Content, int Depth, FieldTree? Fields, bool IsPaged)
{
    public static CiscoView Of(VendorRequest request)
    {
        var content = request.Parameter("content") ?? "all";
        var depth = request.Parameter("depth");
        return new CiscoView(
            content is "config" or "nonconfig" or "all" ? content : throw RestconfError.Invalid($"invalid value for query parameter content: {content}"),
            depth is null or "unbounded" ? int.MaxValue : CiscoQuery.Number(request, "depth", 1, 1),
            request.Parameter("fields") is { } fields ? FieldTree.Parse(fields) : null,
            request.Parameter("limit") is not null || request.Parameter("offset") is not null);
    }

    public void RefusePaging()
    {
        if (IsPaged)
        {
            throw RestconfError.Invalid("limit and offset need a list");
        }
    }

    public Reply One(SchemaNode node, string module, JsonNode value) => RestconfReplies.Data(200, writer =>
    {
        var shape = new DataWriter(writer, Depth);
        writer.WriteStartObject();
        writer.WritePropertyName($"{module}:{node.Name}");
        if (node.Kind is SchemaKind.List && value is JsonObject entry)
        {
            writer.WriteStartArray();
            shape.Members(node, module, entry, Fields);
            writer.WriteEndArray();
        }
        else
        {
            shape.Value(node, module, value, Fields, level: 1);
        }

        writer.WriteEndObject();
    });

    /// <summary>A list, or a container above it with the list inside.</summary>
    public Reply Many(CiscoTarget target, CiscoService[] page)
    {
        var model = target.Model;
        return RestconfReplies.Data(200, writer =>
        {
            var shape = new DataWriter(writer, Depth);
            writer.WriteStartObject();
            writer.WritePropertyName($"{model.Module}:{(target.IsList ? model.List.Name : model.Parents[^1])}");
            if (!target.IsList)
            {
                writer.WriteStartObject();
                writer.WritePropertyName(model.List.Name);
            }

            writer.WriteStartArray();
            foreach (var service in page)
            {
                shape.Members(model.List, model.Module, Shown(service), Fields, target.IsList ? 1 : 2);
            }

            writer.WriteEndArray();
            if (!target.IsList)
            {
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        });
    }

    /// <summary>The service's tree as the reader wants it; configuration alone is shown without a copy.</summary>
    public JsonObject Shown(CiscoService service)
    {
        if (Content is "config")
        {
            return service.Data;
        }

        var isUp = !service.IsUndeployed && !service.Model.IsSuspended(service.Data);
        var shown = Content is "all" ? (JsonObject)service.Data.DeepClone() : [];
        foreach (var key in service.Model.List.Keys)
        {
            shown[key] ??= service.Data[key]!.DeepClone();
        }

        if (service.Model.IsNano)
        {
            shown["status"] ??= new JsonObject();
            shown["status"]!["oper-status"] = new JsonObject { ["status"] = isUp ? "ietf-vpn-common:op-up" : "ietf-vpn-common:op-down" };
        }

        if (!service.IsUndeployed)
        {
            shown["modified"] = new JsonObject { ["devices"] = Devices(service) };
        }

        shown["device-list"] = Devices(service);
        return shown;
    }

    private static JsonArray Devices(CiscoService service) =>
        [.. service.Model.Devices(service.Data).Distinct().Select(device => (JsonNode)JsonValue.Create(device))];
}
