using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace TeleCo.Gateway.Protocols.GraphQl.Types;

/// <summary>A decimal number as text: JSON numbers are read as binary fractions by too many clients for money to be one.</summary>
internal sealed class DecimalScalar : ScalarGraphType
{
    private const int Longest = 32;
    private const NumberStyles Form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public DecimalScalar()
    {
        Name = "Decimal";
        Description = "A decimal number, exact, as text: \"79.80\".";
    }

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text => (object?)Read(text) ?? ThrowValueConversionError(value),
        int or long or decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        _ => ThrowValueConversionError(value),
    };

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => (object?)Read(text.Value.Span) ?? ThrowLiteralConversionError(value),
        GraphQLIntValue number => (object?)Read(number.Value.Span) ?? ThrowLiteralConversionError(value),
        GraphQLFloatValue number => (object?)Read(number.Value.Span) ?? ThrowLiteralConversionError(value),
        _ => ThrowLiteralConversionError(value),
    };

    public override object? Serialize(object? value) => value is decimal number ? number.ToString(CultureInfo.InvariantCulture) : null;

    private static decimal? Read(ReadOnlySpan<char> text) => text.Length <= Longest && decimal.TryParse(text, Form, CultureInfo.InvariantCulture, out var number) ? number : null;
}
