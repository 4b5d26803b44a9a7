using GraphQLParser.AST;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>
/// Refuses documents by their shape alone: depth, fields, aliases, directives. Runs before validation, which is what a
/// hostile document aims at, so that it takes documents with unknown fields or circular fragments in its stride.
/// </summary>
internal sealed class ShapeRule(GraphQLDocument document, GraphQlLimits limits)
{
    private readonly Dictionary<(string Name, bool Introspection), Shape> _fragments = [];

    public void Check(GraphQLOperationDefinition operation)
    {
        var shape = Measure(operation.SelectionSet, introspection: false);
        Refuse(shape.Depth > limits.Depth, "levels of fields", limits.Depth);
        Refuse(shape.IntrospectionDepth > limits.IntrospectionDepth, "levels of introspection", limits.IntrospectionDepth);
        Refuse(shape.IntrospectionLists > limits.IntrospectionLists, "nested lists in introspection", limits.IntrospectionLists);
        Refuse(shape.Fields > limits.Fields, "fields", limits.Fields);
        Refuse(shape.Aliases > limits.Aliases, "aliases", limits.Aliases);
        Refuse(shape.Directives + (operation.Directives?.Count ?? 0) > limits.Directives, "directives", limits.Directives);
        Refuse(CountRoots(operation.SelectionSet, []) > limits.RootFields, "root fields", limits.RootFields);
    }

    private static void Refuse(bool exceeded, string what, int most)
    {
        if (exceeded)
        {
            throw new RequestFaultException(RequestFault.Limit($"The operation has more than {most} {what}."));
        }
    }

    private Shape Measure(GraphQLSelectionSet? set, bool introspection)
    {
        var total = default(Shape);
        foreach (var selection in set?.Selections ?? [])
        {
            total = total.Beside(selection switch
            {
                GraphQLField field => MeasureField(field, introspection),
                GraphQLInlineFragment inline => WithDirectives(Measure(inline.SelectionSet, introspection), inline.Directives),
                GraphQLFragmentSpread spread => WithDirectives(MeasureFragment(spread.FragmentName.Name.StringValue, introspection), spread.Directives),
                _ => default,
            });
        }

        return total;
    }

    private Shape MeasureField(GraphQLField field, bool introspection)
    {
        var below = introspection || field.Name.StringValue is "__schema" or "__type";
        var inner = Measure(field.SelectionSet, below);
        return WithDirectives(inner, field.Directives) with
        {
            Depth = below ? inner.Depth : inner.Depth + 1,
            IntrospectionDepth = below ? inner.IntrospectionDepth + 1 : inner.IntrospectionDepth,
            IntrospectionLists = inner.IntrospectionLists + (below && Multiplies(field) ? 1 : 0),
            Fields = inner.Fields + 1,
            Aliases = inner.Aliases + (field.Alias is null ? 0 : 1),
        };
    }

    private static bool Multiplies(GraphQLField field) =>
        field.Name.StringValue is "fields" or "interfaces" or "possibleTypes" or "inputFields";

    private Shape MeasureFragment(string name, bool introspection)
    {
        if (_fragments.TryGetValue((name, introspection), out var known))
        {
            return known;
        }

        _fragments[(name, introspection)] = default; // a circle ends here; validation refuses it
        var fragment = Find(name);
        return _fragments[(name, introspection)] = WithDirectives(Measure(fragment?.SelectionSet, introspection), fragment?.Directives);
    }

    private static Shape WithDirectives(in Shape shape, GraphQLDirectives? directives) =>
        directives is null ? shape : shape with { Directives = shape.Directives + directives.Count };

    private long CountRoots(GraphQLSelectionSet? set, HashSet<string> visited)
    {
        long count = 0;
        foreach (var selection in set?.Selections ?? [])
        {
            count += selection switch
            {
                GraphQLField => 1,
                GraphQLInlineFragment inline => CountRoots(inline.SelectionSet, visited),
                GraphQLFragmentSpread spread when visited.Add(spread.FragmentName.Name.StringValue) =>
                    CountRoots(Find(spread.FragmentName.Name.StringValue)?.SelectionSet, visited),
                _ => 0,
            };
        }

        return count;
    }

    private GraphQLFragmentDefinition? Find(string name) =>
        document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(f => f.FragmentName.Name == name);
}
