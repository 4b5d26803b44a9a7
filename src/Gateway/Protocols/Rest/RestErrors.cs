using System.Globalization;
using System.Text.Json;
using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Protocols.Rest.Tmf630;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>Faults as the TMF Error body (TMF630 part 1), in JSON or XML, with the trace id.</summary>
internal static class RestErrors
{
    /// <summary>The HTTP status of a fault.</summary>
    public static int StatusOf(FaultKind kind) => kind switch
    {
        FaultKind.Invalid => StatusCodes.Status400BadRequest,
        FaultKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        FaultKind.InsufficientScope => StatusCodes.Status403Forbidden,
        FaultKind.NotFound => StatusCodes.Status404NotFound,
        FaultKind.Conflict => StatusCodes.Status409Conflict,
        FaultKind.PreconditionFailed => StatusCodes.Status412PreconditionFailed,
        FaultKind.IdempotencyKeyReused => StatusCodes.Status422UnprocessableEntity,
        FaultKind.IdempotencyKeyInProgress => StatusCodes.Status409Conflict,
        FaultKind.Refused => StatusCodes.Status422UnprocessableEntity,
        FaultKind.RateLimited => StatusCodes.Status429TooManyRequests,
        FaultKind.Unsupported => StatusCodes.Status501NotImplemented,
        FaultKind.VendorFailed => StatusCodes.Status502BadGateway,
        FaultKind.VendorUnavailable => StatusCodes.Status503ServiceUnavailable,
        FaultKind.VendorTimeout => StatusCodes.Status504GatewayTimeout,
        FaultKind.OutcomeUnknown => StatusCodes.Status202Accepted,
        FaultKind.Internal => StatusCodes.Status500InternalServerError,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a status."),
    };

    /// <summary>Answers with a fault.</summary>
    public static Task WriteAsync(HttpContext context, Fault fault)
    {
        if (fault.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (fault.Kind == FaultKind.InsufficientScope)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"teleco-gateway\", error=\"insufficient_scope\"";
        }

        return WriteAsync(context, StatusOf(fault.Kind), FaultCodes.Of(fault.Kind), FaultCodes.ReasonOf(fault.Kind), fault.Message);
    }

    /// <summary>Answers with a status of HTTP's own, such as 405 or 415; outside the TM Forum APIs as problem details.</summary>
    public static Task WriteAsync(HttpContext context, int status, string code, string reason, string message) =>
        context.Request.Path.StartsWithSegments("/tmf-api", StringComparison.OrdinalIgnoreCase) || context.GetEndpoint()?.Metadata.GetMetadata<RestVersion>() is not null
            ? WriteErrorAsync(context, status, code, reason, message)
            : Problems.WriteAsync(context, status, code, reason, message);

    /// <summary>Writes the TMF Error.</summary>
    public static void WriteBody(Utf8JsonWriter writer, int status, string code, string reason, string message, string traceId)
    {
        writer.WriteStartObject();
        writer.WriteString("@type"u8, "Error"u8);
        writer.WriteString("code"u8, code);
        writer.WriteString("reason"u8, reason);
        writer.WriteString("message"u8, message);
        writer.WriteString("status"u8, status.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("traceId"u8, traceId);
        writer.WriteEndObject();
    }

    /// <summary>What is wrong with a body that could not be read as JSON: where, and never in the words of our own types.</summary>
    public static Fault OfJson(JsonException exception)
    {
        var path = exception.Path is { Length: > 1 } at ? at[(at.StartsWith("$.", StringComparison.Ordinal) ? 2 : 1)..] : null;
        var where = exception.LineNumber is { } line ? $" (line {line + 1}, byte {exception.BytePositionInLine + 1})" : "";
        return path is null
            ? new Fault(FaultKind.Invalid, $"The body is not valid JSON{where}.")
            : Fault.Invalid(path, $"The value of {path} is not of the type that the attribute has{where}.");
    }

    private static async Task WriteErrorAsync(HttpContext context, int status, string code, string reason, string message)
    {
        using var output = JsonOutput.Rent();
        WriteBody(output.Writer, status, code, reason, message, CallContextFactory.TraceId(context));
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        var format = MediaTypes.Negotiate(context.Request.Headers.Accept) ?? MediaFormat.Json;
        await RestResponse.WriteAsync(context, output.Written, format, "error", item: null);
    }
}
