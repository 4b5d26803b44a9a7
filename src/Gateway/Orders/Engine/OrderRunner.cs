using Microsoft.Extensions.Options;
using TeleCo.Gateway.Orders.Steps;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Orders.Engine;

/// <summary>Works on an order for as long as it can go on: an attempt is written down as begun, made, and its end is written down with the beginning of the next.</summary>
internal sealed partial class OrderRunner(
    OrderCases cases, OrderEngine engine, OrderSteps steps, NetworkGates gates, OrderSignal signal, IOptionsMonitor<OrderOptions> options, TimeProvider time, ILogger<OrderRunner> logger)
{
    /// <summary>Works on an order under a lease, until it has to wait, is over, or the lease is lost.</summary>
    public async Task RunAsync(Id<ServiceOrder> id, string lease, CancellationToken stopping)
    {
        StepEnd? last = null;
        while (true)
        {
            var ended = last;
            var isOver = false;
            var next = await cases.ChangeAsync(
                id,
                lease,
                async order =>
                {
                    var work = await engine.AdvanceAsync(order, ended, CancellationToken.None);
                    isOver = OrderStates.IsFinal(order.Order.State);
                    return Outcome<StepWork?>.Of(work);
                },
                CancellationToken.None); // What was begun is written down, whether or not the node is being stopped.
            if (isOver)
            {
                signal.TellEnd();
            }

            if (!next.TryGet(out var work, out _) || work is null)
            {
                return;
            }

            // Stopped in the middle: the attempt stays begun, and whoever takes the order next looks before it acts.
            last = new(work, await AttemptAsync(work, stopping));
            stopping.ThrowIfCancellationRequested();
        }
    }

    private async Task<StepResult> AttemptAsync(StepWork work, CancellationToken stopping)
    {
        using var timeout = new CancellationTokenSource(options.CurrentValue.StepTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        gates.Enter(work.Network);
        try
        {
            var result = await AskAsync(work, either.Token);
            Log.Ended(logger, work.Order.Value, work.ItemId, work.Kind, work.Direction, result.Verdict, result.Fault?.Kind);
            return result is { Verdict: StepVerdict.Running, Handle: null } ? StepResult.Of(new Fault(FaultKind.VendorFailed, "The network did not say how to ask after the change.")) : result;
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            return StepResult.Of(new Fault(FaultKind.OutcomeUnknown, "The network did not answer in time."));
        }
        catch (Exception exception)
        {
            Log.Failed(logger, work.Order.Value, work.ItemId, work.Kind, exception);
            return StepResult.Of(new Fault(FaultKind.Internal, "The gateway failed at this step."));
        }
        finally
        {
            gates.Leave(work.Network);
        }
    }

    private async Task<StepResult> AskAsync(StepWork work, CancellationToken cancellationToken) => work.Direction switch
    {
        Direction.Forward => await steps[work.Kind].RunAsync(work.Context, cancellationToken),
        Direction.Back => await steps[work.Kind].UndoAsync(work.Context, cancellationToken),
        _ => StepResult.Of(await work.Context.Network.FollowAsync(work.Context.Configuration, work.Handle!, cancellationToken)),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Order {Order}, item {Item}: {Kind} {Direction} is {Verdict} ({Fault}).")]
        public static partial void Ended(ILogger logger, string order, string item, Storage.Orders.StepKind kind, Direction direction, StepVerdict verdict, FaultKind? fault);

        [LoggerMessage(2, LogLevel.Error, "Order {Order}, item {Item}: {Kind} threw.")]
        public static partial void Failed(ILogger logger, string order, string item, Storage.Orders.StepKind kind, Exception exception);
    }
}
