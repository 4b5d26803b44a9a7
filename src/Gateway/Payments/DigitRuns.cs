using System.Globalization;

namespace TeleCo.Gateway.Payments;

/// <summary>Finds card numbers among other digits: 12 to 19 of them, in groups with spaces or dashes between, that a card scheme gives out.</summary>
internal static class DigitRuns
{
    private const int Shortest = 12;
    private const int Longest = 19;
    private const int MaxGap = 3;
    private const int MaxPhoneDigits = 14;
    private const int GuidLength = 36;

    public static bool HoldCard(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            // A number begins where no digit stands before it: the middle of a longer one is none.
            if (DigitOf(text[start]) >= 0 && (start == 0 || DigitOf(text[start - 1]) < 0) && HoldsCardAt(text, start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a card number begins here. It may end after each group of digits.</summary>
    private static bool HoldsCardAt(ReadOnlySpan<char> text, int start)
    {
        Span<byte> digits = stackalloc byte[Longest];
        var (count, at) = (0, start);
        while (true)
        {
            for (; at < text.Length && DigitOf(text[at]) is >= 0 and var digit; at++)
            {
                if (count == Longest)
                {
                    return false;
                }

                digits[count++] = (byte)digit;
            }

            if (count >= Shortest && CardIssuers.Issue(digits[..count]) && !IsKnownOtherwise(text, start, at, count))
            {
                return true;
            }

            var next = SkipGap(text, at);
            if (next == at || next == text.Length || DigitOf(text[next]) < 0)
            {
                return false;
            }

            at = next;
        }
    }

    private static int SkipGap(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < MaxGap && IsSeparator(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsSeparator(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation || character == '\u2212';

    // Ten kinds of digits look like digits to people, and to some systems behind us.
    private static int DigitOf(char character) =>
        char.IsAsciiDigit(character) ? character - '0' : character < 0x80 ? -1 : CharUnicodeInfo.GetDecimalDigitValue(character);

    private static bool IsKnownOtherwise(ReadOnlySpan<char> text, int start, int end, int count) =>
        IsFraction(text, start) || IsPhone(text, start, count) || IsInGuid(text, start, end) || Ibans.Cover(text, start, end);

    // 0.4111…: digits behind a decimal point.
    private static bool IsFraction(ReadOnlySpan<char> text, int start) => start >= 2 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]);

    // +43 664 …: E.164 has up to 15 digits, and real numbers have fewer.
    private static bool IsPhone(ReadOnlySpan<char> text, int start, int count) => start >= 1 && text[start - 1] == '+' && count <= MaxPhoneDigits;

    private static bool IsInGuid(ReadOnlySpan<char> text, int start, int end)
    {
        for (var first = Math.Max(0, end - GuidLength); first <= start && first + GuidLength <= text.Length; first++)
        {
            if (Guid.TryParseExact(text.Slice(first, GuidLength), "D", out _))
            {
                return true;
            }
        }

        return false;
    }
}
