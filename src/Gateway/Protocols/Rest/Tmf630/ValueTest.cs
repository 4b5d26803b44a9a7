using System.Text.Json;
using System.Text.RegularExpressions;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>Tests single wire values against what a caller wrote.</summary>
internal sealed class ValueTest
{
    private const int MaxPattern = 256;
    private static readonly TimeSpan MatchTime = TimeSpan.FromMilliseconds(100);

    private readonly WireKind _kind;
    private readonly Comparison _comparison;
    private readonly Operand[] _operands;
    private readonly Regex[] _patterns;
    private volatile bool _tooSlow;

    private ValueTest(WireKind kind, Comparison comparison, Operand[] operands, Regex[] patterns)
    {
        _kind = kind;
        _comparison = comparison;
        _operands = operands;
        _patterns = patterns;
    }

    /// <summary>A test of an attribute, or the fault in what the caller wrote.</summary>
    /// <param name="path">The attribute, for the fault.</param>
    public static Outcome<ValueTest> Create(string path, WireKind kind, Comparison comparison, IReadOnlyList<string> values, bool ignoreCase = false)
    {
        if (comparison == Comparison.Regex)
        {
            return Patterns(path, values, ignoreCase).Select(patterns => new ValueTest(kind, comparison, [], patterns));
        }

        var operands = values.Select(Operand.Of).ToArray();
        var wrong = comparison == Comparison.Contains ? null : Wanted(kind, operands);
        return wrong is null ? new ValueTest(kind, comparison, operands, []) : Fault.Invalid(path, $"{WireText.Quote(path)} is compared with {wrong}.");
    }

    /// <summary>Whether some value at the end of the path meets the comparison; for <see cref="Comparison.NotEqual"/>, whether none is equal.</summary>
    public bool Matches(WirePath path, JsonElement resource) =>
        _comparison == Comparison.NotEqual ? !path.Any(resource, IsMet) : path.Any(resource, IsMet);

    private bool IsMet(JsonElement value)
    {
        if (WireText.Of(value) is not { } text)
        {
            return false;
        }

        return _comparison switch
        {
            Comparison.Regex => IsMatch(text),
            Comparison.Contains => Array.Exists(_operands, operand => text.Contains(operand.Text, StringComparison.OrdinalIgnoreCase)),
            _ => IsCompared(value.ValueKind, text),
        };
    }

    private bool IsCompared(JsonValueKind kind, string text)
    {
        var subject = kind switch
        {
            JsonValueKind.Number => new Operand(text, WireText.Number(text), null),
            JsonValueKind.String when _kind is WireKind.DateTime or WireKind.Any => new Operand(text, null, WireText.Instant(text)),
            _ => new Operand(text, null, null),
        };
        foreach (var operand in _operands)
        {
            if (subject.Order(operand, kind) is { } order && Holds(order))
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(int order) => _comparison switch
    {
        Comparison.Greater => order > 0,
        Comparison.GreaterOrEqual => order >= 0,
        Comparison.Less => order < 0,
        Comparison.LessOrEqual => order <= 0,
        _ => order == 0,
    };

    private bool IsMatch(string text)
    {
        // Once too slow, a pattern is not tried again: thousands of objects would each cost the whole time.
        if (_tooSlow)
        {
            return false;
        }

        try
        {
            return Array.Exists(_patterns, pattern => pattern.IsMatch(text));
        }
        catch (RegexMatchTimeoutException)
        {
            _tooSlow = true;
            return false;
        }
    }

    private static string? Wanted(WireKind kind, Operand[] operands) => kind switch
    {
        WireKind.DateTime when Array.Exists(operands, operand => operand.Instant is null) => "a date-time such as 2026-01-31T12:00:00Z",
        WireKind.Number when Array.Exists(operands, operand => operand.Number is null) => "a number",
        WireKind.Boolean when Array.Exists(operands, operand => operand.Text is not ("true" or "false")) => "true or false",
        _ => null,
    };

    private static Outcome<Regex[]> Patterns(string path, IReadOnlyList<string> values, bool ignoreCase)
    {
        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        var patterns = new Regex[values.Count];
        for (var i = 0; i < patterns.Length; i++)
        {
            if (values[i].Length > MaxPattern)
            {
                return Fault.Invalid(path, $"A regular expression has at most {MaxPattern} characters.");
            }

            try
            {
                patterns[i] = new Regex(values[i], options, MatchTime);
            }
            catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
            {
                return Fault.Invalid(path, $"The regular expression for {WireText.Quote(path)} is not valid, or uses what cannot be matched in linear time.");
            }
        }

        return patterns;
    }

    private readonly record struct Operand(string Text, decimal? Number, DateTimeOffset? Instant)
    {
        public static Operand Of(string text) => new(text, WireText.Number(text), WireText.Instant(text));

        public int? Order(Operand other, JsonValueKind kind)
        {
            if (kind == JsonValueKind.Number)
            {
                return Number is { } number && other.Number is { } otherNumber ? number.CompareTo(otherNumber) : null;
            }

            return Instant is { } instant && other.Instant is { } otherInstant ? instant.CompareTo(otherInstant) : string.CompareOrdinal(Text, other.Text);
        }
    }
}
