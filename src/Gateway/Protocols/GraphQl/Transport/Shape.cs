namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>How large a selection is once its fragments are spread. Saturates: fragments can square and square again.</summary>
internal readonly record struct Shape(int Depth, int IntrospectionDepth, int IntrospectionLists, long Fields, long Aliases, long Directives)
{
    private const long Most = int.MaxValue;

    /// <summary>Two selections side by side.</summary>
    public Shape Beside(in Shape other) => new(
        Math.Max(Depth, other.Depth),
        Math.Max(IntrospectionDepth, other.IntrospectionDepth),
        Math.Max(IntrospectionLists, other.IntrospectionLists),
        Math.Min(Most, Fields + other.Fields),
        Math.Min(Most, Aliases + other.Aliases),
        Math.Min(Most, Directives + other.Directives));
}
