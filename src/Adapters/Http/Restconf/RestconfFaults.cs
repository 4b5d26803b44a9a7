namespace TeleCo.Gateway.Adapters.Http.Restconf;

/// <summary>What a network controller's refusals mean to a caller. None of its own words go into them: they name devices and paths.</summary>
internal static class RestconfFaults
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    public static Fault Busy { get; } = Unavailable("The network is busy with another change.", null);

    public static Fault Unreachable { get; } = Unavailable("A device of the service cannot be reached at present.", TimeSpan.FromSeconds(10));

    public static Fault Refused { get; } = new(FaultKind.Refused, "The network does not accept a value of the service.");

    /// <summary>A device was changed past its controller, so that a person has to decide whose configuration is right.</summary>
    public static Fault OutOfSync { get; } = new(FaultKind.Refused, "A device of the service was changed outside of its controller, which must be settled first.");

    public static Fault Inconsistent { get; } = new(FaultKind.VendorFailed, "The network was left between two states and needs an operator's look.");

    /// <param name="answer">A refusal.</param>
    public static Fault From(RestconfProblem problem, VendorAnswer answer) => problem switch
    {
        RestconfProblem.Busy => Busy with { RetryAfter = answer.RetryAfter ?? Moment },
        RestconfProblem.Exists => new(FaultKind.Conflict, "The network has a service of this key already."),
        RestconfProblem.Missing => Fault.NotFound("service in the network"),
        RestconfProblem.InvalidValue => Refused,
        RestconfProblem.AccessDenied => VendorFaults.NotServed,
        RestconfProblem.Unsupported => new(FaultKind.Unsupported, "The network does not offer this."),
        RestconfProblem.Changed => new(FaultKind.Conflict, "The service was changed in the network meanwhile."),
        RestconfProblem.Inconsistent => Inconsistent,
        RestconfProblem.Unavailable => VendorFaults.From(answer.Status, answer.RetryAfter) is { Kind: FaultKind.VendorTimeout } late ? late : VendorFaults.Unavailable(answer.RetryAfter),
        _ => VendorFaults.Failed,
    };

    private static Fault Unavailable(string message, TimeSpan? wait) => new(FaultKind.VendorUnavailable, message) { RetryAfter = wait ?? Moment };
}
