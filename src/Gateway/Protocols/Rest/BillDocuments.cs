using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Operations.Bills;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Bills;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>Bills as documents: the biller's bytes pass through as they come.</summary>
internal static class BillDocuments
{
    public static void MapBillDocuments(this IEndpointRouteBuilder endpoints, OpenBillDocument open, params ReadOnlySpan<RestVersion> versions)
    {
        var lifecycle = endpoints.ServiceProvider.GetRequiredService<VersionLifecycle>();
        foreach (var version in versions)
        {
            foreach (var path in version.BasePaths)
            {
                endpoints.MapGet($"{path}/customerBill/{{id}}/document", context => lifecycle.Apply(context, version) ? SendAsync(context, open) : Gone(context)).RequireAuthorization();
            }
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
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(document.FileName);
            context.Response.ContentType = document.MediaType;
            context.Response.Headers.ContentDisposition = disposition.ToString();
            context.Response.Headers.CacheControl = "private, no-store";
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await document.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    private static Task Gone(HttpContext context) =>
        RestErrors.WriteAsync(context, StatusCodes.Status410Gone, "version_gone", "This version is gone", "This version was switched off; the Link header names its successor.");
}
