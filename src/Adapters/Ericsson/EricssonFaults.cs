namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>What a site's refusals mean to a caller.</summary>
internal static class EricssonFaults
{
    public static Fault Absent { get; } = Fault.NotFound("service");

    public static Fault Refused { get; } = new(FaultKind.Refused, "The network does not accept a value of the service.");

    public static Fault Taken { get; } = new(FaultKind.Conflict, "The network has a subscriber with this number or SIM already, and it is otherwise.");

    /// <summary>The site failed at it however often it was asked, and it was looked up that nothing was done.</summary>
    public static Fault NotDone { get; } = new(FaultKind.VendorFailed, "The network did not carry out the change.");

    public static Fault NoSuchSpecification { get; } = new(FaultKind.Unsupported, "The network has no services of this specification.");

    /// <summary>Whether the change certainly did not happen and will not by itself, so that what was made before it is to be undone.</summary>
    public static bool IsFinal(Fault fault) => fault.Kind is FaultKind.Refused or FaultKind.Conflict or FaultKind.NotFound or FaultKind.Unsupported || fault == NotDone;
}
