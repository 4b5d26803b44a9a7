using System.Net;
using System.Net.Sockets;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace TeleCo.Gateway.Adapters.Http;

/// <summary>How attempts at a call are made: in turn, repeated where that is safe, not at all while the vendor is down, and each within its time.</summary>
internal static class VendorPipeline
{
    /// <summary>The call that an attempt belongs to.</summary>
    public static readonly ResiliencePropertyKey<VendorRequest> Request = new("request");

    /// <param name="isBusy">Whether an answer that looks final means "not now" in this vendor's words.</param>
    /// <param name="isVerdict">Whether an answer that looks like an outage is the vendor's own final word.</param>
    /// <param name="advice">What an answer itself says of repeating the call; null when it says nothing.</param>
    public static ResiliencePipeline<VendorAnswer> Build(
        VendorOptions options,
        Func<VendorRequest, VendorAnswer, bool> isBusy,
        Func<VendorAnswer, bool> isVerdict,
        TimeProvider time,
        Func<VendorAnswer, bool?>? advice = null)
    {
        var builder = new ResiliencePipelineBuilder<VendorAnswer> { TimeProvider = time };
        builder.AddConcurrencyLimiter(options.MaxConcurrentCalls, options.MaxQueuedCalls);
        if (options.Retries > 0)
        {
            builder.AddRetry(Retry(options, isBusy, isVerdict, advice ?? (_ => null)));
        }

        return builder.AddCircuitBreaker(Breaker(options, isVerdict)).AddTimeout(options.AttemptTimeout).Build();
    }

    /// <summary>Whether the failure arose before a byte of the request could leave.</summary>
    public static bool NeverConnected(Exception exception) =>
        exception is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        } or { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } };

    private static RetryStrategyOptions<VendorAnswer> Retry(
        VendorOptions options, Func<VendorRequest, VendorAnswer, bool> isBusy, Func<VendorAnswer, bool> isVerdict, Func<VendorAnswer, bool?> advice) => new()
        {
            MaxRetryAttempts = options.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.RetryDelay,
            MaxDelay = options.MaxRetryDelay,
            ShouldHandle = args => ValueTask.FromResult(
                args.Context.Properties.TryGetValue(Request, out var request)
                && !request.IsRepeatedByClient
                && (args.Outcome.Exception is { } exception
                    ? MayRepeat(request, exception)
                    : args.Outcome.Result is { } answer && !isVerdict(answer) && MayRepeat(request, answer, options.MaxRetryDelay, isBusy, advice))),
            DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result?.RetryAfter),
        };

    private static CircuitBreakerStrategyOptions<VendorAnswer> Breaker(VendorOptions options, Func<VendorAnswer, bool> isVerdict) => new()
    {
        MinimumThroughput = options.BreakerMinimum,
        FailureRatio = options.BreakerRatio,
        SamplingDuration = options.BreakerWindow,
        BreakDuration = options.BreakDuration,
        ShouldHandle = args => ValueTask.FromResult(
            args.Outcome.Result is { } answer ? (int)answer.Status >= 500 && !isVerdict(answer) : args.Outcome.Exception is HttpRequestException or IOException or TimeoutRejectedException),
    };

    private static bool MayRepeat(VendorRequest request, Exception exception) =>
        exception is HttpRequestException or IOException or TimeoutRejectedException
        && (request.Effect != VendorEffect.Once || (NeverConnected(exception) && !request.MayHaveHappened));

    private static bool MayRepeat(
        VendorRequest request, VendorAnswer answer, TimeSpan longestWait, Func<VendorRequest, VendorAnswer, bool> isBusy, Func<VendorAnswer, bool?> advice) =>
        request.Effect != VendorEffect.Once
        && !(answer.RetryAfter > longestWait)
        && !answer.IsSuccess
        && (advice(answer) ?? (IsPassing(answer.Status) || isBusy(request, answer)));

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status is >= 500 and not 501 and not 505;
}
