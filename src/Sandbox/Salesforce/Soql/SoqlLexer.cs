using System.Globalization;
using System.Text;

namespace TeleCo.Gateway.Sandbox.Salesforce.Soql;

/// <summary>Cuts a query into tokens.</summary>
internal sealed class SoqlLexer(string query)
{
    private static readonly string[] TimeFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFzzz",
    ];

    private int _position;

    public List<SoqlToken> Tokens()
    {
        var tokens = new List<SoqlToken>();
        do
        {
            tokens.Add(Next());
        }
        while (tokens[^1].Kind is not SoqlTokenKind.End);
        return tokens;
    }

    private SoqlToken Next()
    {
        while (_position < query.Length && char.IsWhiteSpace(query[_position]))
        {
            _position++;
        }

        if (_position == query.Length)
        {
            return new SoqlToken(SoqlTokenKind.End, "<EOF>", _position);
        }

        var character = query[_position];
        return character switch
        {
            '\'' => ReadString(),
            _ when char.IsAsciiLetter(character) => ReadWord(),
            _ when char.IsAsciiDigit(character) => ReadNumberOrDate(),
            '-' or '+' or '.' => ReadNumberOrDate(),
            _ => ReadSymbol(),
        };
    }

    private SoqlToken ReadSymbol()
    {
        var two = query.AsSpan(_position, Math.Min(2, query.Length - _position));
        var length = two is "!=" or "<>" or "<=" or ">=" ? 2 : 1;
        if (length == 1 && !"(),=<>".Contains(query[_position]))
        {
            throw SoqlFault.Malformed(query, _position, $"unexpected token: '{query[_position]}'");
        }

        return Take(SoqlTokenKind.Symbol, _position + length);
    }

    private SoqlToken ReadWord()
    {
        var end = _position;
        while (end < query.Length && (char.IsAsciiLetterOrDigit(query[end]) || query[end] is '_' or '.'))
        {
            end++;
        }

        return Take(SoqlTokenKind.Word, end);
    }

    private SoqlToken ReadNumberOrDate()
    {
        var end = _position + 1;
        while (end < query.Length && (char.IsAsciiLetterOrDigit(query[end]) || query[end] is '-' or '+' or ':' or '.'))
        {
            end++;
        }

        var text = query[_position..end];
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return Take(SoqlTokenKind.Number, end, number);
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date))
        {
            return Take(SoqlTokenKind.Date, end, date);
        }

        return DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? Take(SoqlTokenKind.DateTime, end, time)
            : throw SoqlFault.Malformed(query, _position, $"unexpected token: '{text}'");
    }

    private SoqlToken ReadString()
    {
        var value = new StringBuilder();
        var index = _position + 1;
        while (index < query.Length && query[index] != '\'')
        {
            // LIKE needs to see its own escapes, so \% and \_ stay as they are.
            if (query[index] == '\\')
            {
                value.Append(Escaped(index));
                index += 2;
            }
            else
            {
                value.Append(query[index++]);
            }
        }

        return index < query.Length
            ? Take(SoqlTokenKind.String, index + 1, value.ToString())
            : throw SoqlFault.Malformed(query, _position, "mismatched character '<EOF>' expecting '''");
    }

    private string Escaped(int index) => (index + 1 < query.Length ? query[index + 1] : '\0') switch
    {
        'n' or 'N' => "\n",
        'r' or 'R' => "\r",
        't' or 'T' => "\t",
        'b' or 'B' => "\b",
        'f' or 'F' => "\f",
        '"' => "\"",
        '\'' => "'",
        '\\' => "\\",
        '%' => "\\%",
        '_' => "\\_",
        _ => throw SoqlFault.Malformed(query, index, "invalid escape sequence in string literal"),
    };

    private SoqlToken Take(SoqlTokenKind kind, int end, object? value = null)
    {
        var token = new SoqlToken(kind, query[_position..end], _position, value);
        _position = end;
        return token;
    }
}
