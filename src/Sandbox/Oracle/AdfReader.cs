using TeleCo.Gateway.Sandbox.Oracle.Query;
using TeleCo.Gateway.Sandbox.Oracle.Receivables;
using TeleCo.Gateway.Sandbox.Oracle.Schema;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>GET of collections, items and children.</summary>
internal sealed class AdfReader(AdfStore store, SiteActivities activities)
{
    private const int DefaultLimit = 25;
    private const int LongestPage = 500;

    public Reply Collection(OracleCall call, AdfResource resource)
    {
        var finder = call["finder"] is { } text ? Finder.Parse(resource, text) : null;
        if (resource == OracleResources.Activities)
        {
            return Answer(call, resource, activities.Rows(finder), null, $"{call.Root}{resource.Name}");
        }

        var table = store[resource];
        var condition = finder?.Condition;
        if (call["q"] is { } query)
        {
            var parsed = QParser.Parse(resource, query, call.FrameworkVersion);
            condition = condition is null ? parsed : new QAnd(condition, parsed);
        }

        return Answer(call, resource, condition?.Candidates(table) ?? table.Rows, condition, $"{call.Root}{resource.Name}");
    }

    public static Reply Item(OracleCall call, AdfRow row)
    {
        call.Allow("fields", "expand", "onlyData", "links", "dependency");
        return Answer(200, call, row, AdfShape.Parse(row.Resource, call["fields"], call["expand"]), HrefOf(call, row));
    }

    public static Reply Children(OracleCall call, AdfRow row, int child)
    {
        var resource = row.Resource.Children[child];
        var condition = call["q"] is { } query ? QParser.Parse(resource, query, call.FrameworkVersion) : null;
        return Answer(call, resource, row.Children[child], condition, $"{HrefOf(call, row)}/child/{resource.Name}");
    }

    public static Reply Child(OracleCall call, AdfRow parent, AdfRow child)
    {
        call.Allow("fields", "onlyData", "links", "dependency");
        return Answer(200, call, child, AdfShape.Parse(child.Resource, call["fields"], expand: null), ChildHrefOf(call, parent, child));
    }

    public AdfRow Find(AdfResource resource, string key) =>
        (resource == OracleResources.Activities ? activities.Find(key) : store[resource].Find(key)) ?? throw OracleRefusal.NotFound();

    public static string HrefOf(OracleCall call, AdfRow row) => $"{call.Root}{row.Resource.Name}/{Uri.EscapeDataString(row.Key)}";

    public static string ChildHrefOf(OracleCall call, AdfRow parent, AdfRow child) => $"{HrefOf(call, parent)}/child/{child.Resource.Name}/{child.Key}";

    public static Reply Answer(int status, OracleCall call, AdfRow row, AdfShape shape, string href) =>
        Reply.Write(status, writer => new AdfJson(call).WriteItem(writer, row, shape, href)).With("ETag", row.ETag);

    private static Reply Answer(OracleCall call, AdfResource resource, IEnumerable<AdfRow> candidates, QExpression? condition, string href)
    {
        call.Allow("q", "finder", "fields", "expand", "orderBy", "limit", "offset", "totalResults", "onlyData", "links", "dependency");
        var shape = AdfShape.Parse(resource, call["fields"], call["expand"]);
        var rows = candidates.Where(row => condition?.Holds(row) ?? true);
        var matching = (call["orderBy"] is { } order ? rows.Order(AdfOrder.Parse(resource, order)) : rows).ToList();
        var limit = Math.Min(call.Number("limit", DefaultLimit), LongestPage);
        var offset = Math.Min(call.Number("offset", 0), matching.Count);
        var items = matching.GetRange(offset, Math.Min(limit, matching.Count - offset));
        var page = new AdfPage(items, offset + items.Count < matching.Count, limit, offset, call.Flag("totalResults") ? matching.Count : null);
        return Reply.Write(200, writer => new AdfJson(call).WriteCollection(writer, page, shape, href, resource.Name));
    }
}
