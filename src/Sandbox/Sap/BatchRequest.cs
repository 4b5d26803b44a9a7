using System.Text;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>The request inside a batch part.</summary>
internal static class BatchRequest
{
    private static readonly HashSet<string> Methods = ["GET", "POST", "PUT", "PATCH", "MERGE", "DELETE"];

    public static VendorRequest Parse(SapCall call, MultipartPart part, Dictionary<string, string>? made = null)
    {
        if (!part.Headers.GetValueOrDefault("Content-Type", "").StartsWith("application/http", StringComparison.OrdinalIgnoreCase)
            || !part.Headers.GetValueOrDefault("Content-Transfer-Encoding", "").Equals("binary", StringComparison.OrdinalIgnoreCase))
        {
            throw SapRefusal.Payload("A part is application/http with transfer encoding binary");
        }

        var lineEnd = part.Content.IndexOf("\r\n", StringComparison.Ordinal);
        var line = (lineEnd < 0 ? part.Content : part.Content[..lineEnd]).Split(' ');
        if (lineEnd < 0 || line.Length != 3 || !Methods.Contains(line[0]) || line[2] != "HTTP/1.1")
        {
            throw SapRefusal.Payload("A part begins with a request line");
        }

        var (headers, content) = MultipartText.Cut(part.Content[(lineEnd + 2)..]);
        var dictionary = new HeaderDictionary();
        foreach (var (name, value) in headers)
        {
            dictionary[name] = value;
        }

        return new VendorRequest(line[0], Target(call, line[1], made), call.Request.Origin, dictionary, BodyOf(headers, content));
    }

    // Relative to the service, absolute below it, or by the Content-ID of what the changeset made before.
    private static string Target(SapCall call, string address, Dictionary<string, string>? made)
    {
        var root = $"/sap/opu/odata/sap/{call.Service.Name}/";
        if (address.StartsWith(root, StringComparison.Ordinal))
        {
            return address;
        }

        if (address.StartsWith('/'))
        {
            throw SapRefusal.Payload("The address of a part is relative to the service");
        }

        if (address.StartsWith('$') && !address.StartsWith("$metadata", StringComparison.Ordinal))
        {
            var end = address.IndexOfAny(['/', '?']);
            var id = end < 0 ? address[1..] : address[1..end];
            address = (made?.GetValueOrDefault(id) ?? throw SapRefusal.Payload($"Nothing was made with Content-ID {id}")) + (end < 0 ? "" : address[end..]);
        }

        return root + address;
    }

    private static ReadOnlyMemory<byte> BodyOf(Dictionary<string, string> headers, string content)
    {
        if (!headers.TryGetValue("Content-Length", out var text))
        {
            return Encoding.Latin1.GetBytes(content);
        }

        return int.TryParse(text, out var length) && length >= 0 && length <= content.Length
            ? Encoding.Latin1.GetBytes(content[..length])
            : throw SapRefusal.Payload("The content length of a part is wrong");
    }
}
