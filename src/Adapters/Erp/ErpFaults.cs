using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Erp;

/// <summary>Faults that the adapters of ERPs share.</summary>
internal static class ErpFaults
{
    public static Fault Changed { get; } = new(FaultKind.PreconditionFailed, "The object was changed since it was read.");

    public static Fault Locked { get; } = new(FaultKind.Conflict, "The object is being changed by someone else.") { RetryAfter = TimeSpan.FromSeconds(1) };

    public static Fault Refused { get; } = new(FaultKind.Refused, "The backend refused the change by a rule of its own.");

    public static Fault TooMany { get; } =
        new(FaultKind.Invalid, $"More than {Query<object>.MaxScanned} objects would have to be looked through; narrow the search.");
}
