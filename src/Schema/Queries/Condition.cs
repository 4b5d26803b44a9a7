namespace TeleCo.Gateway.Schema.Queries;

/// <summary>One condition of a search. It can always be checked in the gateway; where <see cref="Field"/> names a canonical field, a backend may check it instead.</summary>
/// <typeparam name="T">The resource searched.</typeparam>
/// <param name="Matches">Whether an object meets the condition.</param>
public sealed record Condition<T>(Func<T, bool> Matches)
{
    /// <summary>The canonical name of the field (TM Forum name, dotted), or null when only <see cref="Matches"/> can tell.</summary>
    public string? Field { get; init; }

    /// <summary>How the field is compared with <see cref="Values"/>.</summary>
    public Comparison Comparison { get; init; }

    /// <summary>The values, as the caller wrote them; several mean any of them.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Any of the values, to the letter.</summary>
    public static Condition<T> IsOneOf(string field, IReadOnlyList<string> values, Func<T, string?> value) =>
        new(candidate => value(candidate) is { } found && values.Contains(found)) { Field = field, Comparison = Comparison.Equal, Values = values };
}
