using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Orders.Engine;

/// <summary>Works on due orders, several at once: woken by this node's own changes, and by a tick for timers, retries and the other nodes.</summary>
internal sealed partial class OrderWorker(
    OrderClaims claims, OrderClock clock, OrderRunner runner, OrderSignal signal, IOptionsMonitor<OrderOptions> options, TimeProvider time, ILogger<OrderWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);

    /// <summary>Does what is due now, and ends when nothing is.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        await clock.RunDueAsync(cancellationToken);
        while (await StartDueAsync(cancellationToken) > 0)
        {
            await Task.WhenAll(_running.Values);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await claims.GiveBackAsync();
        await using var timer = time.CreateTimer(_ => signal.Wake(), null, TimeSpan.Zero, Tick);
        try
        {
            while (true)
            {
                await signal.WaitAsync(stoppingToken);
                await LookAsync(stoppingToken);
            }
        }
        finally
        {
            await Task.WhenAll(_running.Values);
            await claims.GiveBackAsync();
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            await clock.RunDueAsync(stopping);
            await StartDueAsync(stopping);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.LookFailed(logger, exception);
        }
    }

    private async Task<int> StartDueAsync(CancellationToken stopping)
    {
        var free = options.CurrentValue.MaxConcurrentOrders - _running.Count;
        if (free <= 0)
        {
            return 0;
        }

        var lease = claims.NewLease();
        var taken = await claims.TakeAsync(lease, free, stopping);
        foreach (var id in taken)
        {
            // Entered before it runs: what ends at once must find itself to leave.
            var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var key = $"{id}/{lease}";
            _running[key] = RunAsync(id, lease, key, entered.Task, stopping);
            entered.SetResult();
        }

        return taken.Count;
    }

    private async Task RunAsync(string id, string lease, string key, Task entered, CancellationToken stopping)
    {
        await entered;
        try
        {
            await runner.RunAsync(new Schema.Id<ServiceOrder>(id), lease, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The attempt stays begun; the next node looks before it acts.
        }
        catch (Exception exception)
        {
            // The lease ends by itself, so that a defect does not make the order run in circles.
            Log.OrderFailed(logger, id, exception);
        }
        finally
        {
            _running.TryRemove(key, out _);
            signal.Wake();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Due orders could not be looked for; the next tick tries again.")]
        public static partial void LookFailed(ILogger logger, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "Order {Order} could not be worked on; it is tried again when its lease has ended.")]
        public static partial void OrderFailed(ILogger logger, string order, Exception exception);
    }
}
