using Microsoft.Net.Http.Headers;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>Content negotiation (RFC 9110 section 12.5.1), and what a body may be.</summary>
internal static class MediaTypes
{
    private const int MaxLength = 1000;

    /// <summary>The <c>Content-Type</c> of an answer.</summary>
    public static string ContentType(MediaFormat format) => format == MediaFormat.Json ? "application/json; charset=utf-8" : "application/xml; charset=utf-8";

    /// <summary>The form that the caller likes best, JSON where it has no preference; null when none is acceptable (406).</summary>
    /// <param name="accept">The <c>Accept</c> field, several lines joined with commas.</param>
    public static MediaFormat? Negotiate(string? accept)
    {
        // Nearly every call, and worth no allocation.
        if (string.IsNullOrEmpty(accept) || accept is "*/*" or "application/json")
        {
            return MediaFormat.Json;
        }

        if (accept.Length > MaxLength || !MediaTypeHeaderValue.TryParseList([accept], out var wanted))
        {
            return null;
        }

        var json = Rank(wanted, "application/json");
        var xml = Max(Rank(wanted, "application/xml"), Rank(wanted, "text/xml"));
        if (json.Quality <= 0 && xml.Quality <= 0)
        {
            return null;
        }

        return xml.CompareTo(json) > 0 ? MediaFormat.Xml : MediaFormat.Json;
    }

    /// <summary>The form of a body; null for one that is not taken (415): another type, or a charset other than UTF-8.</summary>
    /// <param name="contentType">The <c>Content-Type</c> field.</param>
    public static BodyFormat? Body(string? contentType)
    {
        if (contentType is "application/json")
        {
            return BodyFormat.Json;
        }

        if (contentType is null || contentType.Length > MaxLength || !MediaTypeHeaderValue.TryParse(contentType, out var type) || !IsUtf8(type))
        {
            return null;
        }

        return Is(type, "application/json") ? BodyFormat.Json
            : Is(type, "application/merge-patch+json") ? BodyFormat.MergePatch
            : Is(type, "application/json-patch+json") ? BodyFormat.JsonPatch
            : Is(type, "application/json-patch-query+json") ? BodyFormat.JsonPatchQuery
            : null;
    }

    private static bool IsUtf8(MediaTypeHeaderValue type) => !type.Charset.HasValue || type.Charset.Length == 0 || type.Charset.ToString().Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static bool Is(MediaTypeHeaderValue type, string name) => type.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The quality that the most exact range gives a type, and how exact it is.</summary>
    private static (double Quality, int Exactness) Rank(IList<MediaTypeHeaderValue> wanted, string type)
    {
        var best = (Quality: 0.0, Exactness: -1);
        foreach (var range in wanted)
        {
            var exactness = Is(range, type) ? 2 : range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes && type.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase) ? 1 : -1;
            if (exactness > best.Exactness)
            {
                best = (range.Quality ?? 1, exactness);
            }
        }

        return best;
    }

    private static (double Quality, int Exactness) Max((double Quality, int Exactness) left, (double Quality, int Exactness) right) => left.CompareTo(right) >= 0 ? left : right;
}
