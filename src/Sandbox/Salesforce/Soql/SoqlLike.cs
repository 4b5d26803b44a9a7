namespace TeleCo.Gateway.Sandbox.Salesforce.Soql;

/// <summary>LIKE: % any run, _ one character, backslash escapes, case is ignored. Linear in the pattern for each start, no regular expression.</summary>
internal static class SoqlLike
{
    public static bool Matches(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern)
    {
        int at = 0, sign = 0, star = -1, resume = 0;
        while (at < text.Length)
        {
            if (sign < pattern.Length && pattern[sign] == '%')
            {
                star = ++sign;
                resume = at;
            }
            else if (One(text[at], pattern, sign, out var next))
            {
                at++;
                sign = next;
            }
            else if (star >= 0)
            {
                sign = star;
                at = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern[sign..].TrimStart('%').IsEmpty;
    }

    private static bool One(char character, ReadOnlySpan<char> pattern, int sign, out int next)
    {
        next = sign + 1;
        if (sign >= pattern.Length)
        {
            return false;
        }

        if (pattern[sign] == '_')
        {
            return true;
        }

        if (pattern[sign] == '\\' && sign + 1 < pattern.Length)
        {
            next = sign + 2;
            return char.ToLowerInvariant(pattern[sign + 1]) == char.ToLowerInvariant(character);
        }

        return char.ToLowerInvariant(pattern[sign]) == char.ToLowerInvariant(character);
    }
}
