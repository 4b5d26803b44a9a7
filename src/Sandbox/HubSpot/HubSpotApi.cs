using System.Text.Json;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary>The CRM API's addresses.</summary>
internal sealed class HubSpotApi
{
    private readonly HubSpotStore _store;
    private readonly HubSpotObjects _objects;
    private readonly HubSpotBatch _batch;
    private readonly HubSpotSearch _search;
    private readonly HubSpotAssociationCalls _associations;

    public HubSpotApi(HubSpotStore store)
    {
        _store = store;
        _objects = new HubSpotObjects(store);
        _batch = new HubSpotBatch(store, _objects);
        _search = new HubSpotSearch(store);
        _associations = new HubSpotAssociationCalls(store);
    }

    public Reply Answer(VendorRequest request)
    {
        var call = new HubSpotCall(request, request.Segments());
        return call.Segments switch
        {
            ["crm", "v3", "objects", var type] => _objects.OnType(call, TypeOf(type)),
            ["crm", "v3", "objects", var type, "search"] => _search.Answer(call, TypeOf(type)),
            ["crm", "v3", "objects", var type, "batch", var action] => _batch.Answer(call, TypeOf(type), action),
            ["crm", "v3", "objects", var type, var id] => _objects.OnRecord(call, TypeOf(type), id),
            ["crm", "v3", "properties", var type] when call.Method is "GET" => Properties(TypeOf(type)),
            ["crm", "v4", ..] => _associations.Answer(call),
            _ => throw HubSpotRefusal.NotFound(),
        };
    }

    public void RollBack() => _store.RollBack(0);

    public void Commit() => _store.Commit();

    private static Reply Properties(HubSpotType type) => Reply.Write(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("results");
        foreach (var property in type.Properties)
        {
            WriteProperty(writer, property);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteProperty(Utf8JsonWriter writer, HubSpotProperty property)
    {
        writer.WriteStartObject();
        writer.WriteString("name", property.Name);
        writer.WriteString("label", property.Name);
        writer.WriteString("type", property.DescribedType);
        writer.WriteString("groupName", "contactinformation");
        writer.WriteBoolean("hasUniqueValue", property.Unique);
        writer.WriteBoolean("hubspotDefined", !property.Name.StartsWith("teleco_", StringComparison.Ordinal));
        writer.WriteStartArray("options");
        foreach (var option in property.Options)
        {
            writer.WriteStartObject();
            writer.WriteString("label", option);
            writer.WriteString("value", option);
            writer.WriteBoolean("hidden", false);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static HubSpotType TypeOf(string name) =>
        HubSpotType.All.GetValueOrDefault(name) ?? throw HubSpotRefusal.Validation($"Unable to infer object type from: {name}");
}
