namespace TeleCo.Gateway.Sandbox.Oracle.Query;

/// <summary>Cuts a query expression into words, quoted texts, operators, parentheses and commas.</summary>
internal sealed class QTokens
{
    private readonly string _text;
    private int _next;

    public QTokens(string text)
    {
        _text = text;
        Advance();
    }

    /// <summary>The token at hand, texts with their quotes; empty at the end.</summary>
    public string Current { get; private set; } = "";

    public string Take()
    {
        var token = Current;
        Advance();
        return token;
    }

    /// <summary>Takes a keyword, whose case does not matter.</summary>
    public bool TryTake(string token)
    {
        if (!Current.Equals(token, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        Advance();
        return true;
    }

    public void Expect(string token)
    {
        if (!TryTake(token))
        {
            throw OracleRefusal.Query($"{token} is expected before '{Current}'");
        }
    }

    private void Advance()
    {
        while (_next < _text.Length && _text[_next] == ' ')
        {
            _next++;
        }

        var start = _next;
        if (_next < _text.Length)
        {
            Skip();
        }

        Current = _text[start.._next];
    }

    private void Skip()
    {
        switch (_text[_next++])
        {
            case '(' or ')' or ',' or '=' or ';':
                break;
            case '!' or '<' or '>':
                _next += _next < _text.Length && _text[_next] is '=' ? 1 : 0;
                break;
            case '\'':
                SkipQuoted();
                break;
            default:
                while (_next < _text.Length && _text[_next] is not (' ' or '(' or ')' or ',' or '=' or '!' or '<' or '>' or '\'' or ';'))
                {
                    _next++;
                }

                break;
        }
    }

    private void SkipQuoted()
    {
        while (true)
        {
            var end = _text.IndexOf('\'', _next);
            if (end < 0)
            {
                throw OracleRefusal.Query("a text is not closed");
            }

            _next = end + 1;
            if (_next == _text.Length || _text[_next] != '\'')
            {
                return;
            }

            _next++;
        }
    }
}
