using System.Net;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Crm;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.HubSpot;

/// <summary>What HubSpot's error categories mean to a caller. Its own texts quote values, so that they go nowhere.</summary>
internal static partial class HubSpotFaults
{
    /// <summary>How long the rolling limit of calls takes to be free again.</summary>
    private static readonly TimeSpan RateWindow = TimeSpan.FromSeconds(10);

    /// <summary>The fault behind an error answer.</summary>
    /// <param name="error">The error; null when the body is none of HubSpot's.</param>
    public static Fault From(HttpStatusCode status, TimeSpan? retryAfter, HubSpotError? error, ILogger logger)
    {
        var part = error?.Errors is [var first, ..] ? first : null;
        Log.Refused(logger, (int)status, error?.Category, part?.Code, error?.CorrelationId);
        return ((int)status, error?.Category) switch
        {
            (400, "VALIDATION_ERROR") => CrmFaults.Invalid(HubSpotFields.All.FieldOf(part?.Context?.PropertyName is [var name, ..] ? name : null), Problem(part?.Code)),
            (409, _) or (_, "CONFLICT") => new(FaultKind.Conflict, "The backend has such an object already."),
            (423, _) => VendorFaults.Unavailable(retryAfter ?? TimeSpan.FromSeconds(2)),
            (429, _) => VendorFaults.Unavailable(retryAfter ?? (error?.PolicyName == "DAILY" ? TimeSpan.FromHours(1) : RateWindow)),
            (477 or (>= 521 and <= 524), _) => VendorFaults.Unavailable(retryAfter),
            _ => VendorFaults.From(status, retryAfter),
        };
    }

    /// <summary>Whether the answer says that there is no such record: in HubSpot's words or with no word at all. Another body comes from elsewhere, and an outage must not look like an absence.</summary>
    public static bool IsAbsent(VendorAnswer answer, HubSpotError? error) =>
        answer.Status == HttpStatusCode.NotFound && (error is not null || answer.Body.IsEmpty);

    private static string Problem(string? code) => code switch
    {
        "INVALID_EMAIL" => "is not an e-mail address",
        "INVALID_OPTION" => "is not one of the values that the backend knows",
        "INVALID_DATE" => "is not a date",
        _ => "is not accepted by the backend",
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "HubSpot refused with {Status} {Category} {Code}, correlation {CorrelationId}")]
        public static partial void Refused(ILogger logger, int status, string? category, string? code, string? correlationId);
    }
}
