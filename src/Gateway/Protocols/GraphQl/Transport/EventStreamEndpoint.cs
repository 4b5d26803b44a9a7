using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Answers with an event stream, in the protocol's distinct connections mode.</summary>
internal sealed class EventStreamEndpoint(
    OperationStream operations,
    IHostApplicationLifetime lifetime,
    IOptions<GraphQlTransportOptions> options,
    TimeProvider time)
{
    public async Task RunAsync(HttpContext context, GraphQlCall call, Func<PreparedRequest> prepare)
    {
        var (request, fault) = Prepare(prepare);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            StartHeaders(context);
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using var expiry = ExpiryTimer.Start(call, time, ending.Cancel);
        using var writer = new EventStreamWriter(context.Response, options.Value);
        StartHeaders(context);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted); // the client learns at once that it is subscribed
        var beating = BeatAsync(writer, ending.Token);
        try
        {
            await (fault is null ? PumpAsync(context, call, request!, writer, ending.Token) : writer.NextAsync(fault, ending.Token).AsTask());
            await writer.CompleteAsync(ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // the client went, its token ended or the gateway stops: no complete event, so that a client comes again
        }
        catch (SlowConsumerException)
        {
            context.Abort();
        }
        finally
        {
            await ending.CancelAsync();
            await beating;
        }
    }

    private async Task PumpAsync(HttpContext context, GraphQlCall call, PreparedRequest request, EventStreamWriter writer, CancellationToken cancellationToken)
    {
        try
        {
            await operations.RunAsync(request, context, call, writer.NextAsync, cancellationToken);
        }
        catch (RequestFaultException refused)
        {
            await writer.NextAsync(refused.Fault, cancellationToken);
        }
    }

    /// <summary>A document at fault is told inside the stream, as the protocol asks; a malformed request is not.</summary>
    private static (PreparedRequest? Request, RequestFault? Fault) Prepare(Func<PreparedRequest> prepare)
    {
        try
        {
            return (prepare(), null);
        }
        catch (RequestFaultException refused) when (refused.Fault.IsDocumentFault)
        {
            return (null, refused.Fault);
        }
    }

    private static void StartHeaders(HttpContext context)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache, no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
    }

    private async Task BeatAsync(EventStreamWriter writer, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.Value.Streaming.KeepAlive, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await writer.KeepAliveAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // the stream has ended
        }
    }
}
