namespace TeleCo.Gateway.Orders;

/// <summary>Wakes this node's worker: an order was made or changed. Other nodes see it at their next look.</summary>
internal sealed class OrderSignal : IDisposable
{
    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly Lock _lock = new();
    private TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the next order ends on this node.</summary>
    public Task NextEnd => _ended.Task;

    public void Wake()
    {
        lock (_lock)
        {
            if (_wake.CurrentCount == 0)
            {
                _wake.Release();
            }
        }
    }

    /// <summary>Says that an order has ended.</summary>
    public void TellEnd() => Interlocked.Exchange(ref _ended, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    /// <summary>Waits until there is something to look at.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _wake.WaitAsync(cancellationToken);

    public void Dispose() => _wake.Dispose();
}
