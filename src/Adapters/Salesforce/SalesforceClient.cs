using System.Globalization;
using System.Text.Json;
using TeleCo.Gateway.Adapters.Crm;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Salesforce;

/// <summary>The calls to Salesforce's REST API that the gateway makes: address, verb and body, nothing of their meaning.</summary>
internal sealed class SalesforceClient(VendorSession session, string version)
{
    private readonly string _data = $"/services/data/{version}";
    private readonly string _version = version;

    public long Deadline() => session.Deadline();

    public Task<Outcome<VendorAnswer>> SendAsync(VendorRequest request, CancellationToken cancellationToken) => session.SendAsync(request, cancellationToken);

    public VendorRequest Find(CrmKind kind, string id) =>
        new("record.find", HttpMethod.Get, RecordPath(kind, id), VendorEffect.Read);

    public VendorRequest FindByKey(CrmKind kind, string key) =>
        new("record.findByKey", HttpMethod.Get, RecordPath(kind, $"{SalesforceFields.Key}/{Uri.EscapeDataString(key)}"), VendorEffect.Read);

    /// <summary>At most 2000 records by id, null in place of one that is not there.</summary>
    public VendorRequest FindMany(CrmKind kind, IReadOnlyList<string> ids) =>
        new("record.findMany", HttpMethod.Post, $"{_data}/composite/sobjects/{SalesforceFields.ObjectOf(kind)}", VendorEffect.Read)
        {
            Body = WireBody.Write((Kind: kind, Ids: ids), static (writer, state) =>
            {
                writer.WriteStartObject();
                WriteStrings(writer, "ids", state.Ids);
                WriteStrings(writer, "fields", SalesforceFields.Of(state.Kind).Names);
                writer.WriteEndObject();
            }),
        };

    /// <param name="batchSize">How many records an answer should hold, 200 to 2000; a hint to Salesforce.</param>
    public VendorRequest Query(string soql, int batchSize) =>
        new("query", HttpMethod.Get, $"{_data}/query?q={Uri.EscapeDataString(soql)}", VendorEffect.Read)
        {
            Header = ("Sforce-Query-Options", string.Create(CultureInfo.InvariantCulture, $"batchSize={batchSize}")),
        };

    /// <summary>The rest of a query's answer, or null when the address is not one of queries.</summary>
    public static VendorRequest? QueryMore(string? nextRecordsUrl) =>
        nextRecordsUrl is not null && nextRecordsUrl.StartsWith("/services/data/", StringComparison.Ordinal) && Uri.IsWellFormedUriString(nextRecordsUrl, UriKind.Relative)
            ? new("query.more", HttpMethod.Get, nextRecordsUrl, VendorEffect.Read)
            : null;

    /// <summary>Queries in one call, each answered by itself.</summary>
    public VendorRequest Queries(params IReadOnlyList<string> soql) =>
        new("query.batch", HttpMethod.Post, $"{_data}/composite/batch", VendorEffect.Read)
        {
            Body = WireBody.Write((Version: _version, Queries: soql), static (writer, state) =>
            {
                writer.WriteStartObject();
                writer.WriteBoolean("haltOnError", true);
                writer.WriteStartArray("batchRequests");
                foreach (var query in state.Queries)
                {
                    writer.WriteStartObject();
                    writer.WriteString("method", "GET");
                    writer.WriteString("url", $"{state.Version}/query?q={Uri.EscapeDataString(query)}");
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }),
        };

    /// <summary>Creates a record, or overwrites the one that the same key created, and reads it back, in one call.</summary>
    public VendorRequest Upsert(CrmKind kind, string key, CrmRecord draft)
    {
        var path = $"{SalesforceFields.Key}/{Uri.EscapeDataString(key)}";
        return WriteAndRead("record.upsert", kind, path, null, writer => SalesforceFields.Of(kind).Write(writer, draft));
    }

    /// <summary>Saves what differs between two states and reads the record back, in one call.</summary>
    public VendorRequest Update(CrmKind kind, CrmRecord before, CrmRecord after)
    {
        // Salesforce keeps whole seconds; the header has no more either.
        var unmodifiedSince = before.LastModified?.ToString("R", CultureInfo.InvariantCulture);
        return WriteAndRead("record.update", kind, before.Id, unmodifiedSince, writer => SalesforceFields.Of(kind).WriteChanges(writer, before, after, cleared: null));
    }

    public VendorRequest Delete(CrmKind kind, string id) =>
        new("record.delete", HttpMethod.Delete, $"{_data}/sobjects/{SalesforceFields.ObjectOf(kind)}/{id}", VendorEffect.Repeatable);

    private string RecordPath(CrmKind kind, string record) =>
        $"{_data}/sobjects/{SalesforceFields.ObjectOf(kind)}/{record}?fields={SalesforceFields.NamesOf(kind)}";

    private VendorRequest WriteAndRead(string operation, CrmKind kind, string record, string? unmodifiedSince, Action<Utf8JsonWriter> fields) =>
        new(operation, HttpMethod.Post, $"{_data}/composite", VendorEffect.Repeatable)
        {
            Body = WireBody.Write((Client: this, kind, record, unmodifiedSince, fields), static (writer, state) =>
            {
                writer.WriteStartObject();
                writer.WriteBoolean("allOrNone", true);
                writer.WriteStartArray("compositeRequest");
                writer.WriteStartObject();
                writer.WriteString("method", "PATCH");
                writer.WriteString("url", $"{state.Client._data}/sobjects/{SalesforceFields.ObjectOf(state.kind)}/{state.record}");
                writer.WriteString("referenceId", "saved");
                if (state.unmodifiedSince is not null)
                {
                    writer.WriteStartObject("httpHeaders");
                    writer.WriteString("If-Unmodified-Since", state.unmodifiedSince);
                    writer.WriteEndObject();
                }

                writer.WriteStartObject("body");
                state.fields(writer);
                writer.WriteEndObject();
                writer.WriteEndObject();
                writer.WriteStartObject();
                writer.WriteString("method", "GET");
                writer.WriteString("url", state.Client.RecordPath(state.kind, state.record));
                writer.WriteString("referenceId", "read");
                writer.WriteEndObject();
                writer.WriteEndArray();
                writer.WriteEndObject();
            }),
        };

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
