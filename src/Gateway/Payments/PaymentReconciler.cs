using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Payments;

/// <summary>Brings every payment and refund to its end: after a lost answer, a crash, a processor's call, a payer's approval. Several nodes share the work by leases.</summary>
internal sealed partial class PaymentReconciler(
    PaymentAttempts attempts, PaymentSettlement payments, RefundSettlement refunds, Journal journal, IOptions<PaymentOptions> options, TimeProvider time, ILogger<PaymentReconciler> logger) : BackgroundService
{
    private static readonly TimeSpan Cleaning = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _wake = new(1, 1);
    private DateTime _cleaned;

    /// <summary>Lets the next round begin at once.</summary>
    public void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    /// <summary>Settles what is due now, and says how much that was.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var due = await attempts.LeaseDueAsync(options.Value.Parallel, cancellationToken);
        await Task.WhenAll(due.Select(attempt => SettleAsync(attempt, cancellationToken)));
        return due.Count;
    }

    /// <summary>Settles one attempt that is leased to this node.</summary>
    public Task SettleLeasedAsync(PaymentAttempt attempt, CancellationToken cancellationToken) => attempt.Kind == AttemptKind.Payment
        ? payments.SettleAsync(attempt, cancellationToken)
        : refunds.SettleAsync(attempt, cancellationToken);

    public override void Dispose()
    {
        base.Dispose();
        _wake.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await TryAsync(async token =>
        {
            await attempts.ForgetLeasesAsync(token);
            return 0;
        }, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await _wake.WaitAsync(options.Value.Tick, stoppingToken);
            while (await TryAsync(RunOnceAsync, stoppingToken) == options.Value.Parallel)
            {
                // As long as a round is full there is more.
            }

            await TryAsync(CleanAsync, stoppingToken);
        }
    }

    private async Task SettleAsync(PaymentAttempt attempt, CancellationToken cancellationToken)
    {
        try
        {
            await SettleLeasedAsync(attempt, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Its lease ends by itself; the others of the round go on.
            Log.NotSettled(logger, attempt.Id, exception);
        }
    }

    private async Task<int> TryAsync(Func<CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Failed(logger, exception);
            return 0;
        }
    }

    private async Task<int> CleanAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (now - _cleaned < Cleaning)
        {
            return 0;
        }

        _cleaned = now;
        var oldest = now - options.Value.InboxRetention;
        return await journal.WriteAsync((db, token) => db.Webhooks.Where(call => call.ReceivedAt < oldest).ExecuteDeleteAsync(token), audit: null, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The ledger could not be looked through; the next round tries again.")]
        public static partial void Failed(ILogger logger, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "{Id} could not be settled; it is tried again.")]
        public static partial void NotSettled(ILogger logger, string id, Exception exception);
    }
}
