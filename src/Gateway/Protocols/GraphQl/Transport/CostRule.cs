using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>
/// Counts the objects that an operation may touch: one for each field that is an object, times the sizes of the lists
/// around it. A size is the argument <c>first</c>, <c>last</c> or <c>limit</c>, or what is assumed when there is none.
/// </summary>
internal sealed class CostRule(ISchema schema, GraphQLDocument document, GraphQlLimits limits, GraphQLOperationDefinition operation, Inputs? variables)
{
    private const long Most = int.MaxValue;
    private readonly Dictionary<(string Name, bool Sized), long> _fragments = [];

    /// <summary>Whether a variable took part, so that another call of the same operation may cost something else.</summary>
    public bool UsedVariables { get; private set; }

    public long Compute()
    {
        IGraphType? root = operation.Operation switch
        {
            OperationType.Mutation => schema.Mutation,
            OperationType.Subscription => schema.Subscription,
            _ => schema.Query,
        };
        return CostOf(operation.SelectionSet, root, sized: false);
    }

    private long CostOf(GraphQLSelectionSet? set, IGraphType? type, bool sized)
    {
        long total = 0;
        foreach (var selection in set?.Selections ?? [])
        {
            total = Math.Min(Most, total + selection switch
            {
                GraphQLField field => CostOfField(field, type, sized),
                GraphQLInlineFragment inline => CostOf(inline.SelectionSet, TypeOf(inline.TypeCondition) ?? type, sized),
                GraphQLFragmentSpread spread => CostOfFragment(spread.FragmentName.Name.StringValue, sized),
                _ => 0,
            });
        }

        return total;
    }

    private long CostOfField(GraphQLField field, IGraphType? parent, bool sized)
    {
        var name = field.Name.StringValue;
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            return 0; // bounded by its shape
        }

        var definition = (parent as IComplexGraphType)?.GetField(field.Name.Value);
        var named = definition?.ResolvedType?.GetNamedType();
        var size = SizeArgument(field, definition);
        var list = IsList(definition?.ResolvedType) && !sized;
        var times = size ?? (list ? limits.AssumedListSize : 1);
        var inner = CostOf(field.SelectionSet, named, sized: size is not null && !IsList(definition?.ResolvedType));
        var own = Weight(parent, name, field) * (IsList(definition?.ResolvedType) ? times : 1);
        return Math.Min(Most, own + (times * inner));
    }

    private long Weight(IGraphType? parent, string name, GraphQLField field)
    {
        var plain = field.SelectionSet is null ? 0 : 1;
        return limits.FieldWeights.Count > 0 && parent is not null && limits.FieldWeights.TryGetValue($"{parent.Name}.{name}", out var weight) ? weight : plain;
    }

    private long? SizeArgument(GraphQLField field, FieldType? definition)
    {
        foreach (var argument in field.Arguments ?? (IEnumerable<GraphQLArgument>)[])
        {
            if (argument.Name.StringValue is "first" or "last" or "limit" && NumberOf(argument.Value) is { } number)
            {
                return Math.Clamp(number, 1, Most);
            }
        }

        var sizable = definition?.Arguments?.Any(argument => argument.Name is "first" or "last" or "limit") ?? false;
        return sizable ? limits.AssumedListSize : null;
    }

    private long? NumberOf(GraphQLValue value)
    {
        if (value is GraphQLVariable variable)
        {
            UsedVariables = true;
            return NumberOf(variable);
        }

        return value is GraphQLIntValue literal ? NumberOf(literal) : null;
    }

    private long? NumberOf(GraphQLVariable variable)
    {
        object? given = null;
        variables?.TryGetValue(variable.Name.StringValue, out given);
        var declared = operation.Variables?.FirstOrDefault(v => v.Variable.Name == variable.Name)?.DefaultValue;
        return given switch
        {
            int small => small,
            long large => large,
            double or System.Numerics.BigInteger => Most,
            not null => null, // validation refuses it
            null => declared is GraphQLIntValue literal ? NumberOf(literal) : null,
        };
    }

    private static long NumberOf(GraphQLIntValue literal) =>
        long.TryParse((ReadOnlySpan<char>)literal.Value, out var number) ? number : Most;

    private long CostOfFragment(string name, bool sized)
    {
        if (_fragments.TryGetValue((name, sized), out var known))
        {
            return known;
        }

        _fragments[(name, sized)] = 0; // a circle ends here; validation refuses it
        var fragment = document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(f => f.FragmentName.Name == name);
        return _fragments[(name, sized)] = CostOf(fragment?.SelectionSet, TypeOf(fragment?.TypeCondition), sized);
    }

    private IGraphType? TypeOf(GraphQLTypeCondition? condition) =>
        condition is null ? null : schema.AllTypes[condition.Type.Name.Value];

    private static bool IsList(IGraphType? type) => type switch
    {
        NonNullGraphType required => IsList(required.ResolvedType),
        ListGraphType => true,
        _ => false,
    };
}
