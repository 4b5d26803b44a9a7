using TeleCo.Gateway.Protocols.Rest.OpenApi;
using TeleCo.Gateway.Protocols.Rest.Tmf630;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>Routes of one version: each with the version's life, content negotiation and the method rules of HTTP around it.</summary>
internal sealed class VersionRoutes(IEndpointRouteBuilder endpoints, RestVersion version)
{
    // What is above the bound but below this is let in and thrown away: a caller still sending would find the connection cut before it reads the 413.
    private const int MaxDrainedBytes = 8 * JsonBody.MaxBytes;

    private readonly VersionLifecycle _lifecycle = endpoints.ServiceProvider.GetRequiredService<VersionLifecycle>();

    /// <summary>A route without a body.</summary>
    public void Map(string pattern, string[] methods, RequestDelegate handle, RestOperation operation) => Add(pattern, methods, handle, operation);

    /// <summary>A route with a body in one of the forms that it takes, which the operation's media types name.</summary>
    public void Map(string pattern, string[] methods, RequestDelegate handle, RestOperation operation, Func<BodyFormat, bool> takes)
    {
        var accepted = string.Join(", ", operation.BodyTypes);
        Add(
            pattern,
            methods,
            context => MediaTypes.Body(context.Request.ContentType) is not { } format || !takes(format) ? RefuseBody(context, accepted)
                : context.Request.ContentLength > JsonBody.MaxBytes ? RefuseSize(context)
                : handle(context),
            operation);
    }

    /// <summary>A route whose answer is a document: it comes in the form that it has, whatever the caller would rather have.</summary>
    public void MapDocument(string pattern, RequestDelegate handle, RestOperation operation)
    {
        Add(pattern, [HttpMethods.Get, HttpMethods.Head], handle, operation, isNegotiated: false);
        MapOthers(pattern, "GET, HEAD, OPTIONS", acceptPatch: null);
    }

    /// <summary>Every other method: OPTIONS says what there is, the rest is 405.</summary>
    public void MapOthers(string pattern, string allowed, string? acceptPatch) => endpoints.Map(pattern, context =>
    {
        context.Response.Headers.Allow = allowed;
        if (!HttpMethods.IsOptions(context.Request.Method))
        {
            return RestErrors.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, "method_not_allowed", "Method not allowed", $"This resource takes {allowed}.");
        }

        if (acceptPatch is not null)
        {
            context.Response.Headers["Accept-Patch"] = acceptPatch;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }).WithMetadata(version);

    private static Task RefuseSize(HttpContext context) => RestErrors.WriteAsync(
        context, StatusCodes.Status413PayloadTooLarge, "payload_too_large", "The request is not valid", "The body is larger than is allowed here.");

    private static Task RefuseBody(HttpContext context, string accepted)
    {
        context.Response.Headers.Accept = accepted;
        return RestErrors.WriteAsync(context, StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", "Unsupported media type", $"The body must be {accepted}, in UTF-8.");
    }

    private void Add(string pattern, string[] methods, RequestDelegate handle, RestOperation operation, bool isNegotiated = true) =>
        endpoints.MapMethods(pattern, methods, context =>
        {
            if (!_lifecycle.Apply(context, version))
            {
                return RestErrors.WriteAsync(context, StatusCodes.Status410Gone, "version_gone", "This version is gone", "This version was switched off; the Link header names its successor.");
            }

            context.Response.Headers.Vary = "Accept";
            context.Response.Headers.CacheControl = "private, no-cache";
            return isNegotiated && MediaTypes.Negotiate(context.Request.Headers.Accept) is null
                ? RestErrors.WriteAsync(context, StatusCodes.Status406NotAcceptable, "not_acceptable", "Not acceptable", "There is application/json and application/xml.")
                : handle(context);
        }).RequireAuthorization().WithMetadata(version, operation, new RequestSizeLimit(MaxDrainedBytes));

    private sealed record RequestSizeLimit(long? MaxRequestBodySize) : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata;
}
