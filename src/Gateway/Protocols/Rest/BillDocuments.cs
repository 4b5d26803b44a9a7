using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Operations.Bills;
using TeleCo.Gateway.Protocols.Rest.OpenApi;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Bills;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>Bills as documents: the biller's bytes pass through as they come.</summary>
internal static class BillDocuments
{
    private const string Bytes = "application/octet-stream";

    public static void MapBillDocuments(this IEndpointRouteBuilder endpoints, OpenBillDocument open, RestSubject subject)
    {
        var routes = new VersionRoutes(endpoints, subject.Version);
        foreach (var path in subject.Version.BasePaths)
        {
            routes.MapDocument($"{path}/{subject.Resource}/{{id}}/document", context => SendAsync(context, open), new RestOperation(RestVerb.Download, subject, open.Info));
        }
    }

    private static async Task SendAsync(HttpContext context, OpenBillDocument open)
    {
        var call = CallContextFactory.Create(context, context.User, Protocol.Rest, idempotencyKey: null);
        var outcome = await open.RunAsync(new Id<CustomerBill>((string)context.Request.RouteValues["id"]!), call, context.RequestAborted);
        if (!outcome.TryGet(out var document, out var fault))
        {
            await RestErrors.WriteAsync(context, fault);
            return;
        }

        await using (document)
        {
            context.Response.ContentType = MediaTypeHeaderValue.TryParse(document.MediaType, out var type) ? type.ToString() : Bytes;
            context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = SafeFileName.Of(document.FileName) }.ToString();
            context.Response.Headers.CacheControl = "private, no-store";
            if (HttpMethods.IsHead(context.Request.Method))
            {
                return;
            }

            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await document.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }
}
