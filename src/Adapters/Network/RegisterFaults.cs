using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Network;

/// <summary>What the verdicts of subscriber registers mean to a caller.</summary>
internal static class RegisterFaults
{
    public static Fault Absent { get; } = Fault.NotFound("service");

    public static Fault Refused { get; } = new(FaultKind.Refused, "The network does not accept a value of the service.");

    public static Fault Taken { get; } = new(FaultKind.Conflict, "The network has a service with this number, SIM or place already, and it is otherwise.");

    /// <summary>The network failed at it however often it was asked, and it was looked up that nothing was done.</summary>
    public static Fault NotDone { get; } = new(FaultKind.VendorFailed, "The network did not carry out the change.");

    public static Fault NoSuchSpecification { get; } = new(FaultKind.Unsupported, "The network has no services of this specification.");

    public static Fault NoSuchHandle { get; } = new(FaultKind.Internal, "The change is not known by this handle.");

    /// <summary>Whether the change certainly did not happen and will not by itself, so that what was made before it is to be undone.</summary>
    public static bool IsFinal(Fault fault) => fault.Kind is FaultKind.Refused or FaultKind.Conflict or FaultKind.NotFound or FaultKind.Unsupported || fault == NotDone;

    /// <summary>A fault of the network's own as the end of the change; every other one as it is.</summary>
    public static Outcome<NetworkChange> Failed(Fault fault) =>
        fault == NotDone || fault == Refused ? new NetworkChange(NetworkProgress.Failed, null, fault.Message, IsRetryable: fault == NotDone) : fault;

    /// <summary>A characteristic that a service keeps for its life.</summary>
    public static Fault Fixed(string characteristic) =>
        new(FaultKind.Unsupported, $"The characteristic {characteristic} of a service stays as it is; a new service can have another.") { Field = characteristic };

    /// <summary>The fault that ends a step; null for a verdict to go on by. A lost answer is as unclear as a register's own doubt.</summary>
    /// <param name="verdict">The verdict, when there is one.</param>
    /// <param name="sent">The fault of the way to the register, when there is one.</param>
    public static (RegisterVerdict Verdict, Fault? Fault) Settle(RegisterVerdict? verdict, Fault? sent) => (verdict, sent) switch
    {
        (_, { Kind: FaultKind.OutcomeUnknown }) => (RegisterVerdict.Unclear, null),
        (_, { }) => (RegisterVerdict.Unclear, sent),
        (RegisterVerdict.NotFound, _) => (RegisterVerdict.NotFound, Absent),
        (RegisterVerdict.Refused, _) => (RegisterVerdict.Refused, Refused),
        (RegisterVerdict.Busy, _) => (RegisterVerdict.Busy, VendorFaults.Unavailable(null)),
        (RegisterVerdict.SessionOver, _) => (RegisterVerdict.SessionOver, VendorFaults.NotServed),
        _ => (verdict ?? RegisterVerdict.Unclear, null),
    };
}
