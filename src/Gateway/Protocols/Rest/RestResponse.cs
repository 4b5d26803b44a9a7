using System.IO.Pipelines;
using TeleCo.Gateway.Protocols.Rest.Tmf630;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>Writes a body that is whole before its first byte leaves: with its length, as JSON or, when asked, as XML.</summary>
internal static class RestResponse
{
    /// <param name="context">The call.</param>
    /// <param name="json">The body as JSON.</param>
    /// <param name="format">The form that was negotiated.</param>
    /// <param name="root">The XML root element.</param>
    /// <param name="item">The XML element of each item when the body is a list, else null.</param>
    public static Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> json, MediaFormat format, string root, string? item)
    {
        context.Response.ContentType = MediaTypes.ContentType(format);
        return format == MediaFormat.Json ? WriteAsync(context, json).AsTask() : WriteXmlAsync(context, json, root, item);
    }

    private static ValueTask<FlushResult> WriteAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentLength = body.Length;
        return context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    private static async Task WriteXmlAsync(HttpContext context, ReadOnlyMemory<byte> json, string root, string? item)
    {
        using var xml = new MemoryStream();
        if (item is null)
        {
            XmlRendering.WriteResource(json.Span, root, xml);
        }
        else
        {
            XmlRendering.WriteList(json.Span, root, item, xml);
        }

        await WriteAsync(context, xml.GetBuffer().AsMemory(0, (int)xml.Length));
    }
}
