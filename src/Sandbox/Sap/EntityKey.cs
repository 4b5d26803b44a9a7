using TeleCo.Gateway.Sandbox.Sap.Filter;
using TeleCo.Gateway.Sandbox.Sap.Schema;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>Key predicates: <c>'1000001'</c> or <c>AddressID='90001',Person='',OrdinalNumber='1'</c>.</summary>
internal static class EntityKey
{
    public static string Parse(EdmSet set, string text)
    {
        var values = new object?[set.Columns.Length];
        var tokens = new FilterTokens(text);
        var first = tokens.Take();
        if (set.Keys.Length == 1 && tokens.Current.Length == 0 && !first.StartsWith(set.Keys[0].Name + "=", StringComparison.Ordinal))
        {
            values[set.Keys[0].Index] = ValueOf(set.Keys[0], first);
            return SapIndex.KeyOf(values, set.Keys);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var pair = first; ; pair = tokens.Take())
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var key = Array.Find(set.Keys, key => equals > 0 && pair.AsSpan(0, equals).SequenceEqual(key.Name)) ?? throw Invalid(set);
            values[key.Index] = seen.Add(key.Name) ? ValueOf(key, pair[(equals + 1)..]) : throw Invalid(set);
            if (tokens.Current.Length == 0)
            {
                break;
            }

            tokens.Expect(",");
        }

        return seen.Count == set.Keys.Length ? SapIndex.KeyOf(values, set.Keys) : throw Invalid(set);
    }

    // Codes of digits only are kept without leading zeros, and found with them as well.
    private static object ValueOf(EdmProperty key, string text)
    {
        if (EdmLiteral.Parse(text) is not { } literal || literal.Kind != key.Kind)
        {
            throw SapRefusal.Syntax($"Invalid literal for key property '{key.Name}'");
        }

        return literal.Value is string { Length: 10 } code && code[0] == '0' && !code.AsSpan().ContainsAnyExceptInRange('0', '9')
            ? code.TrimStart('0')
            : literal.Value;
    }

    private static SapRefusal Invalid(EdmSet set) => SapRefusal.Syntax($"Invalid key predicate for '{set.Name}'");
}
