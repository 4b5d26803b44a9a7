using GraphQLParser;
using GraphQLParser.AST;

namespace TeleCo.Gateway.Tests.Conformance.Published;

/// <summary>Reads a GraphQL schema in its definition language.</summary>
internal static class SdlContract
{
    public static Contract Of(string text)
    {
        var contract = new Contract();
        foreach (var definition in Parser.Parse(text).Definitions)
        {
            switch (definition)
            {
                case GraphQLObjectTypeDefinition type:
                    AddFields(contract, type.Name.StringValue, type.Fields);
                    break;
                case GraphQLInterfaceTypeDefinition type:
                    AddFields(contract, type.Name.StringValue, type.Fields);
                    break;
                case GraphQLInputObjectTypeDefinition type:
                    AddInputs(contract, type.Name.StringValue, type.Fields);
                    break;
                case GraphQLEnumTypeDefinition type:
                    contract.Promises.UnionWith(type.Values?.Select(value => $"{type.Name.StringValue} value {value.Name.StringValue}") ?? []);
                    break;
                case GraphQLUnionTypeDefinition type:
                    contract.Promises.UnionWith(type.Types?.Select(member => $"{type.Name.StringValue} may be {member.Name.StringValue}") ?? []);
                    break;
                case GraphQLScalarTypeDefinition type:
                    contract.Promises.Add(type.Name.StringValue);
                    break;
            }
        }

        return contract;
    }

    private static void AddFields(Contract contract, string type, GraphQLFieldsDefinition? fields)
    {
        contract.Promises.Add(type);
        foreach (var field in fields?.Items ?? [])
        {
            var at = $"{type}.{field.Name.StringValue}";
            contract.Promises.Add(at);
            contract.Promises.Add($"{at} is {NameOf(field.Type)}");
            AddArguments(contract, at, field.Arguments?.Items);
        }
    }

    private static void AddInputs(Contract contract, string type, GraphQLInputFieldsDefinition? fields)
    {
        contract.Promises.Add(type);
        AddArguments(contract, type, fields?.Items);
    }

    private static void AddArguments(Contract contract, string at, List<GraphQLInputValueDefinition>? values)
    {
        foreach (var value in values ?? [])
        {
            var type = NameOf(value.Type);
            contract.Promises.Add($"{at} takes {value.Name.StringValue}: {type.TrimEnd('!')}");
            if (type.EndsWith('!') && value.DefaultValue is null)
            {
                contract.Demands.Add((at, value.Name.StringValue));
            }
        }
    }

    private static string NameOf(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => $"{NameOf(required.Type)}!",
        GraphQLListType list => $"[{NameOf(list.Type)}]",
        GraphQLNamedType named => named.Name.StringValue,
        _ => throw new InvalidOperationException($"A type of an unknown kind: {type.Kind}."),
    };
}
