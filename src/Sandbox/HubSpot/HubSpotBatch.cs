using System.Text.Json;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary><c>/crm/v3/objects/{type}/batch/…</c>, up to 100 records a call.</summary>
internal sealed class HubSpotBatch(HubSpotStore store, HubSpotObjects objects)
{
    private const int MostInputs = 100;

    private readonly HubSpotWriter _writer = new(store);

    public Reply Answer(HubSpotCall call, HubSpotType type, string action)
    {
        if (call.Method is not "POST")
        {
            throw HubSpotRefusal.Method();
        }

        var body = call.ObjectBody();
        var inputs = Inputs(body, MostInputs);
        return action switch
        {
            "read" => Read(call, type, body, inputs),
            "create" => Write(type, inputs, 201, input => (objects.Create(type, input), null)),
            "update" => Write(type, inputs, 200, input => (Update(type, input), null)),
            "upsert" => Upsert(type, inputs),
            "archive" => Archive(type, inputs),
            _ => throw HubSpotRefusal.NotFound(),
        };
    }

    public static List<JsonElement> Inputs(JsonElement body, int most)
    {
        if (!body.TryGetProperty("inputs", out var inputs) || inputs.ValueKind is not JsonValueKind.Array
            || inputs.EnumerateArray().Any(input => input.ValueKind is not JsonValueKind.Object))
        {
            throw HubSpotRefusal.Validation("Invalid input JSON on line 1, column 1: some required fields were not set: [inputs]");
        }

        return inputs.GetArrayLength() <= most
            ? [.. inputs.EnumerateArray()]
            : throw HubSpotRefusal.Validation($"The maximum number of inputs supported in a batch request for property histories and batch calls is {most}");
    }

    public static string Id(JsonElement input) =>
        input.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? id.ToString()
            : throw HubSpotRefusal.Validation("Invalid input JSON on line 1, column 1: some required fields were not set: [id]");

    public static Reply Answer(DateTimeOffset now, int status, List<HubSpotRefusal> errors, Action<Utf8JsonWriter> writeResults) =>
        Reply.Write(errors.Count > 0 ? 207 : status, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("status", "COMPLETE");
            writer.WriteStartArray("results");
            writeResults(writer);
            writer.WriteEndArray();
            if (errors.Count > 0)
            {
                writer.WriteNumber("numErrors", errors.Count);
                writer.WriteStartArray("errors");
                errors.ForEach(error => HubSpotReplies.WriteBatchError(writer, error));
                writer.WriteEndArray();
            }

            writer.WriteString("startedAt", HubSpotTime.Write(now));
            writer.WriteString("completedAt", HubSpotTime.Write(now));
            writer.WriteEndObject();
        });

    private Reply Read(HubSpotCall call, HubSpotType type, JsonElement body, List<JsonElement> inputs)
    {
        var idProperty = Text(body, "idProperty");
        var asked = body.TryGetProperty("properties", out var names) && names.ValueKind is JsonValueKind.Array
            ? names.EnumerateArray().Select(name => name.ToString())
            : null;
        var shown = HubSpotWriter.Shown(type, asked);
        var found = inputs.ConvertAll(input => (Id: Id(input), Record: objects.Find(type, Id(input), idProperty, call.WantsArchived)));
        var missing = found.Where(one => one.Record is null).Select(one => one.Id).ToArray();
        List<HubSpotRefusal> errors = missing.Length == 0
            ? []
            : [new HubSpotRefusal(404, "OBJECT_NOT_FOUND", "Could not get some objects, they may be deleted or not exist. Check that ids are valid.") { Context = ("ids", missing) }];
        var records = found.Select(one => one.Record).OfType<HubSpotRecord>().DistinctBy(record => record.Id);
        return Answer(store.Now, 200, errors, writer =>
        {
            foreach (var record in records)
            {
                _writer.Write(writer, record, shown);
            }
        });
    }

    private Reply Upsert(HubSpotType type, List<JsonElement> inputs)
    {
        var twice = inputs.GroupBy(Id, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key).ToArray();
        return twice.Length == 0
            ? Write(type, inputs, 200, input => UpsertOne(type, input))
            : throw HubSpotRefusal.Validation($"Duplicate IDs found in batch input: [{string.Join(", ", twice)}]. IDs must be unique.");
    }

    private (HubSpotRecord Record, bool? IsNew) UpsertOne(HubSpotType type, JsonElement input)
    {
        if (Text(input, "idProperty") is not { } name || type.Find(name) is not { Unique: true } key)
        {
            throw HubSpotRefusal.Validation($"Property '{Text(input, "idProperty")}' is not a unique property of {type.Name}");
        }

        var old = store.Find(type, key, Id(input));
        var properties = HubSpotValues.Apply(type, input, old?.Properties);
        properties.TryAdd(key.Name, Id(input));
        return old is null ? (store.Insert(type, properties), true) : (store.Update(old, properties), false);
    }

    private HubSpotRecord Update(HubSpotType type, JsonElement input)
    {
        var old = objects.Find(type, Id(input), Text(input, "idProperty")) ?? throw HubSpotRefusal.NotFound(Id(input));
        return store.Update(old, HubSpotValues.Apply(type, input, old.Properties));
    }

    // One bad input fails the whole batch, unless every input has a trace id by which its error can be told; unknown ids never do.
    private Reply Write(HubSpotType type, List<JsonElement> inputs, int status, Func<JsonElement, (HubSpotRecord Record, bool? IsNew)> write)
    {
        var isTraced = inputs.TrueForAll(input => Text(input, "objectWriteTraceId") is not null);
        var done = new List<(HubSpotRecord Record, bool? IsNew, JsonElement Input)>(inputs.Count);
        var errors = new List<HubSpotRefusal>();
        foreach (var input in inputs)
        {
            try
            {
                var (record, isNew) = write(input);
                done.Add((record, isNew, input));
            }
            catch (HubSpotRefusal refusal) when (isTraced || refusal.Category is "OBJECT_NOT_FOUND")
            {
                errors.Add(isTraced && refusal.Context is null
                    ? new HubSpotRefusal(refusal.Status, refusal.Category, refusal.Message) { Context = ("objectWriteTraceId", [Text(input, "objectWriteTraceId")!]) }
                    : refusal);
            }
        }

        return Answer(store.Now, status, errors, writer =>
        {
            foreach (var (record, isNew, input) in done)
            {
                _writer.Write(writer, record, HubSpotObjects.Sent(type, input), isNew: isNew);
            }
        });
    }

    private Reply Archive(HubSpotType type, List<JsonElement> inputs)
    {
        foreach (var record in inputs.Select(input => objects.Find(type, Id(input), idProperty: null)).OfType<HubSpotRecord>())
        {
            store.Archive(record);
        }

        return Reply.Empty(204);
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
