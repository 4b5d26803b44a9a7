using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Polly;

namespace TeleCo.Gateway.Adapters.Http;

/// <summary>The way to one vendor: its connections, its resilience pipeline and its log. One for the life of the program.</summary>
internal sealed partial class VendorHttp : IDisposable
{
    private readonly string _vendor;
    private readonly VendorOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Func<VendorAnswer, bool> _mayHaveBegun;
    private readonly HttpMessageInvoker _transport;
    private readonly ResiliencePipeline<VendorAnswer> _pipeline;

    /// <param name="vendor">The vendor's name, for the log.</param>
    /// <param name="options">Where it is and how much patience we have with it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where each call leaves a line.</param>
    /// <param name="isBusy">Whether an answer that looks final means "not now" in this vendor's words.</param>
    /// <param name="advice">What an answer itself says of repeating the call; null when it says nothing. It goes before every other rule.</param>
    /// <param name="mayHaveBegun">Whether a failure leaves it open how far a write got: then no later answer to a repetition, such as "not now", makes it certain.</param>
    public VendorHttp(
        string vendor,
        VendorOptions options,
        TimeProvider time,
        ILogger logger,
        Func<VendorRequest, VendorAnswer, bool> isBusy,
        Func<VendorAnswer, bool?>? advice = null,
        Func<VendorAnswer, bool>? mayHaveBegun = null)
    {
        _mayHaveBegun = mayHaveBegun ?? (_ => false);
        (_vendor, _options, _time, _logger) = (vendor, options, time, logger);
        _pipeline = VendorPipeline.Build(options, isBusy, answer => IsVerdict(answer), time, advice);
        _transport = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // a redirect would carry the token to wherever it points
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = options.ConnectTimeout,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        });
    }

    /// <summary>Whether an answer with a status of 500 or more is the vendor's own word on the request, so that asking again gives no other one. Default: none is.</summary>
    public Func<VendorAnswer, bool> IsVerdict { get; init; } = static _ => false;

    /// <summary>The vendor's own header for its token, which may come back in it renewed; null for <c>Authorization</c>.</summary>
    public string? TokenHeader { get; init; }

    /// <summary>The time stamp by which an operation that begins now must be over.</summary>
    public long Deadline() => _time.GetTimestamp() + (long)(_options.Timeout.TotalSeconds * _time.TimestampFrequency);

    /// <summary>Sends a request, again where that is safe, and gives the vendor's last answer, whatever its status.</summary>
    public async Task<Schema.Outcome<VendorAnswer>> SendAsync(VendorRequest request, AuthenticationHeaderValue? authorization, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        var remaining = _time.GetElapsedTime(started, request.Deadline ??= Deadline());
        if (remaining <= TimeSpan.Zero)
        {
            return VendorFaults.Settle(VendorFaults.Timeout, request);
        }

        using var deadline = new CancellationTokenSource(remaining, _time);
        using var caller = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), deadline);
        try
        {
            var answer = await RunAsync(request, authorization, deadline.Token);
            Log.Answered(_logger, _vendor, request.Operation, (int)answer.Status, _time.GetElapsedTime(started).TotalMilliseconds);
            return answer;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && VendorFaults.From(exception, _options) is not null)
        {
            var fault = VendorFaults.Settle(VendorFaults.From(exception, _options)!, request);
            Log.Unanswered(_logger, _vendor, request.Operation, fault.Kind, exception.GetType().Name, _time.GetElapsedTime(started).TotalMilliseconds);
            return fault;
        }
    }

    public void Dispose() => _transport.Dispose();

    private async ValueTask<VendorAnswer> RunAsync(VendorRequest request, AuthenticationHeaderValue? authorization, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(VendorPipeline.Request, request);
        try
        {
            return await _pipeline.ExecuteAsync(
                static (context, call) => call.Http.AttemptAsync(call.Request, call.Authorization, context.CancellationToken),
                context,
                (Http: this, Request: request, Authorization: authorization));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<VendorAnswer> AttemptAsync(VendorRequest request, AuthenticationHeaderValue? authorization, CancellationToken cancellationToken)
    {
        var content = request.Method == HttpMethod.Get ? null : new VendorContent(request.Body);
        using var message = Message(request, content, authorization);
        var answered = false;
        try
        {
            using var response = await _transport.SendAsync(message, cancellationToken);
            var answer = await VendorAnswer.ReadAsync(response, _options.MaxAnswerBytes, _time, cancellationToken);
            answer.Location = response.Headers.Location;
            answer.RenewedToken = TokenHeader is { } name && response.Headers.TryGetValues(name, out var tokens) ? tokens.LastOrDefault() : null;

            // A proxy in front of the vendor says these; the vendor behind it may have done the work all the same.
            answered = (answer.Status is not (HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout) || IsVerdict(answer)) && !_mayHaveBegun(answer);
            return answer;
        }
        finally
        {
            if (!answered && content is { Started: true })
            {
                request.NoteLostAnswer();
            }
        }
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The message owns its content and is disposed by the caller.")]
    private HttpRequestMessage Message(VendorRequest request, VendorContent? content, AuthenticationHeaderValue? authorization)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(_options.BaseUrl!, request.Path)) { Content = content };
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        if (TokenHeader is { } tokenHeader)
        {
            message.Headers.TryAddWithoutValidation(tokenHeader, authorization?.Parameter);
        }
        else
        {
            message.Headers.Authorization = authorization;
        }

        foreach (var (name, value) in request.Headers.Concat(request.SessionHeaders))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (content is not null && !request.Body.IsEmpty)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        }

        return message;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Vendor} answered {Operation} with {Status} after {Milliseconds:0.0} ms")]
        public static partial void Answered(ILogger logger, string vendor, string operation, int status, double milliseconds);

        [LoggerMessage(2, LogLevel.Warning, "{Vendor} did not answer {Operation}: {Kind} by {Failure} after {Milliseconds:0.0} ms")]
        public static partial void Unanswered(ILogger logger, string vendor, string operation, FaultKind kind, string failure, double milliseconds);
    }
}
