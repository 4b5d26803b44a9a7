using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>Reads <c>sort=-orderDate,+priority</c> (TMF630 part 1, sorting).</summary>
/// <typeparam name="T">The resource sorted.</typeparam>
internal static class SortParser<T>
    where T : class
{
    /// <summary>The most keys.</summary>
    public const int MaxKeys = 8;

    /// <summary>The keys in the order given, or the fault in one of them.</summary>
    public static Outcome<IReadOnlyList<SortKey<T>>> Parse(IReadOnlyList<string> values, IWireShape<T> shape, WireView<T> view)
    {
        var keys = new List<SortKey<T>>();
        foreach (var part in values.SelectMany(value => value.Split(',')).Where(part => !string.IsNullOrWhiteSpace(part)))
        {
            if (keys.Count == MaxKeys)
            {
                return Fault.Invalid("sort", $"'sort' has at most {MaxKeys} keys.");
            }

            if (!Key(part, shape, view).TryGet(out var key, out var fault))
            {
                return fault;
            }

            keys.Add(key);
        }

        return keys;
    }

    private static Outcome<SortKey<T>> Key(string part, IWireShape<T> shape, WireView<T> view)
    {
        // A plus sign arrives as a space when it was not encoded.
        var name = part.Trim();
        var descending = name.StartsWith('-');
        var path = name.TrimStart('-', '+');
        if (name.Length - path.Length > 1 || path.AsSpan().Count('.') >= WirePath.MaxDepth || !shape.Knows(path) || shape.KindOf(path) == WireKind.Object)
        {
            return Fault.Invalid("sort", $"'sort' cannot use {WireText.Quote(name)}: there is no such simple attribute.");
        }

        var comparer = new WireComparer<T>(view, WirePath.Of(path), shape.KindOf(path), descending);
        return new SortKey<T>(comparer, descending) { Field = shape.CanonicalField(path) };
    }
}
