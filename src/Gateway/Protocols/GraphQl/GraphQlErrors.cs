using GraphQL;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>Faults as GraphQL errors: the code in <c>extensions.code</c> is that of REST and SOAP.</summary>
internal static class GraphQlErrors
{
    /// <summary>The error of a field that could not be given.</summary>
    public static ExecutionError Of(Fault fault)
    {
        var error = new ExecutionError(fault.Message) { Code = FaultCodes.Of(fault.Kind) };
        var extensions = error.Extensions = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (fault.Field is { } field)
        {
            extensions["field"] = field;
        }

        if (fault.RetryAfter is { } wait)
        {
            extensions["retryAfterSeconds"] = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        }

        return error;
    }

    /// <summary>Whether a mutation's payload tells the fault (<c>userErrors</c>): what the user can mend, as against what failed.</summary>
    public static bool IsUsers(FaultKind kind) => kind is FaultKind.Invalid or FaultKind.NotFound or FaultKind.Conflict or FaultKind.PreconditionFailed
        or FaultKind.IdempotencyKeyReused or FaultKind.IdempotencyKeyInProgress or FaultKind.Refused or FaultKind.Unsupported;
}
