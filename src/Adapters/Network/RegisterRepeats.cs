using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Network;

/// <summary>Repeats calls to a register where nothing was done: in a new session when the old one is over, after a pause when it is busy or out of reach.</summary>
internal sealed class RegisterRepeats(VendorOptions options, TimeProvider time)
{
    /// <summary>One renewal for the call's own session, one more for a new session that another call of the moment saw end.</summary>
    private const int MaxRenewals = 2;

    /// <param name="attempt">Makes an attempt; a write whose answer was lost gives <see cref="FaultKind.OutcomeUnknown"/>, which is not repeated here.</param>
    /// <param name="verdictOf">What its answer means.</param>
    /// <param name="isRead">Whether it changes nothing, so that a lost answer is no reason to look.</param>
    /// <param name="cancellationToken">Gives up before the next attempt.</param>
    public async Task<Outcome<T>> RunAsync<T>(
        Func<CancellationToken, Task<Outcome<T>>> attempt, Func<T, RegisterVerdict> verdictOf, bool isRead, CancellationToken cancellationToken)
    {
        var renewals = 0;
        for (var repeats = 0; ;)
        {
            var sent = await attempt(cancellationToken);
            var verdict = sent.TryGet(out var answer, out var fault) ? verdictOf(answer) : (RegisterVerdict?)null;
            if (verdict == RegisterVerdict.SessionOver && renewals++ < MaxRenewals)
            {
                continue;
            }

            if (!(verdict == RegisterVerdict.Busy || (fault is not null && MayRepeat(fault, isRead))) || repeats++ >= options.Retries)
            {
                return sent;
            }

            await PauseAsync(repeats, cancellationToken);
        }
    }

    /// <summary>The pause before a repetition; it doubles.</summary>
    public Task PauseAsync(int repeat, CancellationToken cancellationToken)
    {
        var pause = options.RetryDelay * Math.Pow(2, repeat - 1);
        return Task.Delay(pause < options.MaxRetryDelay ? pause : options.MaxRetryDelay, time, cancellationToken);
    }

    private static bool MayRepeat(Fault fault, bool isRead) =>
        fault.Kind == FaultKind.VendorUnavailable || (isRead && fault.Kind is FaultKind.VendorTimeout or FaultKind.VendorFailed && fault != VendorFaults.NotServed);
}
