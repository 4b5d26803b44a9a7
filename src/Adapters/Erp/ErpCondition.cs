namespace TeleCo.Gateway.Adapters.Erp;

/// <summary>A condition of a search in an ERP's words.</summary>
/// <param name="Filters">Filters of which one must hold: one, several where one would be too long, none when nothing can match.</param>
/// <param name="IsExact">Whether they let through what the condition lets through and nothing else.</param>
internal sealed record ErpCondition(IReadOnlyList<string> Filters, bool IsExact)
{
    /// <summary>The most values that one filter compares with.</summary>
    public const int MaxTerms = 40;

    /// <summary>Nothing can match.</summary>
    public static ErpCondition Nothing { get; } = new([], true);

    public static ErpCondition Exact(string filter) => new([filter], true);

    /// <summary>A filter that lets through what matches and more.</summary>
    public static ErpCondition Loose(string filter) => new([filter], false);

    /// <summary>Any of some values, as many to a filter as it may have.</summary>
    public static ErpCondition AnyOf(IEnumerable<string> values, Func<string[], string> filter) => new([.. values.Distinct().Chunk(MaxTerms).Select(filter)], true);
}
