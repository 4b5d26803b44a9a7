namespace TeleCo.Gateway.Payments;

/// <summary>Which numbers the card schemes give out: issuer identification ranges (ISO/IEC 7812) with the lengths in use.</summary>
internal static class CardIssuers
{
    private const int PrefixLength = 6;

    // First and last prefix of six digits, and the shortest and longest number behind it.
    private static readonly (int First, int Last, int Shortest, int Longest)[] Ranges =
    [
        (400000, 499999, 13, 19), // Visa: 13, 16, 19
        (510000, 559999, 16, 16), (222100, 272099, 16, 16), // Mastercard
        (340000, 349999, 15, 15), (370000, 379999, 15, 15), // American Express
        (300000, 305999, 14, 19), (309500, 309599, 14, 19), (360000, 369999, 14, 19), (380000, 399999, 14, 19), // Diners Club
        (601100, 601199, 16, 19), (644000, 659999, 16, 19), // Discover
        (352800, 358999, 16, 19), // JCB
        (620000, 629999, 16, 19), (810000, 817199, 16, 19), // UnionPay
        (500000, 509999, 12, 19), (560000, 589999, 12, 19), (600000, 600999, 12, 19), (601200, 619999, 12, 19),
        (630000, 639999, 12, 19), (660000, 699999, 12, 19), // Maestro and national debit cards
        (220000, 220499, 16, 19), // Mir
        (979200, 979299, 16, 16), // Troy
    ];

    /// <summary>Whether a scheme gives out a number like this, its check digit (Luhn) being right.</summary>
    public static bool Issue(ReadOnlySpan<byte> digits) => IsInRange(digits) && HasCheckDigit(digits);

    private static bool IsInRange(ReadOnlySpan<byte> digits)
    {
        var prefix = 0;
        foreach (var digit in digits[..PrefixLength])
        {
            prefix = (prefix * 10) + digit;
        }

        foreach (var range in Ranges)
        {
            if (prefix >= range.First && prefix <= range.Last && digits.Length >= range.Shortest && digits.Length <= range.Longest)
            {
                return prefix is < 400000 or > 499999 || digits.Length is 13 or 16 or 19;
            }
        }

        return false;
    }

    private static bool HasCheckDigit(ReadOnlySpan<byte> digits)
    {
        var (sum, twice) = (0, false);
        for (var index = digits.Length - 1; index >= 0; index--, twice = !twice)
        {
            var value = twice ? digits[index] * 2 : digits[index];
            sum += value > 9 ? value - 9 : value;
        }

        return sum % 10 == 0;
    }
}
