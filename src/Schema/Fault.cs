namespace TeleCo.Gateway.Schema;

/// <summary>A failure that can happen in normal life, as a value. The message is safe for the caller; the detail is logged where it arose.</summary>
/// <param name="Kind">What kind of failure.</param>
/// <param name="Message">One sentence for the caller, with no vendor host, no stack and no personal data.</param>
public sealed record Fault(FaultKind Kind, string Message)
{
    /// <summary>The attribute that is wrong, as a path in the caller's own contract, when one is to blame.</summary>
    public string? Field { get; init; }

    /// <summary>How long to wait before trying again, when the backend or a limit said so.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A request that breaks the contract at one attribute.</summary>
    public static Fault Invalid(string field, string message) => new(FaultKind.Invalid, message) { Field = field };

    /// <summary>No such object. The text never holds the id: an unknown id and a foreign one must answer alike.</summary>
    public static Fault NotFound(string resource) => new(FaultKind.NotFound, $"No {resource} with this id.");
}
