using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Pages of lists, newest first.</summary>
internal static class StripeLists
{
    public static JsonObject Page(StripeTable table, StripeForm parameters, Func<StripeObject, bool> isWanted) => Page(
        table.Path,
        table.Kind,
        parameters,
        table.NewestFirst.Where(one => !one.IsDeleted && IsInRange(parameters["created"], one.Created) && isWanted(one)).Select(one => (one.Id, one.Json)));

    public static JsonObject Page(string path, string kind, StripeForm parameters, IEnumerable<(string Id, JsonObject Json)> wanted)
    {
        var limit = Limit(parameters);
        var (after, before) = (parameters.Value("starting_after"), parameters.Value("ending_before"));
        if (after is not null && before is not null)
        {
            throw StripeRefusal.Parameter(null, "You cannot specify both `starting_after` and `ending_before`.", "ending_before");
        }

        var rows = wanted;
        if (after is not null)
        {
            rows = Past(rows, after, kind);
        }

        List<JsonObject> page;
        bool hasMore;
        if (before is null)
        {
            page = [.. rows.Take(limit + 1).Select(row => row.Json)];
            hasMore = page.Count > limit;
            page = hasMore ? page[..limit] : page;
        }
        else
        {
            var all = rows.ToList();
            var at = all.FindIndex(row => row.Id == before);
            if (at < 0)
            {
                throw StripeRefusal.Missing(kind, before, "ending_before", isTarget: false);
            }

            hasMore = at > limit;
            page = [.. all[Math.Max(0, at - limit)..at].Select(row => row.Json)];
        }

        return new JsonObject { ["object"] = "list", ["data"] = Copy(page), ["has_more"] = hasMore, ["url"] = path };
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

    private static IEnumerable<(string Id, JsonObject Json)> Past(IEnumerable<(string Id, JsonObject Json)> rows, string id, string kind)
    {
        var all = rows.ToList();
        var at = all.FindIndex(row => row.Id == id);
        return at >= 0 ? all.Skip(at + 1) : throw StripeRefusal.Missing(kind, id, "starting_after", isTarget: false);
    }
}
