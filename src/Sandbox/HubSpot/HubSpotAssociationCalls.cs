using System.Globalization;
using System.Text.Json;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary><c>/crm/v4/…</c>: default and typed links, reading them, and reading them for many records at once.</summary>
internal sealed class HubSpotAssociationCalls(HubSpotStore store)
{
    private const int MostInputs = 1000;

    /// <summary>Targets named in a create body, each checked before anything is written.</summary>
    public static List<HubSpotRecord> ReadLinks(HubSpotStore store, HubSpotType from, JsonElement body)
    {
        var targets = new List<HubSpotRecord>();
        if (!body.TryGetProperty("associations", out var sent) || sent.ValueKind is not JsonValueKind.Array)
        {
            return targets;
        }

        foreach (var link in sent.EnumerateArray())
        {
            var (typeId, id) = ReadLink(link);
            var to = HubSpotType.All.Values.FirstOrDefault(type => HubSpotAssociations.DefaultType(from, type) == typeId)
                ?? throw HubSpotRefusal.Validation($"Association type {typeId} is not known for {from.Name}");
            targets.Add(store.Find(to, id) is { IsArchived: false } target ? target : throw HubSpotRefusal.NotFound(id));
        }

        return targets;
    }

    private static (int TypeId, string Id) ReadLink(JsonElement link)
    {
        var isWhole = link.ValueKind is JsonValueKind.Object
            && link.TryGetProperty("to", out var to)
            && to.ValueKind is JsonValueKind.Object
            && to.TryGetProperty("id", out _)
            && link.TryGetProperty("types", out var types)
            && types.ValueKind is JsonValueKind.Array
            && types.GetArrayLength() > 0
            && types[0].ValueKind is JsonValueKind.Object
            && types[0].TryGetProperty("associationTypeId", out var typeId)
            && typeId.ValueKind is JsonValueKind.Number;
        return isWhole && link.GetProperty("types")[0].GetProperty("associationTypeId").TryGetInt32(out var number)
            ? (number, link.GetProperty("to").GetProperty("id").ToString())
            : throw HubSpotRefusal.Validation("Invalid input JSON on line 1, column 1: some required fields were not set: [to, types]");
    }

    public Reply Answer(HubSpotCall call) => (call.Method, call.Segments) switch
    {
        ("PUT", [_, _, "objects", var from, var id, "associations", "default", var to, var toId]) => Link(Find(from, id), Find(to, toId), 200),
        ("PUT", [_, _, "objects", var from, var id, "associations", var to, var toId]) => Typed(call, Find(from, id), Find(to, toId)),
        ("DELETE", [_, _, "objects", var from, var id, "associations", var to, var toId]) => Unlink(Find(from, id), Find(to, toId)),
        ("GET", [_, _, "objects", var from, var id, "associations", var to]) => Read(call, Find(from, id), TypeOf(to)),
        ("POST", [_, _, "associations", var from, var to, "batch", "read"]) => ReadMany(call, TypeOf(from), TypeOf(to)),
        ("GET", [_, _, "associations", var from, var to, "labels"]) => Labels(TypeOf(from), TypeOf(to)),
        _ => throw HubSpotRefusal.NotFound(),
    };

    private Reply Typed(HubSpotCall call, HubSpotRecord from, HubSpotRecord to)
    {
        var wanted = HubSpotAssociations.DefaultType(from.Type, to.Type);
        var body = call.Body();
        var isKnown = body.ValueKind is JsonValueKind.Array
            && body.GetArrayLength() > 0
            && body.EnumerateArray().All(one => one.ValueKind is JsonValueKind.Object
                && one.TryGetProperty("associationTypeId", out var id) && id.ValueKind is JsonValueKind.Number && id.TryGetInt32(out var number) && number == wanted);
        return isKnown ? Link(from, to, 201) : throw HubSpotRefusal.Validation($"One or more association types are not valid from {from.Type.Name} to {to.Type.Name}");
    }

    private Reply Link(HubSpotRecord from, HubSpotRecord to, int status)
    {
        store.Associations.Link(from, to);
        return Reply.Write(status, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("fromObjectTypeId", from.Type.TypeId);
            writer.WriteNumber("fromObjectId", from.Id);
            writer.WriteString("toObjectTypeId", to.Type.TypeId);
            writer.WriteNumber("toObjectId", to.Id);
            writer.WriteStartArray("labels");
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private Reply Unlink(HubSpotRecord from, HubSpotRecord to)
    {
        store.Associations.Unlink(from, to.Type, to.Id);
        return Reply.Empty(204);
    }

    private Reply Read(HubSpotCall call, HubSpotRecord from, HubSpotType to)
    {
        var limit = call.Limit(standard: 500, most: 500);
        _ = long.TryParse(call.Request.Parameter("after"), NumberStyles.None, CultureInfo.InvariantCulture, out var after);
        var page = store.Associations.Read(from, to).Where(link => link.Key > after).Take(limit + 1).ToList();
        return Reply.Write(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("results");
            foreach (var (id, typeId) in page.Take(limit))
            {
                WriteLink(writer, id, typeId);
            }

            writer.WriteEndArray();
            if (page.Count > limit)
            {
                var next = page[limit - 1].Key.ToString(CultureInfo.InvariantCulture);
                HubSpotWriter.WriteNext(writer, next, $"{call.Request.Origin}{call.Request.Path}?limit={limit}&after={next}");
            }

            writer.WriteEndObject();
        });
    }

    private Reply ReadMany(HubSpotCall call, HubSpotType from, HubSpotType to)
    {
        var inputs = HubSpotBatch.Inputs(call.ObjectBody(), MostInputs);
        var records = inputs.Select(input => store.Find(from, HubSpotBatch.Id(input))).OfType<HubSpotRecord>()
            .Where(record => store.Associations.Read(record, to).Count > 0)
            .ToList();
        return HubSpotBatch.Answer(store.Now, 200, [], writer =>
        {
            foreach (var record in records)
            {
                writer.WriteStartObject();
                writer.WriteStartObject("from");
                writer.WriteString("id", record.Id.ToString(CultureInfo.InvariantCulture));
                writer.WriteEndObject();
                writer.WriteStartArray("to");
                foreach (var (id, typeId) in store.Associations.Read(record, to))
                {
                    WriteLink(writer, id, typeId);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }
        });
    }

    private static Reply Labels(HubSpotType from, HubSpotType to) => Reply.Write(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("results");
        if (HubSpotAssociations.DefaultType(from, to) is { } typeId)
        {
            WriteType(writer, typeId);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteLink(Utf8JsonWriter writer, long id, int typeId)
    {
        writer.WriteStartObject();
        writer.WriteNumber("toObjectId", id);
        writer.WriteStartArray("associationTypes");
        WriteType(writer, typeId);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter writer, int typeId)
    {
        writer.WriteStartObject();
        writer.WriteString("category", "HUBSPOT_DEFINED");
        writer.WriteNumber("typeId", typeId);
        writer.WriteNull("label");
        writer.WriteEndObject();
    }

    private HubSpotRecord Find(string type, string id) =>
        store.Find(TypeOf(type), id) is { IsArchived: false } record ? record : throw HubSpotRefusal.NotFound(id);

    private static HubSpotType TypeOf(string name) =>
        HubSpotType.All.GetValueOrDefault(name) ?? throw HubSpotRefusal.Validation($"Unable to infer object type from: {name}");
}
