using TeleCo.Gateway.Identity;

namespace TeleCo.Gateway.Protocols;

/// <summary>Errors outside the TM Forum APIs: problem details (RFC 9457), with the code that the other protocols give too.</summary>
internal static class Problems
{
    private const string MediaType = "application/problem+json; charset=utf-8";

    public static async Task WriteAsync(HttpContext context, int status, string code, string title, string detail)
    {
        using var output = JsonOutput.Rent();
        var writer = output.Writer;
        writer.WriteStartObject();
        writer.WriteString("type"u8, "about:blank"u8);
        writer.WriteString("title"u8, title);
        writer.WriteNumber("status"u8, status);
        writer.WriteString("detail"u8, detail);
        writer.WriteString("code"u8, code);
        writer.WriteString("traceId"u8, CallContextFactory.TraceId(context));
        writer.WriteEndObject();
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = MediaType;
        context.Response.ContentLength = output.Written.Length;
        await context.Response.BodyWriter.WriteAsync(output.Written, context.RequestAborted);
    }

    /// <summary>What is asked where nothing is.</summary>
    public static void MapNothing(this IEndpointRouteBuilder endpoints) => endpoints.MapFallback("{**path}", (RequestDelegate)(context =>
        WriteAsync(context, StatusCodes.Status404NotFound, "not_found", "Not found", "There is nothing here; the page at / says what there is.")));
}
