using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Crm;

/// <summary>A search as a CRM is asked it.</summary>
internal sealed record CrmSearch
{
    public required CrmKind Kind { get; init; }

    /// <summary>All must hold.</summary>
    public required IReadOnlyList<CrmFilter> Filters { get; init; }

    /// <summary>The order; empty means by creation.</summary>
    public IReadOnlyList<CrmSort> Sort { get; init; } = [];

    public int Offset { get; init; }

    public required int Limit { get; init; }

    /// <summary>When more than this many match, the records are not wanted, only their number.</summary>
    public int MaxTotal { get; init; } = int.MaxValue;
}

/// <summary>A condition that a CRM checks.</summary>
internal sealed record CrmFilter(CrmField Field, Comparison Comparison, params IReadOnlyList<string> Values);

/// <summary>A key of an order that a CRM makes.</summary>
internal sealed record CrmSort(CrmField Field, bool Descending);

/// <summary>The records of a window, and how many match in all.</summary>
internal sealed record CrmPage(IReadOnlyList<CrmRecord> Records, int Total);
