using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>One parameter of a query string, taken apart: <c>orderDate.gte=2026-01-01</c>, <c>orderDate%3E%3D2026-01-01</c>, <c>status=active,closed</c>.</summary>
/// <param name="Path">The dotted attribute, or a reserved name.</param>
/// <param name="Comparison">How it compares.</param>
/// <param name="IsPlain">Whether it is just <c>name=value</c>: only then can the name be a reserved one.</param>
/// <param name="Value">What follows the sign, decoded, not yet split.</param>
internal readonly record struct FilterTerm(string Path, Comparison Comparison, bool IsPlain, string Value)
{
    private const string Signs = "=<>!*";

    /// <summary>Takes a raw (still encoded) parameter apart.</summary>
    public static Outcome<FilterTerm> Parse(string raw)
    {
        var equals = raw.IndexOf('=', StringComparison.Ordinal);
        var name = Decode(equals < 0 ? raw : raw[..equals]);
        if (equals < 0)
        {
            return Parse(name, name.Length);
        }

        return Parse($"{name}={Decode(raw[(equals + 1)..])}", name.Length);
    }

    /// <summary>Takes decoded text apart.</summary>
    /// <param name="text">Name, sign and value.</param>
    /// <param name="nameLength">Where the first unencoded <c>=</c> stands: a sign that ends there was in the name, and this <c>=</c> only divides.</param>
    public static Outcome<FilterTerm> Parse(string text, int nameLength)
    {
        var at = text.AsSpan().IndexOfAny(Signs);
        if (at < 0)
        {
            return Fault.Invalid(WireText.Safe(text), $"The parameter {WireText.Quote(text)} has no value.");
        }

        var (sign, comparison) = SignAt(text.AsSpan(at));
        if (sign == 0)
        {
            return Fault.Invalid(WireText.Safe(text.AsSpan(0, at)), $"The parameter {WireText.Quote(text.AsSpan(0, at))} has a sign that is no comparison.");
        }

        var start = at + sign;
        if (sign > 1 && start == nameLength && start < text.Length)
        {
            start++;
        }

        return WithSuffix(text[..at], sign == 1 && text[at] == '=', comparison, text[start..]);
    }

    /// <summary>The alternatives in the value: split at commas outside quotes, one pair of quotes around each taken off. A regular expression is never split.</summary>
    public IEnumerable<string> Alternatives() => Comparison == Comparison.Regex ? [Unquote(Value)] : Split(Value, ',').Select(Unquote);

    /// <summary>The parts of a text between separators that stand outside double quotes.</summary>
    public static IEnumerable<string> Split(string text, char separator)
    {
        // A quote that opens and never closes is a character like any other.
        var quotes = text.AsSpan().Count('"') % 2 == 0;
        var (start, quoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= quotes && text[i] == '"';
            if (text[i] == separator && !quoted)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    private static Outcome<FilterTerm> WithSuffix(string path, bool isEquals, Comparison comparison, string value)
    {
        var dot = path.LastIndexOf('.');
        if (dot <= 0 || Suffix(path.AsSpan(dot + 1)) is not { } suffix)
        {
            return new FilterTerm(path, comparison, isEquals, value);
        }

        return isEquals
            ? new FilterTerm(path[..dot], suffix, false, value)
            : Fault.Invalid(WireText.Safe(path), $"The parameter {WireText.Quote(path)} has two comparisons.");
    }

    private static (int Length, Comparison Comparison) SignAt(ReadOnlySpan<char> text) => text switch
    {
        ['>', '=', ..] => (2, Comparison.GreaterOrEqual),
        ['>', ..] => (1, Comparison.Greater),
        ['<', '=', ..] => (2, Comparison.LessOrEqual),
        ['<', ..] => (1, Comparison.Less),
        ['=', '=', ..] => (2, Comparison.Equal),
        ['=', '~', ..] or ['*', '=', ..] => (2, Comparison.Regex),
        ['!', '=', ..] => (2, Comparison.NotEqual),
        ['=', ..] => (1, Comparison.Equal),
        _ => (0, Comparison.Equal),
    };

    private static Comparison? Suffix(ReadOnlySpan<char> name) => name switch
    {
        "gt" => Comparison.Greater,
        "gte" => Comparison.GreaterOrEqual,
        "lt" => Comparison.Less,
        "lte" => Comparison.LessOrEqual,
        "eq" or "in" => Comparison.Equal,
        "ne" => Comparison.NotEqual,
        "regex" => Comparison.Regex,
        "like" or "contains" => Comparison.Contains,
        _ => null,
    };

    private static string Decode(string raw) => Uri.UnescapeDataString(raw.Replace('+', ' '));

    private static string Unquote(string text) => text is ['"', .., '"'] ? text[1..^1] : text;
}
