using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Storage.Supplements;

/// <summary>As <see cref="SupplementedRegister{T}"/>, for resources that can be written. The backend is written first: what is kept here describes what is there.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal sealed class SupplementedDirectory<T>(IDirectory<T> backend, ResourceStore<T> store, ISupplement<T> supplement, Journal journal, Func<T, Id<T>, T> named)
    : SupplementedRegister<T>(backend, store, supplement), IDirectory<T>
    where T : class, IResource<T>
{
    public async Task<Outcome<T>> CreateAsync(T draft, EffectKey key, CancellationToken cancellationToken)
    {
        var outcome = await backend.CreateAsync(draft, key, cancellationToken);
        return outcome.TryGet(out var native, out _) ? await KeepAsync(native, draft) : outcome;
    }

    public async Task<Outcome<T>> UpdateAsync(T current, T changed, CancellationToken cancellationToken)
    {
        if (!Supplement.IsNative(current, changed))
        {
            return await KeepAsync(current, changed);
        }

        var outcome = await backend.UpdateAsync(current, changed, cancellationToken);
        return outcome.TryGet(out var native, out _) ? await KeepAsync(native, changed) : outcome;
    }

    public async Task<Outcome<T>> DeleteAsync(T current, CancellationToken cancellationToken)
    {
        var outcome = await backend.DeleteAsync(current, cancellationToken);
        if (outcome.IsSuccess)
        {
            await journal.WriteAsync((db, token) => ResourceStore<T>.ForgetAsync(db, current.Id, token), audit: null, CancellationToken.None);
        }

        return outcome;
    }

    // The backend has it already: what belongs to it is kept even if nobody waits any more.
    private async Task<Outcome<T>> KeepAsync(T native, T whole)
    {
        var kept = Store.Stamp(named(whole, native.Id));
        await journal.WriteAsync(
            async (db, token) =>
            {
                await Store.PutStampedAsync(db, kept, token);
                return true;
            },
            audit: null,
            CancellationToken.None);
        return Supplement.Merge(native, kept);
    }
}
