using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Payments;

/// <summary>What a fault says of the money.</summary>
internal enum Certainty
{
    /// <summary>It may or may not have moved: the processor has to be asked.</summary>
    Unknown,

    /// <summary>It did not move, and the processor says so for good.</summary>
    Refused,

    /// <summary>It did not move: the processor never took the order on.</summary>
    NotTaken,
}

/// <summary>Reads a fault for what it says of the money; in doubt nothing.</summary>
internal static class Certainties
{
    /// <summary>After a first attempt.</summary>
    public static Certainty OfCall(Fault fault) => fault.Kind switch
    {
        FaultKind.Refused => Certainty.Refused,
        FaultKind.Invalid or FaultKind.Unsupported or FaultKind.VendorUnavailable or FaultKind.RateLimited or FaultKind.NotFound => Certainty.NotTaken,
        _ => Certainty.Unknown,
    };

    /// <summary>After a question about an earlier attempt: there a backend that is not available says nothing, and only "not found" is certain.</summary>
    public static Certainty OfQuestion(Fault fault) => fault.Kind switch
    {
        FaultKind.Refused => Certainty.Refused,
        FaultKind.NotFound => Certainty.NotTaken,
        _ => Certainty.Unknown,
    };
}
