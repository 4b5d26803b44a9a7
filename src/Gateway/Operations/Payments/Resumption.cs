using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Operations.Payments;

/// <summary>Answers a call whose effect an earlier one had begun: with what became of it, as far as that can be found out now.</summary>
internal sealed class Resumption(PaymentAttempts attempts, PaymentReconciler reconciler)
{
    public async Task<Outcome<T>> ResumeAsync<T>(PaymentAttempt earlier, string requestHash, ResourceStore<T> store, CancellationToken cancellationToken)
        where T : MoneyMovement, IResource<T>
    {
        // The key's own record may be gone by age; the ledger's is not.
        if (earlier.RequestHash != requestHash)
        {
            return new Fault(FaultKind.IdempotencyKeyReused, "This idempotency key was used for another request.");
        }

        if (earlier.State != AttemptState.Settled && await attempts.TryLeaseAsync(earlier, cancellationToken))
        {
            await reconciler.SettleLeasedAsync(earlier, cancellationToken);
        }

        var found = await store.FindAsync(new Id<T>(earlier.Id), cancellationToken);
        return found.TryGet(out var row, out _) && row.Status is PaymentStatus.Denied or PaymentStatus.Failed
            ? new Fault(FaultKind.Refused, row.Failure ?? $"The {T.ResourceName} was not made.")
            : found;
    }
}
