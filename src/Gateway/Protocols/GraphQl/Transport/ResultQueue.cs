using System.Threading.Channels;
using GraphQL;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Holds a subscription's results until the connection takes them; when it is full the consumer is too slow.</summary>
internal sealed class ResultQueue(int capacity) : IObserver<ExecutionResult>, IDisposable
{
    private readonly CancellationTokenSource _overflow = new();
    private readonly Channel<ExecutionResult> _results = Channel.CreateBounded<ExecutionResult>(
        new BoundedChannelOptions(capacity) { SingleReader = true });

    private bool _complete;

    /// <summary>Cancelled at once when the queue is full, also while the connection is stuck in a write.</summary>
    public CancellationToken Overflow => _overflow.Token;

    public IAsyncEnumerable<ExecutionResult> ReadAllAsync(CancellationToken cancellationToken) =>
        _results.Reader.ReadAllAsync(cancellationToken);

    public void OnNext(ExecutionResult value)
    {
        if (!_results.Writer.TryWrite(value) && !Volatile.Read(ref _complete))
        {
            Overflowed();
        }
    }

    /// <summary>A source that failed ends with its error as the last result.</summary>
    public void OnError(Exception error)
    {
        OnNext(new ExecutionResult().AddError(error as ExecutionError ?? new GraphQL.Execution.UnhandledError("Internal error", error)));
        OnCompleted();
    }

    public void OnCompleted()
    {
        Volatile.Write(ref _complete, true);
        _results.Writer.TryComplete();
    }

    public void Dispose() => _overflow.Dispose();

    private void Overflowed()
    {
        try
        {
            _ = _overflow.CancelAsync(); // the source's thread does not run what follows
        }
        catch (ObjectDisposedException)
        {
            // the subscription ended in the same moment
        }
    }
}
