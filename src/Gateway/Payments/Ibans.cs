namespace TeleCo.Gateway.Payments;

/// <summary>Tells digits of a bank account (IBAN, ISO 13616), by its check digits.</summary>
internal static class Ibans
{
    private const int Shortest = 15;
    private const int Longest = 34;
    private const int LongestPrinted = 44; // with a space after every four

    /// <summary>Whether a stretch of a text lies within an account number.</summary>
    public static bool Cover(ReadOnlySpan<char> text, int start, int end)
    {
        for (var first = Math.Max(0, end - LongestPrinted); first < start; first++)
        {
            if (Begins(text, first) && Ends(text[first..], end - first))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Begins(ReadOnlySpan<char> text, int at) =>
        at + 4 < text.Length && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]))
        && char.IsAsciiLetterUpper(text[at]) && char.IsAsciiLetterUpper(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]);

    /// <summary>Whether an account number that begins the text reaches at least so far. Its check: the text behind the first four, then those four, is 1 modulo 97.</summary>
    private static bool Ends(ReadOnlySpan<char> text, int reach)
    {
        var (rest, length) = (0, 4);
        for (var at = 4; at < text.Length && length < Longest; at++)
        {
            if (text[at] == ' ')
            {
                continue;
            }

            if (!char.IsAsciiDigit(text[at]) && !char.IsAsciiLetterUpper(text[at]))
            {
                return false;
            }

            rest = Append(rest, text[at]);
            length++;
            if (at + 1 >= reach && length >= Shortest && Append(Append(Append(Append(rest, text[0]), text[1]), text[2]), text[3]) == 1)
            {
                return true;
            }
        }

        return false;
    }

    private static int Append(int rest, char character) => char.IsAsciiDigit(character)
        ? ((rest * 10) + (character - '0')) % 97
        : ((rest * 100) + (character - 'A' + 10)) % 97;
}
