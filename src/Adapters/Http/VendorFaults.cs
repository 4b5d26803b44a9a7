using System.Net;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace TeleCo.Gateway.Adapters.Http;

/// <summary>What failures on the way to a vendor mean to a caller. No text of the vendor's goes into them.</summary>
internal static class VendorFaults
{
    public static Fault Timeout { get; } = new(FaultKind.VendorTimeout, "The backend did not answer in time.");

    public static Fault Garbled { get; } = new(FaultKind.VendorFailed, "The backend gave an answer that cannot be understood.");

    public static Fault Failed { get; } = new(FaultKind.VendorFailed, "The backend failed to serve the request.");

    public static Fault NotServed { get; } = new(FaultKind.VendorFailed, "The backend does not serve the gateway at present.");

    public static Fault Unknown { get; } = new(FaultKind.OutcomeUnknown, "The request was sent to the backend, and its answer was lost: it may or may not have happened.");

    public static Fault Unavailable(TimeSpan? retryAfter) =>
        new(FaultKind.VendorUnavailable, "The backend is not available at present.") { RetryAfter = retryAfter };

    /// <summary>The fault behind an exception of the pipeline, or null when it is a defect.</summary>
    public static Fault? From(Exception exception, VendorOptions options) => exception switch
    {
        BrokenCircuitException => Unavailable(options.BreakDuration),
        RateLimiterRejectedException => Unavailable(TimeSpan.FromSeconds(1)),
        TimeoutRejectedException or OperationCanceledException => Timeout,
        VendorAnswerTooLargeException => Garbled,
        _ when VendorPipeline.NeverConnected(exception) => Unavailable(null),
        HttpRequestException or IOException => Failed,
        _ => null,
    };

    /// <summary>The fault behind a status that says enough by itself; other statuses are the vendor's own words to read.</summary>
    public static Fault From(HttpStatusCode status, TimeSpan? retryAfter) => status switch
    {
        HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests => Unavailable(retryAfter),
        HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout => Timeout,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => NotServed,
        _ => Failed,
    };

    /// <summary>The same fault, unless the call was a write of which an attempt may have happened: then nobody knows.</summary>
    public static Fault Settle(Fault fault, VendorRequest request) =>
        request.MayHaveHappened && fault.Kind is FaultKind.VendorFailed or FaultKind.VendorUnavailable or FaultKind.VendorTimeout
            ? Unknown
            : fault;
}
