using TeleCo.Gateway.Sandbox.Salesforce.Soql;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary><c>/query</c> and <c>/queryAll</c>, with further pages by locator.</summary>
internal sealed class SalesforceQueries(SalesforceStore store)
{
    private const int LargestBatch = 2000;
    private const int SmallestBatch = 200;

    private readonly SoqlCursors _cursors = new();

    public Reply Answer(SalesforceCall call)
    {
        if (call.Method is not ("GET" or "HEAD"))
        {
            throw SalesforceRefusal.Method(call.Method, "HEAD,GET");
        }

        if (call.Rest.Length == 2)
        {
            var (locator, open, start) = _cursors.Find(call.Rest[1]);
            return Page(call, open, start, locator);
        }

        var text = call.Request.Parameter("q");
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new SalesforceRefusal(400, "MALFORMED_QUERY", "A query string has to be specified");
        }

        var plan = SoqlPlan.Bind(text, store);
        var rows = plan.Rows(includeDeleted: call.Rest[0] is "queryAll");
        return plan.IsCount ? Count(rows.Count) : Page(call, new SoqlResult(plan, rows, BatchSize(call.Request)), 0, locator: null);
    }

    private Reply Page(SalesforceCall call, SoqlResult result, int start, string? locator)
    {
        var count = Math.Min(result.BatchSize, result.Rows.Count - start);
        var isDone = start + count == result.Rows.Count;
        locator ??= isDone ? null : _cursors.Open(result);
        return Reply.Write(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("totalSize", result.Rows.Count);
            writer.WriteBoolean("done", isDone);
            if (!isDone)
            {
                writer.WriteString("nextRecordsUrl", $"/services/data/{call.Version}/query/{locator}-{start + count}");
            }

            new RecordWriter(store, call.Version).WriteRows(writer, result.Rows, start, count, result.Plan.Columns);
            writer.WriteEndObject();
        });
    }

    private static Reply Count(int count) => Reply.Write(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("totalSize", count);
        writer.WriteBoolean("done", true);
        writer.WriteStartArray("records");
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    // "Sforce-Query-Options: batchSize=200": a hint, so a number out of range is moved into it.
    private static int BatchSize(VendorRequest request)
    {
        foreach (var option in request.Headers["Sforce-Query-Options"].ToString().Split([',', ';'], StringSplitOptions.TrimEntries))
        {
            if (option.StartsWith("batchSize=", StringComparison.OrdinalIgnoreCase) && int.TryParse(option["batchSize=".Length..], out var size))
            {
                return Math.Clamp(size, SmallestBatch, LargestBatch);
            }
        }

        return LargestBatch;
    }
}
