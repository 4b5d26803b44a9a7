using System.Globalization;
using System.Text;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>Takes the words of a JSONPath filter one by one. The first fault stands; each character is passed once.</summary>
/// <param name="text">The expression.</param>
internal sealed class JsonPathScanner(string text)
{
    private int _at;

    /// <summary>What is wrong with the expression, once something is.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>Whether only white space is left.</summary>
    public bool AtEnd => Peek == '\0';

    /// <summary>The next character after white space, or NUL at the end.</summary>
    public char Peek
    {
        get
        {
            while (_at < text.Length && text[_at] is ' ' or '\t')
            {
                _at++;
            }

            return _at < text.Length ? text[_at] : '\0';
        }
    }

    /// <summary>Passes a word if it comes next.</summary>
    public bool Take(string word)
    {
        _ = Peek;
        if (!text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        _at += word.Length;
        return true;
    }

    /// <summary>Passes a word that must come next.</summary>
    public bool Need(string word)
    {
        if (Take(word))
        {
            return true;
        }

        Fail($"'{word}'");
        return false;
    }

    /// <summary>Notes that something else was expected here.</summary>
    public Fault? Fail(string expected) => Fault ??= Fault.Invalid("filter", $"'filter' is not understood at character {_at + 1}: expected {expected}.");

    /// <summary>Notes a fault and ends the reading.</summary>
    public Func<System.Text.Json.JsonElement, bool>? Stop(Fault fault)
    {
        Fault ??= fault;
        return null;
    }

    /// <summary>An attribute's name after a dot.</summary>
    public string? Name()
    {
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '@' or '-' or '$'))
        {
            _at++;
        }

        return _at > start ? text[start.._at] : Missing("a name");
    }

    /// <summary>An element's position.</summary>
    public int? Index()
    {
        _ = Peek;
        var start = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
        {
            _at++;
        }

        if (int.TryParse(text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return index;
        }

        Fail("'?', '*', a name in quotes or a position");
        return null;
    }

    /// <summary>Text in single or double quotes, with backslash escapes.</summary>
    public string? Text() => Peek is '\'' or '"' ? Until(text[_at++], keepEscapes: false) : Missing("text in quotes");

    /// <summary>Text, a number, true, false or null; null is a literal without text.</summary>
    public LiteralValue? Literal()
    {
        if (Peek is '\'' or '"')
        {
            return Text() is { } quoted ? new(quoted) : null;
        }

        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '+' or '-' or '.'))
        {
            _at++;
        }

        var word = text[start.._at];
        if (word is "true" or "false" || WireText.Number(word) is not null)
        {
            return new(word);
        }

        if (word == "null")
        {
            return new(null);
        }

        _at = start;
        Fail("text in quotes, a number, true, false or null");
        return null;
    }

    /// <summary>A regular expression between slashes with its flags, or in quotes.</summary>
    public (string Text, bool IgnoreCase)? Pattern()
    {
        if (!Take("/"))
        {
            return Text() is { } quoted ? (quoted, false) : null;
        }

        return Until('/', keepEscapes: true) is not { } pattern ? null : (pattern, Take("i"));
    }

    private string? Until(char end, bool keepEscapes)
    {
        var found = new StringBuilder();
        for (; _at < text.Length && text[_at] != end; _at++)
        {
            // In a pattern a backslash is the pattern's own, unless it only keeps the end away.
            var escapes = text[_at] == '\\' && _at + 1 < text.Length;
            if (escapes && keepEscapes && text[_at + 1] != end)
            {
                found.Append(text[_at]);
            }

            _at += escapes ? 1 : 0;
            found.Append(text[_at]);
        }

        if (_at == text.Length)
        {
            return Missing($"'{end}'");
        }

        _at++;
        return found.ToString();
    }

    private string? Missing(string expected)
    {
        Fail(expected);
        return null;
    }

    /// <summary>A literal; without text it is null.</summary>
    /// <param name="Text">The value as text.</param>
    internal readonly record struct LiteralValue(string? Text);
}
