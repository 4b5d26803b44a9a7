using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Operations.Events;

/// <summary>The condition of a listener: <c>eventType=A,B&amp;attribute=value</c>. TMF630 leaves its grammar open, so only what could never match is refused.</summary>
internal static class ListenerQuery
{
    public const int MaxLength = 2000;

    public static Fault? Check(string? query) =>
        string.IsNullOrEmpty(query) ? null
        : query.Length > MaxLength ? Fault.Invalid("query", $"query has {query.Length} characters; at most {MaxLength} are allowed.")
        : query.Any(char.IsControl) || !Array.TrueForAll(query.TrimStart('?').Split('&'), IsCondition) ? Fault.Invalid("query", "query is name=value conditions joined with &.")
        : null;

    private static bool IsCondition(string condition)
    {
        var equals = condition.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && equals < condition.Length - 1 && !string.IsNullOrWhiteSpace(condition[..equals]);
    }
}
