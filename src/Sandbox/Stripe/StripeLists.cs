using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Pages of lists, newest first.</summary>
internal static class StripeLists
{
    public static JsonObject Page(StripeTable table, StripeForm parameters, Func<StripeObject, bool> isWanted) => Page(
        table.Path,
        table.Kind,
        parameters,
        table.NewestFirst.Select(one => new Row(one.Id, one.Json, !one.IsDeleted && IsInRange(parameters["created"], one.Created) && isWanted(one))));

    /// <summary>A page of rows; the row that a cursor names need not be wanted itself.</summary>
    public static JsonObject Page(string path, string kind, StripeForm parameters, IEnumerable<Row> rows)
    {
        var limit = Limit(parameters);
        var (after, before) = (parameters.Value("starting_after"), parameters.Value("ending_before"));
        if (after is not null && before is not null)
        {
            throw StripeRefusal.Parameter(null, "You cannot specify both `starting_after` and `ending_before`.", "ending_before");
        }

        var page = before is null
            ? (after is null ? rows : Split(rows, after, "starting_after", kind).After).Where(row => row.IsWanted).Take(limit + 1).ToList()
            : [.. Split(rows, before, "ending_before", kind).Before.Where(row => row.IsWanted).TakeLast(limit + 1)];
        var hasMore = page.Count > limit;
        if (hasMore)
        {
            page.RemoveAt(before is null ? limit : 0);
        }

        return new JsonObject { ["object"] = "list", ["data"] = Copy(page.Select(row => row.Json)), ["has_more"] = hasMore, ["url"] = path };
    }

    public static int Limit(StripeForm parameters)
    {
        var limit = parameters.Number("limit") ?? 10;
        return limit is >= 1 and <= 100
            ? (int)limit
            : throw StripeRefusal.Parameter("parameter_invalid_integer", limit < 1 ? "This value must be greater than or equal to 1." : "This value must be less than or equal to 100.", "limit");
    }

    public static bool IsInRange(StripeForm? range, long value)
    {
        if (range is null)
        {
            return true;
        }

        return range.Text is { Length: > 0 } exact ? value == long.Parse(exact) : !(value <= range.Number("gt")) && !(value < range.Number("gte"))
            && !(value >= range.Number("lt")) && !(value > range.Number("lte"));
    }

    public static JsonArray Copy(IEnumerable<JsonObject> rows) => new([.. rows.Select(row => row.DeepClone())]);

    private static (IEnumerable<Row> Before, IEnumerable<Row> After) Split(IEnumerable<Row> rows, string id, string param, string kind)
    {
        var all = rows.ToList();
        var at = all.FindIndex(row => row.Id == id);
        return at >= 0 ? (all.Take(at), all.Skip(at + 1)) : throw StripeRefusal.Missing(kind, id, param, isTarget: false);
    }

    /// <summary>An object that may come into a page.</summary>
    internal readonly record struct Row(string Id, JsonObject Json, bool IsWanted);
}
