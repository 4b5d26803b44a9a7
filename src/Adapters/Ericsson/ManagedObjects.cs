using System.Xml.Linq;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Network;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>Brings single managed objects to what is wanted. Where an answer is missing it looks before it acts again.</summary>
internal sealed class ManagedObjects(Cai3gClient client, EricssonOptions options)
{
    /// <summary>The object as it is; null when it is not there.</summary>
    public async Task<Outcome<XElement?>> FindAsync(ManagedKey key, CancellationToken cancellationToken)
    {
        var sent = await client.SendAsync(Cai3gCall.Get(key), cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        return answer.Verdict switch
        {
            RegisterVerdict.Done => Found(answer.Content!) is { } there ? there : VendorFaults.Garbled,
            RegisterVerdict.NotFound => Outcome<XElement?>.Of(null),
            RegisterVerdict.Busy => VendorFaults.Unavailable(null),
            _ => VendorFaults.Failed,
        };
    }

    /// <summary>Creates an object.</summary>
    /// <param name="plan">The object with its values.</param>
    /// <param name="key">The change that it is a part of.</param>
    /// <param name="cancellationToken">Gives up before the next call.</param>
    /// <returns>Whether this change made it; false for one that was there and is the same.</returns>
    public async Task<Outcome<bool>> CreateAsync(ManagedPlan plan, EffectKey key, CancellationToken cancellationToken)
    {
        var isDoubtful = key.MayHaveHappened;
        for (var repeats = 0; ; repeats++)
        {
            var sent = await client.SendAsync(Cai3gCall.Create(plan.Key, plan.Values, Transaction(key, "Create", plan.Key)), cancellationToken);
            var verdict = VerdictOf(sent, out var fault);
            if (verdict is RegisterVerdict.Done || fault is not null)
            {
                return fault is null ? true : fault;
            }

            isDoubtful |= verdict == RegisterVerdict.Unclear;
            var look = await FindAsync(plan.Address, cancellationToken);
            if (!look.TryGet(out var there, out fault))
            {
                return verdict == RegisterVerdict.Unclear ? VendorFaults.Unknown : fault;
            }

            if (there is not null || verdict == RegisterVerdict.Exists)
            {
                return there is not null && plan.IsMetBy(there) ? isDoubtful : RegisterFaults.Taken;
            }

            if (repeats >= options.Retries)
            {
                return RegisterFaults.NotDone;
            }

            await client.PauseAsync(repeats + 1, cancellationToken);
        }
    }

    /// <summary>Sets values of an object that is there.</summary>
    public async Task<Fault?> SetAsync(ManagedKey address, IReadOnlyCollection<XElement> values, EffectKey key, CancellationToken cancellationToken)
    {
        for (var repeats = 0; ; repeats++)
        {
            var sent = await client.SendAsync(Cai3gCall.Set(address, values, Transaction(key, "Set", address)), cancellationToken);
            var verdict = VerdictOf(sent, out var fault);
            if (verdict is RegisterVerdict.Done || fault is not null)
            {
                return fault;
            }

            var look = await FindAsync(address, cancellationToken);
            if (!look.TryGet(out var there, out fault))
            {
                return VendorFaults.Unknown;
            }

            if (there is null || ManagedValues.AreMet(values, there))
            {
                return there is null ? RegisterFaults.Absent : null;
            }

            if (repeats >= options.Retries)
            {
                return RegisterFaults.NotDone;
            }

            await client.PauseAsync(repeats + 1, cancellationToken);
        }
    }

    /// <summary>Deletes an object; one that is not there counts as deleted.</summary>
    public async Task<Fault?> DeleteAsync(ManagedKey address, EffectKey key, CancellationToken cancellationToken)
    {
        for (var repeats = 0; ; repeats++)
        {
            var sent = await client.SendAsync(Cai3gCall.Delete(address, Transaction(key, "Delete", address)), cancellationToken);
            var verdict = VerdictOf(sent, out var fault);
            if (verdict is RegisterVerdict.Done || fault is not null)
            {
                return fault == RegisterFaults.Absent ? null : fault;
            }

            if (repeats >= options.Retries)
            {
                return VendorFaults.Unknown;
            }

            await client.PauseAsync(repeats + 1, cancellationToken);
        }
    }

    private static RegisterVerdict VerdictOf(Outcome<Cai3gAnswer> sent, out Fault? fault)
    {
        (var verdict, fault) = RegisterFaults.Settle(sent.IsSuccess ? sent.Value.Verdict : null, sent.Fault);
        return verdict;
    }

    private static string Transaction(EffectKey key, string operation, ManagedKey address) => $"{key.Value}.{operation}.{address.Type.Code}";

    private static XElement? Found(XElement answer) => answer.Elements()
        .FirstOrDefault(child => child.Name.LocalName == "MOAttributes")?.Elements().FirstOrDefault();
}
