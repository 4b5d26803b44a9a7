using System.Xml.Linq;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Ericsson.Schema;

/// <summary>What one element of a managed object may hold: a simple value, or children in an order.</summary>
internal sealed record ElementRule(string Name, Func<string, bool>? Value = null)
{
    private static readonly XName Nil = XNamespace.Get("http://www.w3.org/2001/XMLSchema-instance") + "nil";

    public ElementRule[] Children { get; init; } = [];

    public bool IsRequired { get; init; }

    /// <summary>Whether <c>xsi:nil</c> may stand for its removal.</summary>
    public bool IsNillable { get; init; }

    /// <summary>Whether further children of the same namespace may follow.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The attribute that tells entries of the same name apart.</summary>
    public string? Key { get; init; }

    /// <summary>Whether a new value joins the old ones instead of replacing them.</summary>
    public bool IsList { get; init; }

    public static bool IsNil(XElement element) => element.Attribute(Nil)?.Value.Trim() is "true" or "1";

    /// <summary>What is wrong, in words without values, or <see langword="null"/>.</summary>
    public string? Problem(XElement element)
    {
        foreach (var attribute in element.Attributes())
        {
            if (attribute.Name == Nil ? !IsNillable : attribute.Name.NamespaceName.Length > 0 || attribute.Name.LocalName != Key)
            {
                return $"{Name} has no attribute {attribute.Name.LocalName}";
            }
        }

        if (IsNil(element))
        {
            return element.IsEmpty || (!element.HasElements && element.Value.Length == 0) ? null : $"{Name} is nil and not empty";
        }

        if (Value is not null)
        {
            return element.HasElements || !Value(element.Value) ? $"{Name} has a value that its type does not allow" : null;
        }

        return ProblemOfChildren(element);
    }

    private string? ProblemOfChildren(XElement element)
    {
        if (element.Nodes().OfType<XText>().Any())
        {
            return $"{Name} holds elements, not text";
        }

        var next = 0;
        foreach (var child in element.Elements())
        {
            var found = child.Name.Namespace == element.Name.Namespace ? Array.FindIndex(Children, next, rule => rule.Name == child.Name.LocalName) : -1;
            if (found < 0)
            {
                if (IsOpen && next > 0 && child.Name.Namespace == element.Name.Namespace)
                {
                    next = Children.Length;
                    continue;
                }

                return $"{child.Name.LocalName} is not expected here in {Name}";
            }

            if (Missing(next, found) is { } missing)
            {
                return missing;
            }

            if (Children[found].Problem(child) is { } problem)
            {
                return problem;
            }

            next = found + 1;
        }

        return Missing(next, Children.Length);
    }

    private string? Missing(int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (Children[index].IsRequired)
            {
                return $"{Children[index].Name} is missing in {Name}";
            }
        }

        return null;
    }
}
