using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Parses documents within their limits.</summary>
internal static class DocumentParser
{
    public static PreparedDocument Parse(string text, GraphQlLimits limits)
    {
        if (text.Length > limits.QueryCharacters)
        {
            throw new RequestFaultException(RequestFault.Limit($"The document is longer than {limits.QueryCharacters} characters."));
        }

        try
        {
            RefuseTooManyTokens(text, limits.Tokens);
            return Prepare(text, Parser.Parse(text, new ParserOptions { Ignore = IgnoreOptions.Comments }), limits);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw new RequestFaultException(RequestFault.Limit("The document is nested too deeply."));
        }
        catch (GraphQLParserException exception)
        {
            var fault = RequestFault.Document(GraphQlCodes.ParseFailed, $"Syntax error: {exception.Description}", exception.Location);
            throw new RequestFaultException(fault);
        }
    }

    private static void RefuseTooManyTokens(string text, int most)
    {
        ROM source = text;
        var position = 0;
        for (var count = 0; ; count++)
        {
            var token = Lexer.Lex(source, position);
            if (token.Kind == TokenKind.EOF)
            {
                return;
            }

            if (count == most)
            {
                throw new RequestFaultException(RequestFault.Limit($"The document has more than {most} tokens."));
            }

            position = token.End;
        }
    }

    private static PreparedDocument Prepare(string text, GraphQLDocument document, GraphQlLimits limits)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().Select(o => new PreparedOperation(o)).ToArray();
        if (operations.Length == 0)
        {
            throw new RequestFaultException(RequestFault.Document(GraphQlCodes.ValidationFailed, "The document holds no operation."));
        }

        var shapes = new ShapeRule(document, limits);
        foreach (var operation in operations)
        {
            shapes.Check(operation.Definition);
        }

        return new PreparedDocument { Text = text, Document = document, Operations = operations };
    }
}
