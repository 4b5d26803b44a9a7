using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Payments;

/// <summary>The gateway's own record of refunds. What is to be given back is reserved on the payment in the transaction that writes the refund down, so that refunds never exceed what was captured.</summary>
internal sealed class RefundLedger(LedgerRows<Refund> rows, LedgerRows<Payment> payments, PaymentAttempts attempts, AttemptSchedule schedule, Journal journal, TimeProvider time)
{
    public ResourceStore<Refund> Store => rows.Store;

    public DateTime Now => ResourceTime.Now(time);

    /// <summary>Reserves the sum and writes the refund and its attempt down; null when the payment has not that much left.</summary>
    public Task<Refund?> BeginAsync(Refund refund, Id<Payment> payment, PaymentAttempt attempt, CancellationToken cancellationToken) => journal.WriteAsync(
        async (db, token) =>
        {
            var sum = refund.TotalAmount.Value;
            var moved = await payments.MoveAsync(db, payment, row => HasLeft(row, sum) ? row with { Refunded = row.Refunded + sum } : row, token);
            if (moved is not var (before, after) || before == after)
            {
                return null;
            }

            db.PaymentAttempts.Add(attempt);
            return rows.Store.Add(db, refund);
        },
        audit: null,
        cancellationToken);

    /// <summary>Notes a step, with its event, in a transaction that is open. A refund that is lost gives its reservation back, once.</summary>
    public async Task<Refund?> RecordAsync(
        GatewayDb db, string id, Func<Refund, Refund> step, Answer answer, CancellationToken cancellationToken)
    {
        var attempt = await db.PaymentAttempts.AsNoTracking().FirstOrDefaultAsync(record => record.Kind == AttemptKind.Refund && record.Id == id, cancellationToken);
        if (attempt is null || await rows.MoveAsync(db, new(id), step, cancellationToken) is not var (before, after))
        {
            return null;
        }

        if (Moves.IsLost(after.Status) && !Moves.IsLost(before.Status))
        {
            await ReleaseAsync(db, after, cancellationToken);
        }

        rows.Tell(db, before, after, attempt.State == AttemptState.Sent, attempt.TraceId);
        await schedule.WriteAsync(db, attempt, answer, answer.IsKnown && Moves.IsFinal(after.Status), before != after, cancellationToken);
        return after;
    }

    /// <summary>Takes a refund back that no processor took on and nobody was told of, with its reservation.</summary>
    public async Task ForgetAsync(GatewayDb db, string id, CancellationToken cancellationToken)
    {
        if (await db.PaymentAttempts.Where(record => record.Kind == AttemptKind.Refund && record.Id == id && record.State == AttemptState.Sent).ExecuteDeleteAsync(cancellationToken) == 1
            && await rows.Store.FindAsync(db, new Id<Refund>(id), cancellationToken) is { } row
            && await ResourceStore<Refund>.RemoveAsync(db, row, cancellationToken))
        {
            await ReleaseAsync(db, row, cancellationToken);
        }
    }

    private static bool HasLeft(Payment payment, decimal sum) => payment.Status == PaymentStatus.Captured && payment.Captured - payment.Refunded >= sum;

    // What others gave back meanwhile is hidden behind the reservation, so the processor is asked once more.
    private async Task ReleaseAsync(GatewayDb db, Refund refund, CancellationToken cancellationToken)
    {
        if (refund.Payment?.Id is { } payment)
        {
            await payments.MoveAsync(db, new(payment), row => row with { Refunded = Math.Max(0, row.Refunded - refund.TotalAmount.Value) }, cancellationToken);
            await attempts.HintAsync(db, payment, cancellationToken);
        }
    }
}
