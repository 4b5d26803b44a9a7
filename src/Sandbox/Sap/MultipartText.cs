namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>Cuts multipart bodies, with CRLF and nothing else as a line's end. Texts hold one character a byte.</summary>
internal static class MultipartText
{
    private const string LineEnd = "\r\n";

    /// <summary>The boundary of a <c>multipart/mixed</c> content type.</summary>
    public static string? BoundaryOf(string contentType)
    {
        var parts = contentType.Split(';', StringSplitOptions.TrimEntries);
        if (!parts[0].Equals("multipart/mixed", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var boundary = Array.Find(parts, part => part.StartsWith("boundary=", StringComparison.OrdinalIgnoreCase))?["boundary=".Length..].Trim('"');
        return boundary is { Length: > 0 and <= 70 } ? boundary : throw SapRefusal.Payload("The boundary is missing or too long");
    }

    public static List<MultipartPart> Parts(string text, string boundary)
    {
        var delimiter = $"{LineEnd}--{boundary}";
        var whole = LineEnd + text; // so that the first delimiter is found as the others are
        var at = whole.IndexOf(delimiter, StringComparison.Ordinal);
        var parts = new List<MultipartPart>();
        while (at >= 0)
        {
            at += delimiter.Length;
            if (string.CompareOrdinal(whole, at, "--", 0, 2) == 0)
            {
                return parts.Count > 0 ? parts : throw SapRefusal.Payload("The multipart body has no part");
            }

            if (string.CompareOrdinal(whole, at, LineEnd, 0, 2) != 0)
            {
                break;
            }

            var start = at + LineEnd.Length;
            at = whole.IndexOf(delimiter, at, StringComparison.Ordinal);
            if (at >= start)
            {
                var (headers, content) = Cut(whole[start..at]);
                parts.Add(new MultipartPart(headers, content));
            }
        }

        throw SapRefusal.Payload("The multipart body is malformed: check boundaries and CRLF line ends");
    }

    /// <summary>Header lines and what comes after the blank line that ends them.</summary>
    public static (Dictionary<string, string> Headers, string Content) Cut(string text)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        while (true)
        {
            var end = text.IndexOf(LineEnd, at, StringComparison.Ordinal);
            if (end < 0)
            {
                throw SapRefusal.Payload("A blank line must end the headers of a part");
            }

            if (end == at)
            {
                return (headers, text[(at + LineEnd.Length)..]);
            }

            var colon = text.IndexOf(':', at, end - at);
            if (colon < 0 || text.IndexOf('\n', at, end - at) >= 0)
            {
                throw SapRefusal.Payload("A header of a part is malformed");
            }

            headers[text[at..colon].Trim()] = text[(colon + 1)..end].Trim();
            at = end + LineEnd.Length;
        }
    }
}

/// <summary>One part of a multipart body.</summary>
internal sealed record MultipartPart(Dictionary<string, string> Headers, string Content);
