namespace TeleCo.Gateway.Schema.Ports;

/// <summary>Checks and reads what a vendor calls in with.</summary>
public interface IVendorWebhooks
{
    /// <summary>The event in a call; <see cref="FaultKind.Unauthenticated"/> when the signature is wrong or too old, <see cref="FaultKind.Invalid"/> when the body is no event.</summary>
    /// <param name="header">Gives a header field of the call by its name.</param>
    /// <param name="body">The body, byte by byte as it came in.</param>
    /// <param name="cancellationToken">Ends with the call's time; a vendor may have to be asked.</param>
    Task<Outcome<VendorEvent>> ReadAsync(Func<string, string?> header, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);
}

/// <summary>Something that a vendor says has happened. A hint to look: order and number of such calls mean nothing.</summary>
/// <param name="Id">The vendor's id of the event; the same for every delivery of it.</param>
/// <param name="Type">The vendor's name of the event.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Reference">The vendor's id of the object, or null when it is none of ours.</param>
/// <param name="Time">When it happened (UTC).</param>
public sealed record VendorEvent(string Id, string Type, VendorSubject Subject, string? Reference, DateTime Time);

/// <summary>What a vendor's event is about.</summary>
public enum VendorSubject
{
    /// <summary>Nothing that the gateway follows.</summary>
    Other,

    /// <summary>A payment.</summary>
    Payment,

    /// <summary>A refund.</summary>
    Refund,

    /// <summary>A stored means of payment.</summary>
    PaymentMethod,
}
