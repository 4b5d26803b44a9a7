using GraphQL;
using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Runs any operation as a stream of results: one for a query or mutation, many for a subscription.</summary>
internal sealed class OperationStream(RequestRunner runner, IServiceScopeFactory scopes, IOptions<GraphQlTransportOptions> options)
{
    /// <summary>Returns when the operation is complete. What <paramref name="take"/> gets is in order.</summary>
    public async Task RunAsync(
        PreparedRequest request,
        HttpContext context,
        GraphQlCall call,
        Func<ExecutionResult, CancellationToken, ValueTask> take,
        CancellationToken cancellationToken)
    {
        await runner.AdmitAsync(request, context, call, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var result = await runner.ExecuteAsync(request, call, scope.ServiceProvider, cancellationToken);
        if (result.Streams is not { Count: > 0 } streams)
        {
            await take(result, cancellationToken);
            return;
        }

        await PumpAsync(streams.Values.Single(), take, cancellationToken);
    }

    private async Task PumpAsync(
        IObservable<ExecutionResult> stream,
        Func<ExecutionResult, CancellationToken, ValueTask> take,
        CancellationToken cancellationToken)
    {
        using var queue = new ResultQueue(options.Value.Streaming.OutgoingQueue);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, queue.Overflow);
        using var subscription = stream.Subscribe(queue);
        try
        {
            await foreach (var item in queue.ReadAllAsync(linked.Token))
            {
                await take(item, linked.Token);
            }
        }
        catch (OperationCanceledException) when (queue.Overflow.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new SlowConsumerException();
        }
    }
}
