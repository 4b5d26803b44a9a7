using System.Buffers.Text;
using System.IO.Hashing;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>Entity tags (RFC 9110 section 8.8.3) and the lists of them in conditions.</summary>
internal static class EntityTag
{
    /// <summary>The strong tag of an answer's bytes, in quotes.</summary>
    public static string Of(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[16];
        XxHash128.Hash(body, hash);
        return $"\"{Base64Url.EncodeToString(hash)}\"";
    }

    /// <summary>Whether <c>If-None-Match</c> names the tag (weak comparison): answer 304.</summary>
    public static bool IsNoneMatchMet(string? header, string tag) => Names(header, tag, weakly: true);

    /// <summary>Whether <c>If-Match</c> names the tag (strong comparison); when it does not, answer 412.</summary>
    public static bool IsMatchMet(string? header, string tag) => Names(header, tag, weakly: false);

    private static bool Names(ReadOnlySpan<char> list, ReadOnlySpan<char> tag, bool weakly)
    {
        list = list.Trim();
        if (list is "*")
        {
            return true;
        }

        while (!list.IsEmpty)
        {
            var weak = list.StartsWith("W/");
            list = weak ? list[2..] : list;
            var length = QuotedLength(list);
            if (length == 0)
            {
                return false;
            }

            if ((weakly || !weak) && list[..length].SequenceEqual(tag))
            {
                return true;
            }

            list = list[length..].TrimStart();
            if (!list.IsEmpty && list[0] != ',')
            {
                return false;
            }

            list = list.TrimStart(", \t");
        }

        return false;
    }

    /// <summary>The length of the quoted text that stands first, quotes included; 0 when none does.</summary>
    private static int QuotedLength(ReadOnlySpan<char> text)
    {
        var end = text is ['"', ..] ? text[1..].IndexOf('"') : -1;
        return end < 0 ? 0 : end + 2;
    }
}
