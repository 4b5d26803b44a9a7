using System.Text.Json;
using TeleCo.Gateway.Sandbox.Salesforce.Schema;
using TeleCo.Gateway.Sandbox.Salesforce.Soql;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary><c>/composite/sobjects…</c>: up to 200 records written, up to 2000 read, in one call.</summary>
internal sealed class SalesforceCollections(SalesforceStore store, SalesforceRows rows)
{
    private const int MostWritten = 200;
    private const int MostRead = 2000;

    private readonly RecordReader _reader = new(store);

    public Reply Answer(SalesforceCall call) => (call.Method, call.Rest.Length) switch
    {
        ("POST", 2) => Write(call, Create),
        ("PATCH", 2) => Write(call, Update),
        ("DELETE", 2) => Delete(call),
        ("POST", 3) => Read(call, TypeOf(call.Rest[2])),
        ("PATCH", 4) => Upsert(call, TypeOf(call.Rest[2]), call.Rest[3]),
        (_, 2) => throw SalesforceRefusal.Method(call.Method, "DELETE,PATCH,POST"),
        _ => throw SalesforceRefusal.NotFound(),
    };

    private Reply Write(SalesforceCall call, Func<JsonElement, (string Id, bool? Created)> write)
    {
        var body = call.Body();
        var records = Array(body, "records");
        if (records.Count > MostWritten)
        {
            throw new SalesforceRefusal(400, "EXCEEDED_ID_LIMIT", $"record limit reached. cannot submit more than {MostWritten} records in this call");
        }

        var allOrNone = body.TryGetProperty("allOrNone", out var flag) && flag.ValueKind is JsonValueKind.True;
        return Each(records, allOrNone, write, record => Text(record, "id"));
    }

    private Reply Delete(SalesforceCall call)
    {
        var ids = (call.Request.Parameter("ids") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (ids.Length is 0 or > MostWritten)
        {
            throw new SalesforceRefusal(400, "EXCEEDED_ID_LIMIT", $"record limit reached. cannot submit more than {MostWritten} records in this call");
        }

        return Each(ids, call.Request.Parameter("allOrNone") is "true", DeleteOne, id => id);
    }

    private Reply Upsert(SalesforceCall call, SObjectType type, string keyName)
    {
        var key = type.Find(keyName) is { ExternalId: true } field ? field : throw SalesforceRefusal.NoExternalId(keyName);
        return Write(call, record =>
        {
            RequireType(record, type);
            var value = record.TryGetProperty(key.Name, out var sent) && sent.ValueKind is JsonValueKind.String ? sent.GetString() : null;
            if (string.IsNullOrWhiteSpace(value))
            {
                throw new SalesforceRefusal(400, "MISSING_ARGUMENT", $"{key.Name} not specified");
            }

            return store.Table(type.Name).Find(key, value) is { } row
                ? (_reader.Update(row, record).Id, false)
                : (_reader.Create(type, record).Id, true);
        });
    }

    private Reply Each<T>(IReadOnlyList<T> items, bool allOrNone, Func<T, (string Id, bool? Created)> write, Func<T, string?> idOf)
    {
        var mark = store.Mark();
        var done = new List<(string? Id, bool? Created, SalesforceRefusal? Refusal)>(items.Count);
        foreach (var item in items)
        {
            var before = store.Mark();
            try
            {
                var (id, created) = write(item);
                done.Add((id, created, null));
            }
            catch (SalesforceRefusal refusal)
            {
                store.RollBack(before);
                done.Add((idOf(item), null, refusal));
            }
        }

        var isRolledBack = allOrNone && done.Exists(one => one.Refusal is not null);
        if (isRolledBack)
        {
            store.RollBack(mark);
        }

        return Reply.Write(200, writer => WriteResults(writer, done, isRolledBack));
    }

    private static void WriteResults(
        Utf8JsonWriter writer, List<(string? Id, bool? Created, SalesforceRefusal? Refusal)> done, bool isRolledBack)
    {
        var rolledBack = new SalesforceRefusal(
            400, "ALL_OR_NONE_OPERATION_ROLLED_BACK", "Record rolled back because not all records were valid and the request was using AllOrNone header");
        writer.WriteStartArray();
        foreach (var (id, created, refusal) in done)
        {
            if (refusal is not null || isRolledBack)
            {
                SalesforceReplies.WriteFailed(writer, refusal is null ? null : id, refusal ?? rolledBack);
            }
            else
            {
                SalesforceReplies.WriteSaved(writer, id!, created); // a record without a refusal has its id
            }
        }

        writer.WriteEndArray();
    }

    private (string Id, bool? Created) Create(JsonElement record) => (_reader.Create(RequireType(record, null), record).Id, null);

    private (string Id, bool? Created) Update(JsonElement record)
    {
        var type = RequireType(record, null);
        var id = Text(record, "id") ?? Text(record, "Id") ?? throw new SalesforceRefusal(400, "MISSING_ARGUMENT", "Id not specified in an update call");
        return (_reader.Update(rows.ById(type, id), record, withId: true).Id, null);
    }

    private (string Id, bool? Created) DeleteOne(string id)
    {
        var type = SObjectTypes.All.Values.FirstOrDefault(type => id.StartsWith(type.Prefix, StringComparison.Ordinal))
            ?? throw SalesforceRefusal.BadId(id);
        var row = rows.ById(type, id);
        store.Delete(row);
        return (row.Id, null);
    }

    private Reply Read(SalesforceCall call, SObjectType type)
    {
        var body = call.Body();
        var ids = Array(body, "ids");
        if (ids.Count > MostRead)
        {
            throw new SalesforceRefusal(400, "EXCEEDED_ID_LIMIT", $"record limit reached. cannot submit more than {MostRead} records in this call");
        }

        var columns = SoqlColumns.Of(Array(body, "fields")
            .Select(name => type.Find(name.ToString()) ?? throw SalesforceRefusal.NoColumn(name.ToString(), type.Name))
            .Distinct());
        var records = ids
            .Select(id => SalesforceId.Normalize(id.ToString()) ?? throw SalesforceRefusal.BadId(id.ToString()))
            .Select(id => store.Table(type.Name).Find(id) is { IsDeleted: false } row ? row : null)
            .ToList();
        return Reply.Write(200, writer => WriteRecords(writer, records, columns, new RecordWriter(store, call.Version)));
    }

    private static void WriteRecords(Utf8JsonWriter writer, List<SObjectRow?> records, SoqlColumns columns, RecordWriter recordWriter)
    {
        writer.WriteStartArray();
        foreach (var record in records)
        {
            if (record is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                recordWriter.Write(writer, record, columns);
            }
        }

        writer.WriteEndArray();
    }

    private static SObjectType TypeOf(string name) => SObjectTypes.All.GetValueOrDefault(name) ?? throw SalesforceRefusal.NotFound();

    private static SObjectType RequireType(JsonElement record, SObjectType? wanted)
    {
        var name = record.ValueKind is JsonValueKind.Object && record.TryGetProperty("attributes", out var attributes) ? Text(attributes, "type") : null;
        var type = name is null ? null : SObjectTypes.All.GetValueOrDefault(name);
        return type is not null && (wanted is null || wanted == type)
            ? type
            : throw new SalesforceRefusal(400, "INVALID_TYPE", $"sObject type '{name}' is not supported.");
    }

    private static List<JsonElement> Array(JsonElement body, string name) =>
        body.TryGetProperty(name, out var array) && array.ValueKind is JsonValueKind.Array && array.GetArrayLength() > 0
            ? [.. array.EnumerateArray()]
            : throw SalesforceRefusal.Json($"The '{name}' array is required");

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;
}
