namespace TeleCo.Gateway.Tests.Unit.GraphQlTransport;

/// <summary>A source of events that tests feed by hand, or that replays a count and completes.</summary>
internal sealed class TestObservable : IObservable<object?>
{
    private readonly List<IObserver<object?>> _observers = [];
    private readonly Lock _lock = new();

    public int? Replay { get; init; }

    public Exception? Failure { get; init; }

    public TaskCompletionSource Subscribed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Unsubscribed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IDisposable Subscribe(IObserver<object?> observer)
    {
        for (var i = 1; i <= Replay; i++)
        {
            observer.OnNext(i);
        }

        if (Failure is not null)
        {
            observer.OnError(Failure);
        }
        else if (Replay is not null)
        {
            observer.OnCompleted();
        }

        lock (_lock)
        {
            _observers.Add(observer);
        }

        Subscribed.TrySetResult();
        return new Subscription(this, observer);
    }

    public void Publish(object? value)
    {
        lock (_lock)
        {
            _observers.ForEach(observer => observer.OnNext(value));
        }
    }

    private sealed class Subscription(TestObservable source, IObserver<object?> observer) : IDisposable
    {
        public void Dispose()
        {
            lock (source._lock)
            {
                source._observers.Remove(observer);
            }

            source.Unsubscribed.TrySetResult();
        }
    }
}
