using System.Net;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>What Oracle's statuses and codes mean to a caller. Its own texts quote values, so that they go nowhere.</summary>
internal static partial class OracleFaults
{
    /// <summary>The row was changed by another: worth another look.</summary>
    private const string RowChanged = "JBO-25014";

    public static Fault From(VendorAnswer answer, ILogger logger)
    {
        var detail = Read(answer)?.Details is [var first, ..] ? first : null;
        Log.Refused(logger, (int)answer.Status, detail?.Code, detail?.Path);
        return answer.Status switch
        {
            HttpStatusCode.BadRequest when detail?.Code == RowChanged => ErpFaults.Locked,
            HttpStatusCode.BadRequest => Invalid(detail?.Path),
            HttpStatusCode.Conflict => new(FaultKind.Conflict, "The backend has such an object already."),
            HttpStatusCode.PreconditionFailed => ErpFaults.Changed,
            HttpStatusCode.UnprocessableEntity => ErpFaults.Refused,
            _ => VendorFaults.From(answer.Status, answer.RetryAfter),
        };
    }

    /// <summary>Whether an answer says that there is no such item: in Oracle's words or with no word at all.</summary>
    public static bool IsAbsent(VendorAnswer answer) => answer.Status == HttpStatusCode.NotFound && (answer.Body.IsEmpty || Read(answer)?.Details is not null);

    public static bool IsBusy(VendorAnswer answer) => answer.Status == HttpStatusCode.BadRequest && Read(answer)?.Details is [{ Code: RowChanged }, ..];

    private static OracleError? Read(VendorAnswer answer) => answer.Read(OracleWireContext.Default.OracleError);

    private static Fault Invalid(string? path) => path switch
    {
        "/OrganizationName" => Fault.Invalid("name", "The value of name is not accepted by the backend."),
        "/CurrencyCode" => Fault.Invalid("creditLimit.unit", "The value of creditLimit.unit is not accepted by the backend."),
        _ => new(FaultKind.Invalid, "A value of the request is not accepted by the backend."),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Oracle refused with {Status} {Code} at {Path}")]
        public static partial void Refused(ILogger logger, int status, string? code, string? path);
    }
}
