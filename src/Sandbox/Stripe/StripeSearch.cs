using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>The search query language: clauses joined by AND or by OR, never both, over an index that may lag.</summary>
internal sealed partial class StripeSearch(StripeStore store)
{
    public JsonObject Find(StripeTable table, StripeForm parameters, IReadOnlyCollection<string> fields)
    {
        var query = Query.Parse(parameters.Value("query")!, fields);
        var limit = StripeLists.Limit(parameters);
        var skip = Skip(parameters.Value("page"));
        var at = store.Time - store.Options.IndexLag;
        var found = table.NewestFirst.Where(one => !one.IsDeleted)
            .Select(one => store.Options.IndexLag > TimeSpan.Zero ? one.AsOf(at) : one.Json)
            .OfType<JsonObject>()
            .Where(query.IsMatch)
            .Skip(skip)
            .Take(limit + 1)
            .ToList();
        var hasMore = found.Count > limit;
        return new JsonObject
        {
            ["object"] = "search_result",
            ["data"] = StripeLists.Copy(found.Take(limit)),
            ["has_more"] = hasMore,
            ["next_page"] = hasMore ? Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes($"page:{skip + limit}")) : null,
            ["url"] = $"{table.Path}/search",
        };
    }

    private static int Skip(string? page)
    {
        if (page is null)
        {
            return 0;
        }

        Span<byte> text = stackalloc byte[32];
        return page.Length <= 40 && Convert.TryFromBase64String(page, text, out var length)
            && int.TryParse(System.Text.Encoding.ASCII.GetString(text[..length]).Replace("page:", ""), out var skip) && skip >= 0
            ? skip
            : throw StripeRefusal.Parameter(null, "Invalid page token.", "page");
    }

    [GeneratedRegex("""\G\s*(?<not>-)?(?<field>[a-z_.]+)(\[(?<quote>['"])(?<key>.*?)\k<quote>\])?(?<op>:|~|>=|<=|>|<|=)(?:(?<q>['"])(?<text>(?:\\.|(?!\k<q>).)*)\k<q>|(?<text>[0-9]+|null))""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClausePattern { get; }

    [GeneratedRegex(@"\G\s+(?<join>AND|OR|and|or)?\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JoinPattern { get; }

    private sealed record Clause(bool IsNegated, string Field, string? Key, string Operator, string Text)
    {
        public bool IsMatch(JsonObject json)
        {
            var node = Key is null ? json[Field] : json[Field]?[Key];
            var value = node is JsonValue ? node.ToString() : null;
            var matches = Operator switch
            {
                _ when Text == "null" => value is null,
                ":" or "=" => string.Equals(value, Text, StringComparison.OrdinalIgnoreCase),
                "~" => value?.Contains(Text, StringComparison.OrdinalIgnoreCase) is true,
                _ => node is JsonValue number && number.GetValueKind() is JsonValueKind.Number && Compare(json.Number(Field), long.Parse(Text)),
            };
            return matches != IsNegated;
        }

        private bool Compare(long value, long bound) => Operator switch
        {
            ">" => value > bound,
            ">=" => value >= bound,
            "<" => value < bound,
            _ => value <= bound,
        };
    }

    private sealed record Query(IReadOnlyList<Clause> Clauses, bool IsOr)
    {
        private const int MostClauses = 10;

        public bool IsMatch(JsonObject json) => IsOr ? Clauses.Any(clause => clause.IsMatch(json)) : Clauses.All(clause => clause.IsMatch(json));

        public static Query Parse(string text, IReadOnlyCollection<string> fields)
        {
            var clauses = new List<Clause>();
            var joins = new HashSet<string>();
            for (var position = 0; position < text.TrimEnd().Length;)
            {
                if (clauses.Count > 0)
                {
                    var join = JoinPattern.Match(text, position);
                    position = join.Success ? position + join.Length : throw Bad(text);
                    joins.Add(join.Groups["join"].Value is { Length: > 0 } word ? word.ToUpperInvariant() : "AND");
                }

                var match = ClausePattern.Match(text, position);
                position = match.Success ? position + match.Length : throw Bad(text);
                clauses.Add(Read(match, fields));
            }

            return clauses.Count is > 0 and <= MostClauses && joins.Count <= 1 ? new Query(clauses, joins.Contains("OR")) : throw Bad(text);
        }

        private static Clause Read(Match match, IReadOnlyCollection<string> fields)
        {
            var (field, sign) = (match.Groups["field"].Value, match.Groups["op"].Value);
            var key = match.Groups["key"].Success ? match.Groups["key"].Value : null;
            var isNumber = field is "created" or "amount";
            var text = match.Groups["text"].Value.Replace("\\'", "'").Replace("\\\"", "\"");
            if (!fields.Contains(field) || (field == "metadata") != (key is not null))
            {
                throw StripeRefusal.Parameter(null, $"Field `{field}` is an unsupported search field.", "query");
            }

            var isAllowed = isNumber ? sign is not "~" && long.TryParse(text, out _) : sign is ":" or "~";
            return isAllowed && (sign is not "~" || text.Length >= 3)
                ? new Clause(match.Groups["not"].Success, field, key, sign, text)
                : throw StripeRefusal.Parameter(null, $"Operator `{sign}` cannot be used with field `{field}` and this value.", "query");
        }

        private static StripeRefusal Bad(string text) => StripeRefusal.Parameter(
            null, $"We were unable to parse your search query, near `{(text.Length > 40 ? text[..40] : text)}`. Clauses are joined by AND or by OR, not by both.", "query");
    }
}
