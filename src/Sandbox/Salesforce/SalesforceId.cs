using System.Buffers;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>Record ids: 15 case-sensitive characters, or 18 with a suffix that holds the case of the first 15.</summary>
internal static class SalesforceId
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string SuffixDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    private static readonly SearchValues<char> AllDigits = SearchValues.Create(Digits);

    /// <summary>The id of the n-th record of an object: key prefix, server, reserved digit, number in base 62.</summary>
    public static string Make(string prefix, long number)
    {
        Span<char> id = stackalloc char[15];
        prefix.CopyTo(id);
        "5g0".CopyTo(id[3..]);
        for (var index = 14; index >= 6; index--)
        {
            id[index] = Digits[(int)(number % 62)];
            number /= 62;
        }

        return WithSuffix(id);
    }

    /// <summary>The 18-character form, or <see langword="null"/> when the text is no id.</summary>
    public static string? Normalize(string text)
    {
        if (text.Length is not (15 or 18) || text.AsSpan(0, 15).ContainsAnyExcept(AllDigits))
        {
            return null;
        }

        var whole = WithSuffix(text.AsSpan(0, 15));
        return text.Length == 15 || whole == text ? whole : null;
    }

    private static string WithSuffix(ReadOnlySpan<char> id)
    {
        Span<char> whole = stackalloc char[18];
        id.CopyTo(whole);
        for (var group = 0; group < 3; group++)
        {
            var upper = 0;
            for (var bit = 0; bit < 5; bit++)
            {
                upper |= char.IsAsciiLetterUpper(id[(group * 5) + bit]) ? 1 << bit : 0;
            }

            whole[15 + group] = SuffixDigits[upper];
        }

        return new string(whole);
    }
}
