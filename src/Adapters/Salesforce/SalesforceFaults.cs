using System.Net;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Crm;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Salesforce;

/// <summary>What Salesforce's error codes mean to a caller. Its own texts quote values, so that they go nowhere.</summary>
internal static partial class SalesforceFaults
{
    /// <summary>The fault behind an error answer.</summary>
    /// <param name="errors">The errors; null when the body is none of Salesforce's, as during maintenance.</param>
    public static Fault From(HttpStatusCode status, TimeSpan? retryAfter, SalesforceError[]? errors, ILogger logger)
    {
        var error = errors is [var first, ..] ? first : null;
        Log.Refused(logger, (int)status, error?.ErrorCode, error?.Fields);
        return error?.ErrorCode switch
        {
            "REQUIRED_FIELD_MISSING" => Invalid(error, "is missing"),
            "STRING_TOO_LONG" => Invalid(error, "is longer than the backend can keep"),
            "INVALID_EMAIL_ADDRESS" => Invalid(error, "is not an e-mail address"),
            "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST" => Invalid(error, "is not one of the values that the backend knows"),
            "FIELD_CUSTOM_VALIDATION_EXCEPTION" or "FIELD_INTEGRITY_EXCEPTION" or "JSON_PARSER_ERROR" => Invalid(error, "is not accepted by the backend"),
            "DUPLICATE_VALUE" or "DUPLICATES_DETECTED" => new(FaultKind.Conflict, "The backend has such an object already."),
            "UNABLE_TO_LOCK_ROW" => new(FaultKind.Conflict, "The object is being changed by someone else.") { RetryAfter = TimeSpan.FromSeconds(1) },
            "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY" or "APEX_ERROR" => new(FaultKind.Refused, "The backend refused the change by a rule of its own."),
            "NUMBER_OUTSIDE_VALID_RANGE" => new(FaultKind.Invalid, "The window of the search lies too far out."),
            "REQUEST_LIMIT_EXCEEDED" => VendorFaults.Unavailable(retryAfter ?? TimeSpan.FromSeconds(30)),
            "SERVER_UNAVAILABLE" => VendorFaults.Unavailable(retryAfter),
            "QUERY_TIMEOUT" => VendorFaults.Timeout,
            _ when status == HttpStatusCode.PreconditionFailed => new(FaultKind.PreconditionFailed, "The object was changed since it was read."),
            _ => VendorFaults.From(status, retryAfter),
        };
    }

    /// <summary>Whether the answer says that there is no such record.</summary>
    /// <remarks>A bare 404 does not: a wrong address or a proxy says that too, and an outage must not look like an absence.</remarks>
    public static bool IsAbsent(SalesforceError[]? errors) =>
        errors is [{ ErrorCode: "NOT_FOUND" or "ENTITY_IS_DELETED" or "INVALID_CROSS_REFERENCE_KEY" }, ..];

    private static Fault Invalid(SalesforceError error, string problem)
    {
        var name = error.Fields is [var first, ..] ? first : null;
        return CrmFaults.Invalid(SalesforceFields.All.FieldOf(name), problem);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Salesforce refused with {Status} {ErrorCode} for {Fields}")]
        public static partial void Refused(ILogger logger, int status, string? errorCode, string[]? fields);
    }
}
