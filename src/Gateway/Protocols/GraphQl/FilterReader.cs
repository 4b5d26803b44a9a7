using System.Collections;
using GraphQL;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>Reads the filter of a connection: several values of one field mean any of them; several fields must all match.</summary>
/// <typeparam name="T">What is searched.</typeparam>
internal sealed class FilterReader<T>(IResolveFieldContext context)
{
    private readonly Dictionary<string, object?>? _filter = context.GetArgument<Dictionary<string, object?>?>("filter");
    private readonly List<Condition<T>> _conditions = [];

    public IReadOnlyList<Condition<T>> Conditions => _conditions;

    public FilterReader<T> Text(string name, string field, Func<T, string?> value) => Any(name, field, item => [value(item)]);

    /// <summary>A field that a resource may have several of.</summary>
    public FilterReader<T> Any(string name, string field, Func<T, IEnumerable<string?>> values)
    {
        if (Of<string>(name) is { } wanted)
        {
            _conditions.Add(new(item => values(item).Any(value => value is not null && wanted.Contains(value))) { Field = field, Values = wanted });
        }

        return this;
    }

    /// <summary>A word, which only the gateway compares, unless a backend knows the field and how its words are written.</summary>
    public FilterReader<T> Word<TEnum>(string name, Func<T, TEnum?> value, string? field = null, Func<TEnum, string>? write = null)
        where TEnum : struct, Enum
    {
        if (Of<TEnum>(name) is { } wanted)
        {
            _conditions.Add(new(item => value(item) is { } known && wanted.Contains(known)) { Field = field, Values = write is null ? [] : [.. wanted.Select(write)] });
        }

        return this;
    }

    private TValue[]? Of<TValue>(string name) => _filter?.GetValueOrDefault(name) is IEnumerable values and not string ? [.. values.Cast<TValue>()] : null;
}
