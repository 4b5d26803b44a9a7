using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Payments;

/// <summary>Rows of the ledger, moved within a transaction that is open.</summary>
/// <typeparam name="T">Payment or refund.</typeparam>
internal sealed class LedgerRows<T>(ResourceStore<T> store, TimeProvider time)
    where T : MoneyMovement, IResource<T>
{
    public ResourceStore<T> Store => store;

    /// <summary>Makes a row what it is to be after a step, whoever else moves it meanwhile; gives it before and after, null when there is none.</summary>
    public async Task<(T Before, T After)?> MoveAsync(GatewayDb db, Id<T> id, Func<T, T> step, CancellationToken cancellationToken)
    {
        while (await store.FindAsync(db, id, cancellationToken) is { } current)
        {
            var next = step(current);
            if (next == current)
            {
                return (current, current);
            }

            // Null: another node was faster; what it left is looked at afresh.
            if (await store.ReplaceAsync(db, current, next, cancellationToken) is { } replaced)
            {
                return (current, replaced);
            }
        }

        return null;
    }

    /// <summary>Tells what happened to a row: its making the first time, then the moves.</summary>
    public void Tell(GatewayDb db, T before, T after, bool first, string traceId)
    {
        if (!first && before == after)
        {
            return;
        }

        var change = first ? ResourceChange.Create : before.Status == after.Status ? ResourceChange.AttributeValueChange : ResourceChange.StateChange;
        db.Outbox.Add(OutboxRecords.From(new ResourceEvent<T> { Change = change, Resource = after }, traceId, time));
    }
}
