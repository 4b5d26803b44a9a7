using System.Globalization;
using TeleCo.Gateway.Protocols.Rest.Tmf630;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>What a list says of itself (TMF630 part 1, paging): how many there are, how many are here, and where the others are.</summary>
internal static class ListHeaders
{
    public static void Write(HttpContext context, int offset, int limit, int count, int total)
    {
        var headers = context.Response.Headers;
        headers["X-Total-Count"] = total.ToString(CultureInfo.InvariantCulture);
        headers["X-Result-Count"] = count.ToString(CultureInfo.InvariantCulture);
        if (count == total)
        {
            return;
        }

        headers.Append("Link", PageLinks.Build($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{context.Request.Path}", context.Request.QueryString.Value, offset, limit, total));
        if (count > 0)
        {
            context.Response.StatusCode = StatusCodes.Status206PartialContent;
            headers.ContentRange = $"items {offset + 1}-{offset + count}/{total}";
        }
    }
}
