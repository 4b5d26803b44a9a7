using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Payments;

/// <summary>Finds out what became of a payment, takes the money that the payer has approved, and moves the ledger. Whoever calls holds the attempt's lease.</summary>
internal sealed partial class PaymentSettlement(
    VendorRouter<IPaymentProcessor> processors, ProcessorCalls calls, AttemptOrders orders, PaymentLedger ledger, Journal journal, ILogger<PaymentSettlement> logger)
{
    private const string NeverMade = "The payment was not made.";

    public async Task SettleAsync(PaymentAttempt attempt, CancellationToken cancellationToken)
    {
        var seen = processors.TryFind(attempt.Vendor, out var processor)
            ? await LookAsync(processor, attempt, cancellationToken)
            : new Fault(FaultKind.VendorUnavailable, "The processor is not configured.");
        if (processor is not null && seen is { IsSuccess: true, Value.Status: PaymentStatus.Authorized })
        {
            seen = await CaptureAsync(processor, attempt, seen.Value, cancellationToken);
        }

        var (step, answer) = Read(attempt, seen);
        await journal.WriteAsync((db, token) => ledger.RecordAsync(db, attempt.Id, step, answer, token), audit: null, CancellationToken.None); // It was found out: it is kept.
    }

    /// <summary>What an answer to a question makes of the row.</summary>
    private (Func<Payment, Payment> Step, Answer Answer) Read(PaymentAttempt attempt, Outcome<ProcessorPayment> seen)
    {
        var now = ledger.Now;
        if (seen.TryGet(out var found, out var fault))
        {
            return (row => Checked(row, found) ? Progress.After(row, found, now) : row, new(IsKnown: true, found.Reference, found.CaptureReference));
        }

        var certainty = Certainties.OfQuestion(fault);
        if (attempt.VendorReference is not null && certainty == Certainty.NotTaken)
        {
            // What nobody approved in time is forgotten by the processor; anything else that it had it still has.
            return (row => row.Status == PaymentStatus.PendingAuthorization ? Progress.Lost(row, PaymentStatus.Canceled, "The payment was not approved in time.", now) : row, new(IsKnown: true));
        }

        if (certainty == Certainty.Unknown)
        {
            Log.NotKnown(logger, attempt.Id, fault.Kind, attempt.Checks);
            return (row => row, new(IsKnown: false, Wait: fault.RetryAfter));
        }

        return certainty == Certainty.Refused
            ? (row => Progress.Lost(row, PaymentStatus.Denied, fault.Message, now), new(IsKnown: true))
            : (row => Progress.Lost(row, PaymentStatus.Failed, NeverMade, now), new(IsKnown: true));
    }

    private async Task<Outcome<ProcessorPayment>> LookAsync(IPaymentProcessor processor, PaymentAttempt attempt, CancellationToken cancellationToken)
    {
        if (attempt.VendorReference is { } reference)
        {
            return await calls.AskAsync(attempt.Id, token => processor.FindAsync(reference, token), cancellationToken);
        }

        return orders.PaymentOrderOf(attempt) is { } order
            ? await calls.AskAsync(attempt.Id, token => processor.SettleAsync(order, new EffectKey(attempt.EffectKey, MayHaveHappened: true), attempt.FirstAttemptAt, token), cancellationToken)
            : new Fault(FaultKind.Internal, "The order cannot be read.");
    }

    private async Task<Outcome<ProcessorPayment>> CaptureAsync(IPaymentProcessor processor, PaymentAttempt attempt, ProcessorPayment held, CancellationToken cancellationToken)
    {
        var key = new EffectKey($"{attempt.EffectKey}-capture", MayHaveHappened: true);
        var captured = await calls.AskAsync(attempt.Id, token => processor.CaptureAsync(held.Reference, held.Amount, key, token), cancellationToken);

        // What was seen before holds until more is known: the money is held, and is asked for again.
        return captured.IsSuccess || Certainties.OfQuestion(captured.Fault) == Certainty.Refused ? captured : held;
    }

    private bool Checked(Payment row, ProcessorPayment found)
    {
        if (found.Amount == row.TotalAmount)
        {
            if (found.Status != row.Status && Moves.IsFinal(row.Status) && found.Status == PaymentStatus.Captured)
            {
                Log.Contradicts(logger, row.Id.Value, row.Status);
            }

            return true;
        }

        Log.AnotherAmount(logger, row.Id.Value);
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "What became of {Id} is not known yet ({Kind}); asked {Checks} times before.")]
        public static partial void NotKnown(ILogger logger, string id, FaultKind kind, int checks);

        [LoggerMessage(2, LogLevel.Critical, "The processor has another amount for {Id} than the ledger; a person has to look.")]
        public static partial void AnotherAmount(ILogger logger, string id);

        [LoggerMessage(3, LogLevel.Critical, "The processor has captured {Id}, which the ledger has as {Status}; a person has to look.")]
        public static partial void Contradicts(ILogger logger, string id, PaymentStatus status);
    }
}
