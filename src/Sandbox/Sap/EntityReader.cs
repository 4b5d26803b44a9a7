using TeleCo.Gateway.Sandbox.Sap.Filter;
using TeleCo.Gateway.Sandbox.Sap.Schema;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>GET of entities, collections, properties and counts.</summary>
internal sealed class EntityReader(SapStore store, int pageSize)
{
    public Reply Read(SapCall call)
    {
        var path = ResourcePath.Resolve(call.Service, store, call.Rest);
        if (path.IsCount)
        {
            call.Options.Refuse("$select", "$expand", "$orderby", "$inlinecount", "$format");
            return Reply.Text(200, Matching(path, call.Options).Count.ToString(), "text/plain;charset=utf-8").With("dataserviceversion", "2.0");
        }

        if (path.IsValue)
        {
            return Reply.Text(200, EdmJson.Text(path.Property!, path.Row!.Values[path.Property!.Index]), "text/plain;charset=utf-8");
        }

        call.RequireJson();
        return path switch
        {
            { Property: { } property, Row: { } row } => OneProperty(row, property),
            { Row: { } row } => One(call, row),
            _ => Many(call, path),
        };
    }

    private static Reply OneProperty(SapRow row, EdmProperty property) => SapReplies.Single(200, writer =>
    {
        writer.WriteStartObject();
        EdmJson.Write(writer, property, row.Values[property.Index]);
        writer.WriteEndObject();
    });

    private Reply One(SapCall call, SapRow row)
    {
        call.Options.Refuse("$filter", "$orderby", "$top", "$skip", "$inlinecount", "$skiptoken");
        var shape = EntityShape.Parse(row.Set, call.Options["$expand"], call.Options["$select"]);
        if (row.ETag is { } etag && call.Request.Headers.IfNoneMatch.ToString() == etag)
        {
            return Reply.Empty(304).With("etag", etag);
        }

        return WithETag(SapReplies.Single(200, writer => new EntityJson(store, call.Root).Write(writer, row, shape)), row);
    }

    public static Reply WithETag(Reply reply, SapRow row) => row.ETag is { } etag ? reply.With("etag", etag) : reply;

    private Reply Many(SapCall call, ResourcePath path)
    {
        var options = call.Options;
        var shape = EntityShape.Parse(path.Set, options["$expand"], options["$select"]);
        var isCounted = options["$inlinecount"] switch
        {
            null or "none" => false,
            "allpages" => true,
            var other => throw SapRefusal.Option($"Invalid value '{other}' for system query option '$inlinecount'"),
        };
        var matching = Matching(path, options);
        var (skip, done) = (options.Number("$skip") ?? 0, options.Number("$skiptoken") ?? 0);
        var wanted = Math.Max(0, Math.Min(options.Number("$top") ?? int.MaxValue, Math.Max(0, matching.Count - skip)) - done);
        var page = Math.Min(wanted, pageSize);
        var from = (int)Math.Min(matching.Count, (long)skip + done);
        return SapReplies.Single(200, writer =>
        {
            writer.WriteStartObject();
            new EntityJson(store, call.Root).WriteAll(writer, matching.GetRange(from, Math.Min(page, matching.Count - from)), shape);
            if (isCounted)
            {
                writer.WriteString("__count"u8, matching.Count.ToString());
            }

            if (page < wanted)
            {
                writer.WriteString("__next"u8, NextPage(call, done + page));
            }

            writer.WriteEndObject();
        });
    }

    private List<SapRow> Matching(ResourcePath path, QueryOptions options)
    {
        var table = store[path.Set];
        var filter = options["$filter"] is { } text ? FilterParser.Parse(path.Set, text) : null;
        IReadOnlyCollection<SapRow> candidates = path.Parent is { } parent
            ? store.Follow(parent, path.Navigation!)
            : filter?.Candidates(table) ?? table.Rows;
        var rows = new List<SapRow>();
        foreach (var row in candidates)
        {
            if (filter is null || filter.Holds(row.Values))
            {
                rows.Add(row);
            }
        }

        if (options["$orderby"] is { } order)
        {
            rows.Sort(EntityOrder.Parse(path.Set, order));
        }
        else if (!ReferenceEquals(candidates, table.Rows))
        {
            rows.Sort((left, right) => left.Sequence.CompareTo(right.Sequence));
        }

        return rows;
    }

    private static string NextPage(SapCall call, int done)
    {
        var question = call.Request.Target.IndexOf('?', StringComparison.Ordinal);
        var kept = question < 0
            ? []
            : call.Request.Target[(question + 1)..].Split('&').Where(pair => !pair.Contains("skiptoken=", StringComparison.Ordinal) && pair.Length > 0);
        return $"{call.Root}{string.Join('/', call.Rest.Select(Uri.EscapeDataString))}?{string.Join('&', kept.Append($"$skiptoken={done}"))}";
    }
}
