using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Payments;

/// <summary>Finds out what became of a refund, and moves the ledger. Whoever calls holds the attempt's lease.</summary>
internal sealed partial class RefundSettlement(
    VendorRouter<IPaymentProcessor> processors, ProcessorCalls calls, AttemptOrders orders, RefundLedger ledger, Journal journal, ILogger<RefundSettlement> logger)
{
    private const string NeverMade = "The refund was not made.";

    public async Task SettleAsync(PaymentAttempt attempt, CancellationToken cancellationToken)
    {
        var seen = processors.TryFind(attempt.Vendor, out var processor)
            ? await LookAsync(processor, attempt, cancellationToken)
            : new Fault(FaultKind.VendorUnavailable, "The processor is not configured.");
        var (step, answer) = Read(attempt, seen);
        await journal.WriteAsync((db, token) => ledger.RecordAsync(db, attempt.Id, step, answer, token), audit: null, CancellationToken.None); // It was found out: it is kept.
    }

    private (Func<Refund, Refund> Step, Answer Answer) Read(PaymentAttempt attempt, Outcome<ProcessorRefund> seen)
    {
        var now = ledger.Now;
        if (seen.TryGet(out var found, out var fault))
        {
            return (row => Progress.After(row, found, now), new(IsKnown: true, found.Reference));
        }

        var certainty = attempt.VendorReference is null ? Certainties.OfQuestion(fault) : Certainty.Unknown;
        if (certainty == Certainty.Unknown)
        {
            Log.NotKnown(logger, attempt.Id, fault.Kind, attempt.Checks);
            return (row => row, new(IsKnown: false, Wait: fault.RetryAfter));
        }

        return certainty == Certainty.Refused
            ? (row => Progress.Lost(row, PaymentStatus.Denied, fault.Message, now), new(IsKnown: true))
            : (row => Progress.Lost(row, PaymentStatus.Failed, NeverMade, now), new(IsKnown: true));
    }

    private async Task<Outcome<ProcessorRefund>> LookAsync(IPaymentProcessor processor, PaymentAttempt attempt, CancellationToken cancellationToken)
    {
        if (attempt.VendorReference is { } reference)
        {
            return await calls.AskAsync(attempt.Id, token => processor.FindRefundAsync(reference, token), cancellationToken);
        }

        return orders.RefundOrderOf(attempt) is { } order
            ? await calls.AskAsync(attempt.Id, token => processor.SettleRefundAsync(order, new EffectKey(attempt.EffectKey, MayHaveHappened: true), attempt.FirstAttemptAt, token), cancellationToken)
            : new Fault(FaultKind.Internal, "The order cannot be read.");
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "What became of {Id} is not known yet ({Kind}); asked {Checks} times before.")]
        public static partial void NotKnown(ILogger logger, string id, FaultKind kind, int checks);
    }
}
