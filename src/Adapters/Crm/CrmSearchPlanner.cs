using System.Globalization;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Crm;

/// <summary>Splits a search into what a vendor can do and what it cannot.</summary>
/// <typeparam name="T">The resource searched.</typeparam>
internal sealed class CrmSearchPlanner<T>(ICrmRecords records, ICrmMapping<T> mapping)
    where T : IResource<T>
{
    /// <summary>What fits into one query of every vendor, in conditions and in characters of values.</summary>
    private const int MaxPushed = 6;
    private const int MaxValues = 100;
    private const int MaxValueLength = 255;
    private const int MaxLength = 3000;

    /// <summary>How many records are fetched where a few are asked, so that a result of this size is seen whole and right in one call.</summary>
    private const int Overview = 100;

    public CrmSearchPlan<T> Plan(Query<T> query)
    {
        List<CrmFilter> filters = [.. Fixed(query)];
        List<Condition<T>> recheck = [];
        var (whole, length) = (true, 0);
        foreach (var condition in query.Conditions)
        {
            var filter = FilterOf(condition);
            if (filter is { Values.Count: 0 })
            {
                return PlanOf(query, filters, recheck, whole: true) with { IsEmpty = true };
            }

            length += filter?.Values.Sum(value => value.Length) ?? 0;
            if (filter is null || filters.Count >= MaxPushed || length > MaxLength)
            {
                whole = false;
                continue;
            }

            filters.Add(filter);
            if (filter.Field is not (CrmField.Id or CrmField.LastModified))
            {
                recheck.Add(condition);
            }
        }

        return PlanOf(query, filters, recheck, whole);
    }

    private CrmSearchPlan<T> PlanOf(Query<T> query, List<CrmFilter> filters, List<Condition<T>> recheck, bool whole)
    {
        var sort = SortOf(query.Sort);
        var (offset, limit) = recheck.Count > 0 && query.Offset + (long)query.Limit <= Overview ? (0, Overview) : (query.Offset, query.Limit);
        return new(query, new() { Kind = mapping.Kind, Filters = filters, Sort = sort ?? [], Offset = offset, Limit = limit })
        {
            IsWhole = whole && sort is not null,
            SortsInVendor = sort is not null,
            Recheck = recheck,
        };
    }

    private IEnumerable<CrmFilter> Fixed(Query<T> query)
    {
        if (mapping.Role is { } role)
        {
            yield return new(CrmField.Role, Comparison.Equal, role);
        }

        if (query.Partner is { } partner)
        {
            yield return new(CrmField.Partner, Comparison.Equal, partner.Value);
        }
    }

    /// <summary>The filter that lets through every object that meets the condition; without values when none can; null when there is no such filter.</summary>
    private CrmFilter? FilterOf(Condition<T> condition)
    {
        if (condition.Field is null || condition.Values.Count is 0 or > MaxValues || mapping.FieldOf(condition.Field) is not { } field)
        {
            return null;
        }

        var filter = field switch
        {
            CrmField.Id => condition.Comparison == Comparison.Equal ? new CrmFilter(field, Comparison.Equal, [.. condition.Values.Select(VendorIdOf).OfType<string>()]) : null,
            CrmField.LastModified => Instant(condition),
            _ => Text(field, condition),
        };
        return filter is not null && (filter.Values.Count == 0 || records.CanFilter(mapping.Kind, filter)) ? filter : null;
    }

    private CrmFilter? Text(CrmField field, Condition<T> condition)
    {
        string[] values = [.. condition.Values.Where(IsPlain).Select(value => mapping.NativeOf(field, value)).OfType<string>()];
        return condition.Comparison is Comparison.Equal or Comparison.Contains && values.Length == condition.Values.Count
            ? new(field, condition.Comparison, values)
            : null;
    }

    private string? VendorIdOf(string id)
    {
        var prefix = records.Code.Length + 1;
        return id.Length > prefix && id.StartsWith(records.Code, StringComparison.Ordinal) && id[prefix - 1] == '-' && records.IsId(mapping.Kind, id.AsSpan(prefix)) ? id[prefix..] : null;
    }

    private static CrmFilter? Instant(Condition<T> condition) =>
        condition is { Comparison: Comparison.Greater or Comparison.GreaterOrEqual or Comparison.Less or Comparison.LessOrEqual, Values.Count: 1 }
        && DateTimeOffset.TryParse(condition.Values[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
        && instant.Ticks % TimeSpan.TicksPerSecond == 0
            ? new(CrmField.LastModified, condition.Comparison, instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
            : null;

    /// <summary>CRMs trim values and limit what they compare with; a value that such a rule would change stays with the gateway.</summary>
    private static bool IsPlain(string value) =>
        value.Length is > 0 and <= MaxValueLength && value.AsSpan().Trim().Length == value.Length && !value.Any(char.IsControl);

    private List<CrmSort>? SortOf(IReadOnlyList<SortKey<T>> keys)
    {
        List<CrmSort> sort = [];
        foreach (var key in keys)
        {
            if (key.Field is null || mapping.FieldOf(key.Field) is not { } field)
            {
                return null;
            }

            sort.Add(new(field, key.Descending));
        }

        return sort.Count == 0 || records.CanSort(mapping.Kind, sort) ? sort : null;
    }
}
