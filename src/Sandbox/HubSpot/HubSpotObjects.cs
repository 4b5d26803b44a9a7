using System.Globalization;
using System.Text.Json;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary><c>/crm/v3/objects/{type}</c> and one record below it.</summary>
internal sealed class HubSpotObjects(HubSpotStore store)
{
    private const int LargestPage = 100;

    private readonly HubSpotWriter _writer = new(store);

    public Reply OnType(HubSpotCall call, HubSpotType type) => call.Method switch
    {
        "GET" => List(call, type),
        "POST" => Create(call, type),
        _ => throw HubSpotRefusal.Method(),
    };

    public Reply OnRecord(HubSpotCall call, HubSpotType type, string id) => call.Method switch
    {
        "GET" => Read(call, type, id),
        "PATCH" => Update(call, type, id),
        "DELETE" => Archive(type, id),
        _ => throw HubSpotRefusal.Method(),
    };

    /// <summary>The record that an id, or a value of a unique property, names.</summary>
    public HubSpotRecord? Find(HubSpotType type, string id, string? idProperty, bool archived = false)
    {
        if (idProperty is null or "hs_object_id")
        {
            return store.Find(type, id) is { } record && record.IsArchived == archived ? record : null;
        }

        return type.Find(idProperty) is { Unique: true } unique
            ? store.Find(type, unique, id)
            : throw HubSpotRefusal.Validation($"Property '{idProperty}' is not a unique property of {type.Name}");
    }

    public HubSpotRecord Create(HubSpotType type, JsonElement body)
    {
        var links = HubSpotAssociationCalls.ReadLinks(store, type, body);
        var record = store.Insert(type, HubSpotValues.Apply(type, body, null));
        foreach (var target in links)
        {
            store.Associations.Link(record, target);
        }

        return record;
    }

    /// <summary>Names in a write's body: what the answer to it shows.</summary>
    public static string[] Sent(HubSpotType type, JsonElement body) =>
        HubSpotWriter.Shown(type, body.GetProperty("properties").EnumerateObject().Select(property => property.Name));

    private Reply Create(HubSpotCall call, HubSpotType type)
    {
        var body = call.ObjectBody();
        var record = Create(type, body);
        return Reply.Write(201, writer => _writer.Write(writer, record, Sent(type, body)))
            .With("Location", $"{call.Request.Origin}/crm/v3/objects/{type.Name}/{record.Id}");
    }

    private Reply Read(HubSpotCall call, HubSpotType type, string id)
    {
        var record = Find(type, id, call.Request.Parameter("idProperty"), call.WantsArchived) ?? throw HubSpotRefusal.NotFound(id);
        var shown = HubSpotWriter.Shown(type, call.List("properties"));
        var associated = Associated(call);
        return Reply.Write(200, writer => _writer.Write(writer, record, shown, associated));
    }

    private Reply Update(HubSpotCall call, HubSpotType type, string id)
    {
        var body = call.ObjectBody();
        var old = Find(type, id, call.Request.Parameter("idProperty")) ?? throw HubSpotRefusal.NotFound(id);
        var record = store.Update(old, HubSpotValues.Apply(type, body, old.Properties));
        return Reply.Write(200, writer => _writer.Write(writer, record, Sent(type, body)));
    }

    // An unknown id is no error here.
    private Reply Archive(HubSpotType type, string id)
    {
        if (Find(type, id, idProperty: null) is { } record)
        {
            store.Archive(record);
        }

        return Reply.Empty(204);
    }

    private Reply List(HubSpotCall call, HubSpotType type)
    {
        var limit = call.Limit(standard: 10, LargestPage);
        var after = After(call.Request.Parameter("after"));
        var shown = HubSpotWriter.Shown(type, call.List("properties"));
        var associated = Associated(call);
        // Records stand in the order of their ids: numbers only grow.
        var page = store.All(type)
            .Where(record => record.Id > after && record.IsArchived == call.WantsArchived)
            .Take(limit + 1)
            .ToList();
        return Reply.Write(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("results");
            foreach (var record in page.Take(limit))
            {
                _writer.Write(writer, record, shown, associated);
            }

            writer.WriteEndArray();
            if (page.Count > limit)
            {
                var next = page[limit - 1].Id.ToString(CultureInfo.InvariantCulture);
                HubSpotWriter.WriteNext(writer, next, $"{call.Request.Origin}/crm/v3/objects/{type.Name}?limit={limit}&after={next}");
            }

            writer.WriteEndObject();
        });
    }

    private static long After(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var after)
            ? after
            : throw HubSpotRefusal.Validation("Invalid paging cursor");
    }

    private static HubSpotType[] Associated(HubSpotCall call) =>
        [.. (call.List("associations") ?? []).Select(name => HubSpotType.All.GetValueOrDefault(name)).OfType<HubSpotType>()];
}
