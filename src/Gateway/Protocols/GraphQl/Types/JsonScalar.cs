using System.Text.Json;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace TeleCo.Gateway.Protocols.GraphQl.Types;

/// <summary>Any JSON value. Numbers stay as they were written: no range and no precision is lost on the way.</summary>
internal sealed class JsonScalar : ScalarGraphType
{
    private const int LongestNumber = 64;

    public JsonScalar()
    {
        Name = "JSON";
        Description = "Any JSON value.";
    }

    public override object? ParseValue(object? value) => value;

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => text.Value.ToString(),
        GraphQLBooleanValue flag => flag.BoolValue,
        GraphQLIntValue number => Number(number, number.Value),
        GraphQLFloatValue number => Number(number, number.Value),
        GraphQLListValue list => list.Values?.Select(ParseLiteral).ToList() ?? [],
        GraphQLObjectValue members => Members(members),
        _ => ThrowLiteralConversionError(value),
    };

    public override object? Serialize(object? value) => value;

    // The grammar of a number is the same in GraphQL and in JSON.
    private object? Number(GraphQLValue literal, ROM digits) =>
        digits.Length > LongestNumber ? ThrowLiteralConversionError(literal) : JsonElement.Parse(((ReadOnlyMemory<char>)digits).Span);

    private Dictionary<string, object?> Members(GraphQLObjectValue literal)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in literal.Fields ?? [])
        {
            members[field.Name.StringValue] = ParseLiteral(field.Value);
        }

        return members;
    }
}
