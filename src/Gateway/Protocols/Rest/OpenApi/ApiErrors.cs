using System.Globalization;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>The answers that say what went wrong, each with an example that the errors' own writer wrote.</summary>
internal sealed class ApiErrors(Components components, ApiSchemas schemas, ApiHeaders headers, VersionLife? life)
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static readonly Error[] All =
    [
        Of(FaultKind.OutcomeUnknown, "OutcomeUnknown", "The write was sent to the backend and its answer was lost: it may have happened. Send it again with the same `Idempotency-Key`: the gateway asks the backend before it acts.", "The backend did not say whether it was done."),
        Of(FaultKind.Invalid, "BadRequest", "The request breaks this contract. Nothing was changed.", "name is mandatory."),
        Of(FaultKind.Unauthenticated, "Unauthorized", "There is no token, or not a valid one.", "A bearer token is needed.") with { Headers = ["WWW-Authenticate"] },
        Of(FaultKind.InsufficientScope, "Forbidden", "The token lacks the scope of this operation.", "This needs a scope that the token does not have.") with { Headers = ["WWW-Authenticate"] },
        Of(FaultKind.NotFound, "NotFound", "There is no such object, or none that this caller may see.", "There is no such object."),
        new("MethodNotAllowed", 405, "method_not_allowed", "Method not allowed", "The resource does not take this method.", "This resource takes GET, HEAD, POST, OPTIONS.") { Headers = ["Allow"] },
        new("NotAcceptable", 406, "not_acceptable", "Not acceptable", "None of the forms that the caller accepts is offered.", "There is application/json and application/xml."),
        Of(FaultKind.Conflict, "Conflict", "The state of the object forbids the change, or the first call with this `Idempotency-Key` is still running.", "The object is not in a state that allows this."),
        new("Gone", 410, "version_gone", "This version is gone", "The version was switched off after its sunset.", "This version was switched off; the Link header names its successor."),
        Of(FaultKind.PreconditionFailed, "PreconditionFailed", "The object changed since the caller read it (`If-Match`).", "The object has changed."),
        new("PayloadTooLarge", 413, "payload_too_large", "The request is not valid", "The body is too large.", "The body is larger than is allowed here."),
        new("UnsupportedMediaType", 415, "unsupported_media_type", "Unsupported media type", "The body is of a type that is not taken here.", "The body must be application/json, in UTF-8."),
        Of(FaultKind.Refused, "UnprocessableContent", "The backend refused it by a rule of business, or the `Idempotency-Key` was used before with another body.", "The backend refused this."),
        Of(FaultKind.RateLimited, "TooManyRequests", "The caller's rate or quota is used up.", "Too many requests; wait as Retry-After says.") with { Headers = ["Retry-After"] },
        Of(FaultKind.Internal, "InternalError", "The gateway failed.", "The gateway failed; the trace id finds the reason."),
        Of(FaultKind.Unsupported, "NotImplemented", "This is not offered here.", "The parameter 'expand' is not offered."),
        Of(FaultKind.VendorFailed, "BadGateway", "The backend gave a bad answer.", "The backend gave an answer that makes no sense."),
        Of(FaultKind.VendorUnavailable, "ServiceUnavailable", "The backend cannot serve now.", "The backend is not available now.") with { Headers = ["Retry-After"] },
        Of(FaultKind.VendorTimeout, "GatewayTimeout", "The backend did not answer in time.", "The backend did not answer in time."),
    ];

    /// <summary>Adds the errors that an operation can answer with.</summary>
    public void AddTo(JsonObject responses, RestOperation operation)
    {
        foreach (var error in All.Where(error => Applies(error.Status, operation)))
        {
            responses[error.Status.ToString(CultureInfo.InvariantCulture)] = components.Use(Components.Responses, error.Name, () => Make(error));
        }
    }

    private bool Applies(int status, RestOperation operation) => status switch
    {
        202 or 422 => operation.Verb is RestVerb.Create or RestVerb.Patch or RestVerb.Delete && !operation.Subject.IsHub,
        406 => operation.Verb is not RestVerb.Download,
        404 => operation.Verb is not (RestVerb.List or RestVerb.Create),
        409 => operation.Verb is RestVerb.Create or RestVerb.Patch or RestVerb.Delete,
        410 => life is { Deprecated: not null, Sunset: not null },
        412 => operation.Verb is RestVerb.Patch or RestVerb.Delete && !operation.Subject.IsHub,
        413 or 415 => operation.BodyTypes.Count > 0,
        501 => operation.Verb is not RestVerb.Delete,
        502 or 503 or 504 => !operation.Subject.IsHub,
        _ => true,
    };

    private static Error Of(FaultKind kind, string name, string description, string message) =>
        new(name, RestErrors.StatusOf(kind), FaultCodes.Of(kind), FaultCodes.ReasonOf(kind), description, message);

    private JsonObject Make(Error error) => new()
    {
        ["description"] = error.Description,
        ["headers"] = headers.Of(life, error.Headers),
        ["content"] = new JsonObject
        {
            ["application/json"] = new JsonObject
            {
                ["schema"] = schemas.Error(),
                ["examples"] = new JsonObject { [error.Code] = components.Use(Components.Examples, $"Error{error.Name}", () => new JsonObject { ["summary"] = error.Reason, ["value"] = Example(error) }) },
            },
            ["application/xml"] = new JsonObject { ["schema"] = schemas.Error() },
        },
    };

    private static JsonNode Example(Error error)
    {
        using var output = JsonOutput.Rent();
        RestErrors.WriteBody(output.Writer, error.Status, error.Code, error.Reason, error.Message, TraceId);
        return JsonNode.Parse(output.Written.Span)!;
    }

    private sealed record Error(string Name, int Status, string Code, string Reason, string Description, string Message)
    {
        public string[] Headers { get; init; } = [];
    }
}
