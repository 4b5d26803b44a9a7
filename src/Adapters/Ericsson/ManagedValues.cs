using System.Xml.Linq;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>Compares the values of managed objects: what is wanted with what a Get shows, which knows more than anybody set.</summary>
internal static class ManagedValues
{
    private const string EntryKey = "pdpid";

    private static readonly XName Nil = XNamespace.Get("http://www.w3.org/2001/XMLSchema-instance") + "nil";

    /// <summary>The wanted values that are not there, and entries there that are not wanted, as a Set says them.</summary>
    public static List<XElement> Differences(IReadOnlyCollection<XElement> wanted, XElement there)
    {
        var changes = wanted.Where(value => !IsMet(value, there)).ToList();
        if (wanted.Any(IsEntry))
        {
            changes.AddRange(Unwanted(wanted, there));
        }

        return changes;
    }

    /// <summary>Whether everything that a Set says is so.</summary>
    public static bool AreMet(IReadOnlyCollection<XElement> values, XElement there) =>
        values.All(value => IsRemoval(value) ? !there.Elements().Any(entry => IsSame(entry, value)) : IsMet(value, there));

    /// <summary>Entries there that are not wanted, each as its removal.</summary>
    public static IEnumerable<XElement> Unwanted(IReadOnlyCollection<XElement> wanted, XElement there) =>
        there.Elements().Where(IsEntry).Where(entry => !wanted.Any(value => IsSame(value, entry))).Select(Removal);

    /// <summary>The values that take changes back, from what was there before them.</summary>
    public static List<XElement> Inverse(IEnumerable<XElement> changes, XElement before) =>
    [
        .. changes.Select(change => before.Elements().FirstOrDefault(value => IsSame(value, change)) is { } old ? new XElement(old)
            : IsEntry(change) ? Removal(change)
            : Neutral(change)).OfType<XElement>(),
    ];

    /// <summary>The value that says "none" of an element; null where there is no such value.</summary>
    public static XElement? Neutral(XElement element)
    {
        var (name, space) = (element.Name.LocalName, element.Name.Namespace);
        return name switch
        {
            "ts11" or "ts21" or "ts22" or "clip" or "hold" or "mpty" or "obi" or "obo" => new(element.Name, "0"),
            "epsOdb" => new(element.Name, "NONE"),
            "caw" or "cfu" or "cfb" or "cfnry" or "cfnrc" => new(element.Name, new XElement(space + "provisionState", "0")),
            _ => null,
        };
    }

    private static bool IsMet(XElement wanted, XElement there) =>
        there.Elements().FirstOrDefault(value => IsSame(value, wanted)) is { } value
            ? Covers(value, wanted)
            : Neutral(wanted) is { } none && Covers(none, wanted);

    /// <summary>Whether all that is wanted is in a value; a Get may show more.</summary>
    private static bool Covers(XElement value, XElement wanted) => wanted.HasElements
        ? wanted.Elements().All(part => value.Element(part.Name) is { } same ? Covers(same, part) : part.Value is "" or "0")
        : value.Value.Trim() == wanted.Value;

    private static bool IsRemoval(XElement element) => element.Attribute(Nil) is not null;

    private static bool IsEntry(XElement element) => element.Attribute(EntryKey) is not null;

    private static bool IsSame(XElement one, XElement other) => one.Name == other.Name && one.Attribute(EntryKey)?.Value == other.Attribute(EntryKey)?.Value;

    private static XElement Removal(XElement entry) => new(entry.Name, new XAttribute(EntryKey, entry.Attribute(EntryKey)!.Value), new XAttribute(Nil, "true"));
}
