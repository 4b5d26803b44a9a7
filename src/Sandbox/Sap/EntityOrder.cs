using TeleCo.Gateway.Sandbox.Sap.Schema;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary><c>$orderby</c>; what is equal stays in the order of making.</summary>
internal sealed class EntityOrder : IComparer<SapRow>
{
    private readonly (EdmProperty Property, int Direction)[] _terms;

    private EntityOrder((EdmProperty Property, int Direction)[] terms) => _terms = terms;

    public static EntityOrder Parse(EdmSet set, string text) => new([.. text.Split(',').Select(term => ParseTerm(set, term))]);

    public int Compare(SapRow? x, SapRow? y)
    {
        foreach (var (property, direction) in _terms)
        {
            var (left, right) = (x!.Values[property.Index], y!.Values[property.Index]);
            var order = left is string text ? string.CompareOrdinal(text, right as string) : Comparer<object>.Default.Compare(left, right);
            if (order != 0)
            {
                return order * direction;
            }
        }

        return x!.Sequence.CompareTo(y!.Sequence);
    }

    private static (EdmProperty Property, int Direction) ParseTerm(EdmSet set, string term)
    {
        var words = term.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2 || (words.Length == 2 && words[1] is not ("asc" or "desc")))
        {
            throw SapRefusal.Option($"Invalid term '{term}' in system query option '$orderby'");
        }

        var property = set.Properties.GetValueOrDefault(words[0]) ?? throw SapRefusal.Unknown(words[0], set.TypeName);
        return property.IsFilterable
            ? (property, words.Length == 2 && words[1] == "desc" ? -1 : 1)
            : throw SapRefusal.Option($"Property '{property.Name}' is not sortable");
    }
}
