namespace TeleCo.Gateway.Adapters.Http;

/// <summary>A session with a vendor: kept while it is good, opened by one caller for all when it is not.</summary>
/// <typeparam name="T">What the vendor gave for the session.</typeparam>
/// <param name="open">Logs in. It runs for every waiting caller, so none of them can cancel it.</param>
/// <param name="isGood">Whether a session may still be used.</param>
/// <param name="pause">How long a refused login is not tried again: vendors lock out users who insist.</param>
/// <param name="time">The clock.</param>
internal sealed class VendorLogin<T>(Func<Task<Outcome<T>>> open, Func<T, bool> isGood, TimeSpan pause, TimeProvider time)
    where T : class
{
    private readonly Lock _gate = new();
    private T? _current;
    private Task<Outcome<T>>? _pending;
    private (Fault Fault, long At)? _refusal;

    /// <summary>The session to use.</summary>
    public async ValueTask<Outcome<T>> GetAsync(CancellationToken cancellationToken)
    {
        Task<Outcome<T>> pending;
        lock (_gate)
        {
            if (_current is { } session && isGood(session))
            {
                return session;
            }

            if (_refusal is { } refusal && time.GetElapsedTime(refusal.At) < pause)
            {
                return refusal.Fault;
            }

            pending = _pending ??= Task.Run(OpenAsync, CancellationToken.None);
        }

        return await pending.WaitAsync(cancellationToken);
    }

    /// <summary>Drops a session that the vendor refused, unless another caller has replaced it already.</summary>
    public void Forget(T refused)
    {
        lock (_gate)
        {
            _current = ReferenceEquals(_current, refused) ? null : _current;
        }
    }

    /// <summary>Takes the session out, to log it off.</summary>
    public T? Take()
    {
        lock (_gate)
        {
            var session = _current;
            _current = null;
            return session;
        }
    }

    private async Task<Outcome<T>> OpenAsync()
    {
        Outcome<T> outcome = VendorFaults.NotServed;
        try
        {
            return outcome = await open();
        }
        finally
        {
            lock (_gate)
            {
                _current = outcome.IsSuccess ? outcome.Value : null;
                _refusal = outcome.Fault == VendorFaults.NotServed ? (outcome.Fault, time.GetTimestamp()) : null;
                _pending = null;
            }
        }
    }
}
