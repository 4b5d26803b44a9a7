using System.Globalization;
using System.Text.Json;
using TeleCo.Gateway.Adapters.Crm;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.HubSpot;

/// <summary>The calls to HubSpot's CRM API that the gateway makes: address, verb and body, nothing of their meaning.</summary>
internal sealed class HubSpotClient(VendorSession session)
{
    /// <summary>The version is here and nowhere else.</summary>
    private const string Objects = "/crm/v3/objects";

    public long Deadline() => session.Deadline();

    public Task<Outcome<VendorAnswer>> SendAsync(VendorRequest request, CancellationToken cancellationToken) => session.SendAsync(request, cancellationToken);

    /// <summary>The cheapest call that proves the token.</summary>
    public static VendorRequest Ping() => new("ping", HttpMethod.Get, $"{Objects}/companies?limit=1&properties=hs_object_id", VendorEffect.Read);

    public static VendorRequest Find(CrmKind kind, string id) =>
        new("object.find", HttpMethod.Get, $"{Path(kind)}/{id}?properties={HubSpotFields.NamesOf(kind)}", VendorEffect.Read);

    public static VendorRequest FindByKey(CrmKind kind, string key) =>
        new("object.findByKey", HttpMethod.Get, $"{Path(kind)}/{Uri.EscapeDataString(key)}?idProperty={HubSpotFields.Key}&properties={HubSpotFields.NamesOf(kind)}", VendorEffect.Read);

    /// <summary>At most 100 records by id; those that are not there are left out.</summary>
    public static VendorRequest FindMany(CrmKind kind, IReadOnlyList<string> ids) =>
        new("object.findMany", HttpMethod.Post, $"{Path(kind)}/batch/read", VendorEffect.Read)
        {
            Body = WireBody.Write((Kind: kind, Ids: ids), static (writer, state) =>
            {
                writer.WriteStartObject();
                WriteProperties(writer, state.Kind);
                writer.WriteStartArray("propertiesWithHistory");
                writer.WriteEndArray();
                writer.WriteStartArray("inputs");
                foreach (var id in state.Ids)
                {
                    writer.WriteStartObject();
                    writer.WriteString("id", id);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }),
        };

    /// <param name="offset">How many matches to skip.</param>
    /// <param name="limit">How many to give, at most 200.</param>
    public static VendorRequest Search(CrmSearch search, int offset, int limit) =>
        new("object.search", HttpMethod.Post, $"{Path(search.Kind)}/search", VendorEffect.Read)
        {
            Body = WireBody.Write((search, offset, limit), static (writer, state) =>
            {
                writer.WriteStartObject();
                WriteFilters(writer, state.search);
                writer.WriteStartArray("sorts");
                writer.WriteStartObject();
                writer.WriteString("propertyName", HubSpotFields.Of(state.search.Kind).NameOf(state.search.Sort is [var key, ..] ? key.Field : CrmField.Id));
                writer.WriteString("direction", state.search.Sort is [{ Descending: true }, ..] ? "DESCENDING" : "ASCENDING");
                writer.WriteEndObject();
                writer.WriteEndArray();
                WriteProperties(writer, state.search.Kind);
                writer.WriteNumber("limit", state.limit);
                writer.WriteString("after", state.offset.ToString(CultureInfo.InvariantCulture));
                writer.WriteEndObject();
            }),
        };

    /// <summary>Creates a record, or overwrites the one that the same key created.</summary>
    public static VendorRequest Upsert(CrmKind kind, string key, CrmRecord draft) =>
        new("object.upsert", HttpMethod.Post, $"{Path(kind)}/batch/upsert", VendorEffect.Repeatable)
        {
            Body = WireBody.Write((kind, key, draft), static (writer, state) =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("inputs");
                writer.WriteStartObject();
                writer.WriteString("idProperty", HubSpotFields.Key);
                writer.WriteString("id", state.key);
                writer.WriteStartObject("properties");
                HubSpotFields.Of(state.kind).Write(writer, state.draft);
                writer.WriteEndObject();
                writer.WriteEndObject();
                writer.WriteEndArray();
                writer.WriteEndObject();
            }),
        };

    /// <summary>Saves what differs between two states.</summary>
    public static VendorRequest Update(CrmKind kind, CrmRecord before, CrmRecord after) =>
        new("object.update", HttpMethod.Patch, $"{Path(kind)}/{before.Id}", VendorEffect.Repeatable)
        {
            Body = WireBody.Write((kind, before, after), static (writer, state) =>
            {
                writer.WriteStartObject();
                writer.WriteStartObject("properties");
                HubSpotFields.Of(state.kind).WriteChanges(writer, state.before, state.after, cleared: "");
                writer.WriteEndObject();
                writer.WriteEndObject();
            }),
        };

    public static VendorRequest Delete(CrmKind kind, string id) => new("object.archive", HttpMethod.Delete, $"{Path(kind)}/{id}", VendorEffect.Repeatable);

    private static string Path(CrmKind kind) => $"{Objects}/{HubSpotFields.ObjectOf(kind)}";

    private static void WriteProperties(Utf8JsonWriter writer, CrmKind kind)
    {
        writer.WriteStartArray("properties");
        foreach (var name in HubSpotFields.Of(kind).Names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }

    private static void WriteFilters(Utf8JsonWriter writer, CrmSearch search)
    {
        writer.WriteStartArray("filterGroups");
        if (search.Filters.Count > 0)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("filters");
            foreach (var filter in search.Filters)
            {
                WriteFilter(writer, HubSpotFields.Of(search.Kind).NameOf(filter.Field)!, filter);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFilter(Utf8JsonWriter writer, string name, CrmFilter filter)
    {
        writer.WriteStartObject();
        writer.WriteString("propertyName", name);
        writer.WriteString("operator", filter.Comparison switch
        {
            Comparison.Equal => filter.Values.Count == 1 ? "EQ" : "IN",
            Comparison.Greater => "GT",
            Comparison.GreaterOrEqual => "GTE",
            Comparison.Less => "LT",
            _ => "LTE",
        });
        if (filter.Comparison == Comparison.Equal && filter.Values.Count > 1)
        {
            writer.WriteStartArray("values");
            foreach (var value in filter.Values)
            {
                writer.WriteStringValue(value.ToLowerInvariant()); // IN takes lower case only
            }

            writer.WriteEndArray();
        }
        else
        {
            writer.WriteString("value", filter.Field == CrmField.LastModified ? Milliseconds(filter.Values[0]) : filter.Values[0]);
        }

        writer.WriteEndObject();
    }

    private static string Milliseconds(string instant) =>
        DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
