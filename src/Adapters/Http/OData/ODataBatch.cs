using System.Globalization;
using System.Net;
using System.Text;

namespace TeleCo.Gateway.Adapters.Http.OData;

/// <summary>Several reads of one service in one call (<c>$batch</c>, OData V2 batch processing).</summary>
internal static class ODataBatch
{
    private const string Boundary = "batch_1";

    private static ReadOnlySpan<byte> EndOfLine => "\r\n"u8;

    private static ReadOnlySpan<byte> EmptyLine => "\r\n\r\n"u8;

    /// <param name="operation">What it is for, in logs.</param>
    /// <param name="path">The path of <c>$batch</c>.</param>
    /// <param name="addresses">What to read, relative to the service.</param>
    public static VendorRequest Reads(string operation, string path, IEnumerable<string> addresses)
    {
        var body = new StringBuilder();
        foreach (var address in addresses)
        {
            // Each block of headers ends with an empty line, the inner one too, though it has no body.
            body.Append("--").Append(Boundary).Append("\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET ")
                .Append(address).Append(" HTTP/1.1\r\nAccept: application/json\r\n\r\n\r\n");
        }

        body.Append("--").Append(Boundary).Append("--\r\n");
        return new(operation, HttpMethod.Post, path, VendorEffect.Read)
        {
            Body = Encoding.ASCII.GetBytes(body.ToString()),
            ContentType = $"multipart/mixed; boundary={Boundary}",
        };
    }

    /// <summary>The parts of an answer in the order asked; null when it is no multipart.</summary>
    public static IReadOnlyList<ODataPart>? Read(ReadOnlyMemory<byte> answer)
    {
        var start = answer.Span.IndexOf("--"u8);
        var line = start < 0 ? -1 : answer.Span[start..].IndexOf(EndOfLine);
        if (line < 3)
        {
            return null;
        }

        // The first line tells the boundary: it needs no header to be known.
        var delimiter = answer.Slice(start, line);
        var rest = answer[(start + line)..];
        List<ODataPart> parts = [];
        int end;
        while ((end = rest.Span.IndexOf(delimiter.Span)) >= 0)
        {
            if (PartOf(rest[..end]) is not { } part)
            {
                return null;
            }

            parts.Add(part);
            rest = rest[(end + delimiter.Length)..];
        }

        return rest.Span.StartsWith("--"u8) ? parts : null;
    }

    private static ODataPart? PartOf(ReadOnlyMemory<byte> text)
    {
        var head = text.Span.IndexOf("HTTP/1."u8);
        if (head < 0 || text.Length < head + 12
            || !int.TryParse(text.Span.Slice(head + 9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            return null;
        }

        var body = text.Span[head..].IndexOf(EmptyLine);
        return body < 0 ? null : new((HttpStatusCode)status, text[(head + body + EmptyLine.Length)..]);
    }
}

/// <summary>One answer in the answer to a <c>$batch</c>; white space may follow its body.</summary>
internal readonly record struct ODataPart(HttpStatusCode Status, ReadOnlyMemory<byte> Body);
