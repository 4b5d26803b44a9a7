namespace TeleCo.Gateway.Sandbox.Sap.Filter;

/// <summary>Cuts a filter into words, literals, parentheses and commas.</summary>
internal sealed class FilterTokens
{
    private readonly string _text;
    private int _next;

    public FilterTokens(string text)
    {
        _text = text;
        Advance();
    }

    /// <summary>The token at hand; empty at the end.</summary>
    public string Current { get; private set; } = "";

    /// <summary>Where the token at hand begins, from 1, as the vendor counts.</summary>
    public int Position { get; private set; }

    public string Take()
    {
        var token = Current;
        Advance();
        return token;
    }

    public bool TryTake(string token)
    {
        if (Current != token)
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
            throw SapRefusal.Syntax($"'{token}' expected at position {Position}");
        }
    }

    private void Advance()
    {
        while (_next < _text.Length && _text[_next] == ' ')
        {
            _next++;
        }

        Position = _next + 1;
        var start = _next;
        if (_next < _text.Length && _text[_next] is '(' or ')' or ',')
        {
            _next++;
        }
        else
        {
            SkipWord();
        }

        Current = _text[start.._next];
    }

    private void SkipWord()
    {
        while (_next < _text.Length && _text[_next] is not (' ' or '(' or ')' or ','))
        {
            if (_text[_next++] == '\'')
            {
                SkipQuoted();
            }
        }
    }

    private void SkipQuoted()
    {
        while (true)
        {
            var end = _text.IndexOf('\'', _next);
            if (end < 0)
            {
                throw SapRefusal.Syntax($"Invalid token detected at position {Position}: the text is not closed");
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
