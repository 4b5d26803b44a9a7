using System.Linq.Expressions;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Storage.Resources;

/// <summary>Conditions that the database can check exactly as the gateway would.</summary>
internal static class ResourceFilter
{
    /// <summary>The condition on its column, or null when the gateway has to check it.</summary>
    public static Expression<Func<ResourceRecord, bool>>? For<T>(
        Condition<T> condition, IReadOnlyDictionary<string, Expression<Func<ResourceRecord, string?>>> columns)
    {
        // PostgreSQL takes no text with a NUL; the gateway finds by itself that nothing has one.
        if (condition is not { Comparison: Comparison.Equal, Field: { } field, Values.Count: > 0 } || condition.Values.Any(value => value.Contains('\0')))
        {
            return null;
        }

        if (field == "id")
        {
            return In(record => record.Id, condition.Values);
        }

        return columns.TryGetValue(field, out var column) ? In(column, condition.Values) : null;
    }

    private static Expression<Func<ResourceRecord, bool>> In(Expression<Func<ResourceRecord, string?>> column, IReadOnlyList<string> values)
    {
        var wanted = Expression.Constant(values.ToList(), typeof(List<string?>));
        return Expression.Lambda<Func<ResourceRecord, bool>>(
            Expression.Call(wanted, nameof(List<string>.Contains), typeArguments: null, column.Body), column.Parameters);
    }
}
