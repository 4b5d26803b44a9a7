using GraphQL;
using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Writes whole answers with their length, in the format agreed on.</summary>
internal sealed class HttpResponder(IOptions<GraphQlTransportOptions> options)
{
    private readonly GraphQlTransportOptions _options = options.Value;

    public Task WriteAsync(HttpContext context, ResponseFormat format, ExecutionResult result)
    {
        // plain JSON answers 200 to every well formed request; the newer type says when nothing was executed
        var status = result.Executed || format == ResponseFormat.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        var output = JsonOutput.Rent();
        ResultWriter.Write(output.Writer, result, _options);
        return SendAsync(context, format, status, output);
    }

    public static Task WriteFaultAsync(HttpContext context, ResponseFormat format, RequestFault fault)
    {
        var status = fault.IsDocumentFault && format == ResponseFormat.Json ? StatusCodes.Status200OK : fault.Status;
        if (fault.Allow is { } allow)
        {
            context.Response.Headers.Allow = allow;
        }

        if (fault.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString();
        }

        var output = JsonOutput.Rent();
        ResultWriter.Write(output.Writer, fault);
        return SendAsync(context, format, status, output);
    }

    public Task WriteAsync(HttpContext context, ResponseFormat format, BatchItem[] items)
    {
        var output = JsonOutput.Rent();
        output.Writer.WriteStartArray();
        foreach (var item in items)
        {
            if (item.Fault is { } fault)
            {
                ResultWriter.Write(output.Writer, fault);
            }
            else
            {
                ResultWriter.Write(output.Writer, item.Result!, _options);
            }
        }

        output.Writer.WriteEndArray();
        return SendAsync(context, format, StatusCodes.Status200OK, output);
    }

    private static async Task SendAsync(HttpContext context, ResponseFormat format, int status, JsonOutput output)
    {
        using (output)
        {
            var response = context.Response;
            response.StatusCode = status;
            response.ContentType = format == ResponseFormat.GraphQlResponse ? "application/graphql-response+json; charset=utf-8" : "application/json; charset=utf-8";
            response.Headers.CacheControl = "no-store";
            var body = output.Written;
            response.ContentLength = body.Length;
            if (!HttpMethods.IsHead(context.Request.Method))
            {
                await response.BodyWriter.WriteAsync(body, context.RequestAborted);
            }
        }
    }
}
