using System.Text;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>The <c>Link</c> field of a page (RFC 8288) with <c>rel</c> first, prev, next and last; every other query parameter is kept.</summary>
internal static class PageLinks
{
    private const string UriCharacters = "-._~!$'()*+,;:@/?=";

    /// <summary>The field's value; null when the window is empty, as no link could be followed.</summary>
    /// <param name="url">The list's URL without its query.</param>
    /// <param name="queryString">The call's query string as it came.</param>
    /// <param name="offset">How many items the window skips.</param>
    /// <param name="limit">How many items the window holds at most.</param>
    /// <param name="total">How many items match in all.</param>
    public static string? Build(string url, string? queryString, int offset, int limit, int total)
    {
        if (limit <= 0)
        {
            return null;
        }

        var kept = Kept(queryString);
        var links = new List<string> { Link(url, kept, 0, limit, "first") };
        if (offset > 0)
        {
            links.Add(Link(url, kept, Math.Max(0L, (long)offset - limit), limit, "prev"));
        }

        if ((long)offset + limit < total)
        {
            links.Add(Link(url, kept, (long)offset + limit, limit, "next"));
        }

        links.Add(Link(url, kept, (Math.Max(total, 1) - 1) / limit * limit, limit, "last"));
        return string.Join(", ", links);
    }

    private static string Link(string url, string kept, long offset, int limit, string rel) => $"<{url}?{kept}offset={offset}&limit={limit}>; rel=\"{rel}\"";

    private static string Kept(string? queryString)
    {
        var kept = new StringBuilder();
        foreach (var pair in (queryString ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Uri.UnescapeDataString(pair.Split('=', 2)[0]) is not ("offset" or "limit"))
            {
                Append(kept, pair);
                kept.Append('&');
            }
        }

        return kept.ToString();
    }

    /// <summary>Adds a raw parameter; what a URI cannot hold is encoded, what is encoded already stays.</summary>
    private static void Append(StringBuilder kept, string pair)
    {
        for (var i = 0; i < pair.Length; i++)
        {
            var isEncoded = pair[i] == '%' && i + 2 < pair.Length && char.IsAsciiHexDigit(pair[i + 1]) && char.IsAsciiHexDigit(pair[i + 2]);
            if (isEncoded || char.IsAsciiLetterOrDigit(pair[i]) || UriCharacters.Contains(pair[i], StringComparison.Ordinal))
            {
                kept.Append(pair[i]);
            }
            else
            {
                var width = char.IsSurrogatePair(pair, i) ? 2 : 1;
                kept.Append(Uri.EscapeDataString(pair.AsSpan(i, width)));
                i += width - 1;
            }
        }
    }
}
