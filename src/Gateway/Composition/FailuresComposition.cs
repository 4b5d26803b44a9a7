using TeleCo.Gateway.Protocols.Rest;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Composition;

/// <summary>The last line: what nobody expected is logged once, and answered without a detail.</summary>
internal static partial class FailuresComposition
{
    public static void UseFailures(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller is gone; there is nobody to answer.
        }
        catch (BadHttpRequestException exception)
        {
            await AnswerAsync(context, () => RestErrors.WriteAsync(
                context, exception.StatusCode, exception.StatusCode == StatusCodes.Status413PayloadTooLarge ? "payload_too_large" : "invalid_request", "The request is not valid", TextOf(exception)));
        }
        catch (Exception exception)
        {
            Log.Failed(app.Logger, context.GetEndpoint()?.DisplayName ?? "no endpoint", exception);
            await AnswerAsync(context, () => RestErrors.WriteAsync(context, new Fault(FaultKind.Internal, "The gateway failed; the trace id finds the reason.")));
        }
    });

    /// <summary>What every answer says to browsers.</summary>
    public static void UseSafeHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    });

    private static string TextOf(BadHttpRequestException exception) => exception.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => "The body is larger than is allowed here.",
        StatusCodes.Status408RequestTimeout => "The request came too slowly.",
        _ => "The request is not valid HTTP.",
    };

    private static async Task AnswerAsync(HttpContext context, Func<Task> write)
    {
        // Once the answer has begun, cutting it off is the only honest end.
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        await write();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Endpoint} threw.")]
        public static partial void Failed(ILogger logger, string endpoint, Exception exception);
    }
}
