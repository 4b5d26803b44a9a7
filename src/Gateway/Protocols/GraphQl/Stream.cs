namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>An asynchronous sequence as the observable that the execution engine wants. Each subscriber reads for itself, and stops when it leaves.</summary>
internal sealed class Stream<T>(IAsyncEnumerable<T> items) : IObservable<object?>
{
    public IDisposable Subscribe(IObserver<object?> observer)
    {
        var leaving = new CancellationTokenSource();
        _ = PumpAsync(observer, leaving.Token);
        return new Leave(leaving);
    }

    private async Task PumpAsync(IObserver<object?> observer, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in items.WithCancellation(cancellationToken))
            {
                observer.OnNext(item);
            }

            observer.OnCompleted();
        }
        catch (OperationCanceledException)
        {
            // Who left wants to hear no more.
        }
        catch (Exception exception)
        {
            observer.OnError(exception);
        }
    }

    private sealed class Leave(CancellationTokenSource leaving) : IDisposable
    {
        public void Dispose()
        {
            leaving.Cancel();
            leaving.Dispose();
        }
    }
}
