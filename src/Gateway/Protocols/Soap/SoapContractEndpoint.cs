using Microsoft.AspNetCore.Http.Extensions;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Serves a service's contract: <c>?wsdl</c>, <c>?singleWsdl</c>, <c>?xsd=</c>. Nothing is ever run by a GET.</summary>
internal static class SoapContractEndpoint
{
    public static Task HandleAsync(HttpContext http, SoapService service)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            return RefuseAsync(http, "GET, HEAD, POST", "A SOAP service is called by POST.");
        }

        var query = http.Request.Query;
        var address = UriHelper.BuildAbsolute(http.Request.Scheme, http.Request.Host, http.Request.PathBase, service.Path);
        if (query.ContainsKey("wsdl"))
        {
            return WriteAsync(http, service.Contract.Wsdl(address));
        }

        if (query.ContainsKey("singleWsdl"))
        {
            return WriteAsync(http, service.Contract.SingleWsdl(address));
        }

        if (query.TryGetValue("xsd", out var name))
        {
            return name == service.Contract.XsdName ? WriteAsync(http, $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{service.Contract.Xsd}") : NotFoundAsync(http);
        }

        return RefuseAsync(http, "POST", $"This is a SOAP service. Its contract: {address}?wsdl");
    }

    private static Task WriteAsync(HttpContext http, string document)
    {
        http.Response.ContentType = "text/xml; charset=utf-8";
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.WriteAsync(document, http.RequestAborted);
    }

    private static Task NotFoundAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpContext http, string allow, string text)
    {
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = allow;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.WriteAsync(text, http.RequestAborted);
    }
}
