namespace TeleCo.Gateway.Payments;

/// <summary>The names that members with a card's secrets have: <c>cardNumber</c>, <c>cvv</c>, <c>cvc</c>, <c>securityCode</c>, in any spelling.</summary>
internal static class SecretNames
{
    private const int MaxLength = 32;

    private static readonly HashSet<string> Names =
        new(StringComparer.OrdinalIgnoreCase) { "cardnumber", "cvv", "cvv2", "cvc", "cvc2", "securitycode", "cardsecuritycode", "cardverificationvalue", "cardverificationcode" };

    /// <summary>Whether a member's name is one of them: letters and digits count, the rest does not.</summary>
    public static bool Is(ReadOnlySpan<char> name)
    {
        if (name.Length > MaxLength)
        {
            return false;
        }

        Span<char> plain = stackalloc char[MaxLength];
        var length = 0;
        foreach (var character in name)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                plain[length++] = character;
            }
        }

        return Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(plain[..length]);
    }

    /// <summary>Whether a text names such a member: as JSON and GraphQL do, as an XML element or attribute, or in words with a colon.</summary>
    public static bool Named(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsNamePart(text[start]))
            {
                continue;
            }

            var end = start;
            while (end < text.Length && IsNamePart(text[end]))
            {
                end++;
            }

            if (Is(text[start..end]) && (IsElement(text[..start]) || IsMember(text[end..])))
            {
                return true;
            }

            start = end;
        }

        return false;
    }

    private static bool IsNamePart(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';

    // <cardNumber>, <pay:cardNumber>
    private static bool IsElement(ReadOnlySpan<char> before)
    {
        if (before is [.. var left, ':'])
        {
            before = left.TrimEnd("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.");
        }

        return before is [.., '<'];
    }

    // "cardNumber": , \"cardNumber\": , cardNumber: , cardNumber=
    private static bool IsMember(ReadOnlySpan<char> after) => after.TrimStart("\\\"' \t\r\n") is [':' or '=', ..];
}
