using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Payments;

/// <summary>The gateway's own record of payments: written before a processor is asked, and moved by what is found out.</summary>
internal sealed class PaymentLedger(LedgerRows<Payment> rows, AttemptSchedule schedule, Journal journal, TimeProvider time)
{
    public ResourceStore<Payment> Store => rows.Store;

    public DateTime Now => ResourceTime.Now(time);

    /// <summary>Writes a payment and its attempt down; from then on it is settled even when this process ends.</summary>
    public Task<Payment> BeginAsync(Payment payment, PaymentAttempt attempt, CancellationToken cancellationToken) => journal.WriteAsync(
        (db, _) =>
        {
            db.PaymentAttempts.Add(attempt);
            return Task.FromResult(rows.Store.Add(db, payment));
        },
        audit: null,
        cancellationToken);

    /// <summary>Notes a step, with its event, in a transaction that is open.</summary>
    public async Task<Payment?> RecordAsync(
        GatewayDb db, string id, Func<Payment, Payment> step, Answer answer, CancellationToken cancellationToken)
    {
        var attempt = await db.PaymentAttempts.AsNoTracking().FirstOrDefaultAsync(record => record.Kind == AttemptKind.Payment && record.Id == id, cancellationToken);
        if (attempt is null || await rows.MoveAsync(db, new(id), step, cancellationToken) is not var (before, after))
        {
            return null;
        }

        rows.Tell(db, before, after, attempt.State == AttemptState.Sent, attempt.TraceId);
        await schedule.WriteAsync(db, attempt, answer, answer.IsKnown && Moves.IsFinal(after.Status), before != after, cancellationToken);
        return after;
    }

    /// <summary>Takes a payment back that no processor took on and nobody was told of, so that its key is free again.</summary>
    public async Task ForgetAsync(GatewayDb db, string id, CancellationToken cancellationToken)
    {
        if (await db.PaymentAttempts.Where(record => record.Kind == AttemptKind.Payment && record.Id == id && record.State == AttemptState.Sent).ExecuteDeleteAsync(cancellationToken) == 1
            && await rows.Store.FindAsync(db, new Id<Payment>(id), cancellationToken) is { } row)
        {
            await ResourceStore<Payment>.RemoveAsync(db, row, cancellationToken);
        }
    }
}
