using System.Text.Json;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>The comparisons of a JSONPath filter: an attribute with a literal, in either order, or an attribute alone, which must be there.</summary>
/// <param name="scanner">The expression.</param>
/// <param name="kindOf">What an attribute holds.</param>
internal sealed class JsonPathComparison(JsonPathScanner scanner, Func<string, WireKind> kindOf)
{
    // The longer signs first: ">=" begins as ">" does.
    private static readonly (string Sign, Comparison Comparison, Comparison Turned)[] Signs =
    [
        ("==", Comparison.Equal, Comparison.Equal),
        ("!=", Comparison.NotEqual, Comparison.NotEqual),
        ("=~", Comparison.Regex, Comparison.Regex),
        (">=", Comparison.GreaterOrEqual, Comparison.LessOrEqual),
        ("<=", Comparison.LessOrEqual, Comparison.GreaterOrEqual),
        (">", Comparison.Greater, Comparison.Less),
        ("<", Comparison.Less, Comparison.Greater),
    ];

    /// <summary>Reads what follows an attribute: a sign and a literal, or nothing.</summary>
    public Func<JsonElement, bool>? AttributeFirst(Attribute attribute) =>
        Sign() is not { } sign ? Exists(attribute.Path)
        : sign.Comparison == Comparison.Regex ? Pattern(attribute)
        : scanner.Literal() is { } literal ? Compare(attribute, sign.Comparison, literal)
        : null;

    /// <summary>Reads a literal, a sign and an attribute.</summary>
    public Func<JsonElement, bool>? LiteralFirst(Func<Attribute?> attribute)
    {
        if (scanner.Literal() is not { } literal)
        {
            return null;
        }

        if (Sign() is not { } sign || sign.Comparison == Comparison.Regex)
        {
            scanner.Fail("a comparison");
            return null;
        }

        return attribute() is { } right ? Compare(right, sign.Turned, literal) : null;
    }

    private Func<JsonElement, bool>? Pattern(Attribute attribute) =>
        scanner.Pattern() is { } pattern ? Test(attribute, Comparison.Regex, pattern.Text, pattern.IgnoreCase) : null;

    private Func<JsonElement, bool>? Compare(Attribute attribute, Comparison comparison, JsonPathScanner.LiteralValue literal)
    {
        if (literal.Text is { } text)
        {
            return Test(attribute, comparison, text, ignoreCase: false);
        }

        var exists = Exists(attribute.Path);
        return comparison switch
        {
            Comparison.Equal => resource => !exists(resource),
            Comparison.NotEqual => exists,
            _ => scanner.Stop(Fault.Invalid("filter", "'filter' compares null with == and != only.")),
        };
    }

    private Func<JsonElement, bool>? Test(Attribute attribute, Comparison comparison, string text, bool ignoreCase)
    {
        if (!ValueTest.Create(attribute.Name, kindOf(attribute.Name), comparison, [text], ignoreCase).TryGet(out var test, out var fault))
        {
            return scanner.Stop(fault);
        }

        return resource => test.Matches(attribute.Path, resource);
    }

    private (Comparison Comparison, Comparison Turned)? Sign()
    {
        foreach (var (sign, comparison, turned) in Signs)
        {
            if (scanner.Take(sign))
            {
                return (comparison, turned);
            }
        }

        return null;
    }

    private static Func<JsonElement, bool> Exists(WirePath path) => resource => path.Any(resource, _ => true);

    /// <summary>An attribute of a filter expression.</summary>
    /// <param name="Name">Its dotted name from the resource on.</param>
    /// <param name="Path">The way to it from <c>@</c> on.</param>
    internal sealed record Attribute(string Name, WirePath Path);
}
