using System.Net;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.OData;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>What SAP's statuses and message numbers mean to a caller. Its own texts quote values, so that they go nowhere.</summary>
internal static partial class SapFaults
{
    private const int Locked = 423;

    /// <summary>The fault behind an error answer.</summary>
    public static Fault From(VendorAnswer answer, ILogger logger)
    {
        var error = answer.Read(ODataErrorContext.Default.ODataErrorAnswer)?.Error;
        var first = error?.First;
        Log.Refused(logger, (int)answer.Status, error?.Code, first?.Code, error?.Inner?.Transaction);
        return answer.Status switch
        {
            _ when IsLock(answer) => ErpFaults.Locked,
            HttpStatusCode.BadRequest => Invalid(first?.Property),
            HttpStatusCode.MethodNotAllowed => new(FaultKind.Unsupported, "The backend does not allow this."),
            HttpStatusCode.Conflict => new(FaultKind.Conflict, "The backend refused the change: the object's state does not allow it."),
            HttpStatusCode.PreconditionFailed => ErpFaults.Changed,
            HttpStatusCode.UnprocessableEntity => ErpFaults.Refused,
            _ => VendorFaults.From(answer.Status, answer.RetryAfter),
        };
    }

    /// <summary>Whether somebody else is changing the object: worth another try, and nothing was done.</summary>
    /// <remarks>Message numbers of locks differ by application; what they share is how the text goes on, in the language that we log on with.</remarks>
    public static bool IsLock(VendorAnswer answer) =>
        (int)answer.Status == Locked
        || (answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Conflict
            && (answer.Body.IndexOf("currently locked by"u8) >= 0 || answer.Body.IndexOf("currently being processed by"u8) >= 0));

    private static Fault Invalid(string? property) => property switch
    {
        "OrganizationBPName1" or "FirstName" or "LastName" => Fault.Invalid("name", "The value of name is not accepted by the backend."),
        "BusinessPartnerIDByExtSystem" => Fault.Invalid("relatedParty.id", "The value of relatedParty.id is not accepted by the backend."),
        "Currency" => Fault.Invalid("creditLimit.unit", "The value of creditLimit.unit is not accepted by the backend."),
        _ => new(FaultKind.Invalid, "A value of the request is not accepted by the backend."),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "SAP refused with {Status} {Code} {First}, transaction {Transaction}")]
        public static partial void Refused(ILogger logger, int status, string? code, string? first, string? transaction);
    }
}
