using System.Globalization;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>Reads the query string of a list call (TMF630 parts 1 and 6) against one version's wire shape. Every part of it is bounded.</summary>
/// <typeparam name="T">The resource listed.</typeparam>
/// <param name="shape">How the version writes the resource.</param>
/// <param name="refuseUnknownFields">Whether an unknown name in <c>fields</c> is a fault (v5) or ignored (v4).</param>
internal sealed class QueryParser<T>(IWireShape<T> shape, bool refuseUnknownFields)
    where T : class
{
    /// <summary>The longest query string, in characters.</summary>
    public const int MaxLength = 8192;

    /// <summary>The most parameters.</summary>
    public const int MaxParameters = 50;

    /// <summary>The longest value, in characters.</summary>
    public const int MaxValueLength = 1000;

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal) { "fields", "offset", "limit", "sort", "filter", "before", "after", "depth", "expand" };

    /// <summary>The search and selection asked for, or the fault in the query string.</summary>
    /// <param name="queryString">As it stands in the URL, with or without its question mark.</param>
    public Outcome<ListRequest<T>> Parse(string? queryString)
    {
        var text = queryString.AsSpan().TrimStart('?');
        if (text.Length > MaxLength)
        {
            return Fault.Invalid("query", $"The query string has at most {MaxLength} characters.");
        }

        if (text.Count('&') >= MaxParameters)
        {
            return Fault.Invalid("query", $"The query string has at most {MaxParameters} parameters.");
        }

        var draft = new Draft(shape);
        foreach (var range in text.Split('&'))
        {
            if (!text[range].IsEmpty && Take(text[range].ToString(), draft) is { } fault)
            {
                return fault;
            }
        }

        return Finish(draft);
    }

    private static Fault? Take(string raw, Draft draft)
    {
        if (!FilterTerm.Parse(raw).TryGet(out var term, out var fault))
        {
            return fault;
        }

        if (term.Value.Length > MaxValueLength)
        {
            return Fault.Invalid(term.Path, $"The value of {WireText.Quote(term.Path)} has more than {MaxValueLength} characters.");
        }

        return term.IsPlain && Reserved.Contains(term.Path) ? TakeReserved(term, draft) : draft.Filters.Add(term);
    }

    private static Fault? TakeReserved(FilterTerm term, Draft draft) => term.Path switch
    {
        "offset" => TakeOffset(term.Value, draft),
        "limit" => TakeLimit(term.Value, draft),
        "fields" => Note(draft.Fields, term.Value),
        "sort" => Note(draft.Sort, term.Value),
        "filter" => draft.Filters.AddJsonPath(term.Value),
        _ => new Fault(FaultKind.Unsupported, $"The parameter '{term.Path}' is not offered.") { Field = term.Path },
    };

    private static Fault? Note(List<string> values, string value)
    {
        values.Add(value);
        return null;
    }

    private static Fault? TakeOffset(string value, Draft draft)
    {
        if (draft.Offset is not null)
        {
            return Fault.Invalid("offset", "'offset' is given more than once.");
        }

        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
        {
            return Fault.Invalid("offset", $"'offset' is a whole number from 0 to {int.MaxValue}.");
        }

        draft.Offset = offset;
        return null;
    }

    private static Fault? TakeLimit(string value, Draft draft)
    {
        if (draft.Limit is not null)
        {
            return Fault.Invalid("limit", "'limit' is given more than once.");
        }

        if (value.Length == 0 || value.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return Fault.Invalid("limit", "'limit' is a whole number, 0 or more.");
        }

        // Too long for a number is above the cap, too.
        draft.Limit = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? Math.Min(limit, Query<T>.MaxItems) : Query<T>.MaxItems;
        return null;
    }

    private Outcome<ListRequest<T>> Finish(Draft draft)
    {
        if (!FieldSelection.Parse(string.Join(',', draft.Fields), shape.Knows, refuseUnknownFields).TryGet(out var fields, out var fault) ||
            !SortParser<T>.Parse(draft.Sort, shape, draft.View).TryGet(out var sort, out fault) ||
            !draft.Filters.Finish().TryGet(out var conditions, out fault))
        {
            return fault;
        }

        var query = new Query<T> { Conditions = conditions, Sort = sort, Offset = draft.Offset ?? 0, Limit = draft.Limit ?? Query<T>.MaxItems };
        return new ListRequest<T>(query, fields) { IsWindowed = draft.Offset is not null || draft.Limit is not null };
    }

    private sealed class Draft
    {
        public Draft(IWireShape<T> shape)
        {
            View = new(shape);
            Filters = new(shape, View);
        }

        public WireView<T> View { get; }

        public FilterBuilder<T> Filters { get; }

        public List<string> Fields { get; } = [];

        public List<string> Sort { get; } = [];

        public int? Offset { get; set; }

        public int? Limit { get; set; }
    }
}
