using System.Collections.Frozen;
using System.Xml.Linq;

namespace TeleCo.Gateway.Sandbox.Ericsson.Schema;

/// <summary>A managed object type: its names, its keys, what a Create begins with and which values follow in any order.</summary>
internal sealed class ManagedObject(string code, string name, string @namespace, string createName, string setName, string getName)
{
    /// <summary>Short name in call names and effects: <c>GsmHlr</c>.</summary>
    public string Code => code;

    /// <summary>Text of <c>MOType</c>.</summary>
    public string Type { get; } = $"{name}@{@namespace}";

    public XNamespace Namespace { get; } = @namespace;

    public XName Create => Namespace + createName;

    public XName Set => Namespace + setName;

    public string GetName => getName;

    /// <summary>Keys that an <c>MOId</c> may hold, and their types.</summary>
    public required FrozenDictionary<string, Func<string, bool>> Keys { get; init; }

    /// <summary>Keys that may be repeated as attributes of the create element.</summary>
    public required string[] CreateKeys { get; init; }

    /// <summary>Elements that a Create begins with, in this order.</summary>
    public required ElementRule[] Lead { get; init; }

    /// <summary>Elements that follow in any order and number.</summary>
    public required FrozenDictionary<string, ElementRule> Values { get; init; }

    /// <summary>What is wrong with the element inside <c>MOAttributes</c>, or <see langword="null"/>.</summary>
    public string? Problem(XElement element, bool isCreate)
    {
        if (element.Name != (isCreate ? Create : Set))
        {
            return $"MOAttributes of {code} cannot hold {element.Name.LocalName}";
        }

        if (element.Nodes().OfType<XText>().Any())
        {
            return $"{element.Name.LocalName} holds elements, not text";
        }

        XElement[] children = [.. element.Elements()];
        var at = 0;
        return ProblemOfAttributes(element, isCreate)
            ?? (isCreate ? ProblemOfLead(children, out at) : null)
            ?? children[at..].Select(ProblemOfValue).FirstOrDefault(problem => problem is not null)
            ?? (isCreate || children.Length > 0 ? null : $"{element.Name.LocalName} is empty");
    }

    private string? ProblemOfAttributes(XElement element, bool isCreate)
    {
        foreach (var attribute in element.Attributes())
        {
            var key = attribute.Name.Namespace == XNamespace.None ? attribute.Name.LocalName : "";
            if (!Keys.TryGetValue(key, out var check) || (isCreate && !CreateKeys.Contains(key)))
            {
                return $"{element.Name.LocalName} has no attribute {attribute.Name.LocalName}";
            }

            if (!check(attribute.Value))
            {
                return $"Attribute {key} has a value that its type does not allow";
            }
        }

        return null;
    }

    private string? ProblemOfLead(XElement[] children, out int at)
    {
        at = 0;
        foreach (var rule in Lead)
        {
            if (at < children.Length && children[at].Name == Namespace + rule.Name)
            {
                if (rule.Problem(children[at++]) is { } problem)
                {
                    return problem;
                }
            }
            else if (rule.IsRequired)
            {
                return $"{rule.Name} is missing or not in its place in {createName}";
            }
        }

        return null;
    }

    private string? ProblemOfValue(XElement child) =>
        child.Name.Namespace == Namespace && Values.TryGetValue(child.Name.LocalName, out var rule)
            ? rule.Problem(child)
            : $"{child.Name.LocalName} is not expected here in {code}";
}
