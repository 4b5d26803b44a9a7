using System.Xml.Linq;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>Subscribers as several managed objects without a transaction: each call stays done, so that a refusal takes back what was done before it.</summary>
internal sealed class EricssonSubscribers(ManagedObjects objects, EricssonMapping mapping, EricssonReading reading, EricssonRules rules, EricssonUndo undo) : IServiceRegister
{
    public Fault? Problem(ServiceConfiguration wanted) => rules.Problem(wanted);

    /// <summary>Another SIM or number is another subscription.</summary>
    public bool IsReplacement(ServiceConfiguration current, ServiceConfiguration wanted) => !MobileSubscriberRules.IsSameSubscription(current, wanted);

    public async Task<Outcome<NetworkChange>> CreateAsync(ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken)
    {
        var made = new Stack<ManagedKey>();
        foreach (var plan in mapping.Plans(wanted))
        {
            var created = await objects.CreateAsync(plan, key, cancellationToken);
            if (!created.TryGet(out var isOurs, out var fault))
            {
                return await undo.DeleteAsync(made, key, fault);
            }

            if (isOurs)
            {
                made.Push(plan.Address);
            }
        }

        return NetworkChange.Done;
    }

    /// <summary>Deletion goes forward: what is gone already counts as deleted. The SIM's key goes only when it was the gateway's to load.</summary>
    public async Task<Outcome<NetworkChange>> RemoveAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken)
    {
        ManagedKey?[] addresses =
        [
            current.Text("epsProfile") is null ? null : EricssonMapping.EpsOf(current),
            EricssonMapping.HlrOf(current),
            current.Text("kiReference") is null ? null : EricssonMapping.AucOf(current),
        ];
        foreach (var address in addresses.OfType<ManagedKey>())
        {
            if (await objects.DeleteAsync(address, key, cancellationToken) is { } fault)
            {
                return RegisterFaults.Failed(fault);
            }
        }

        return NetworkChange.Done;
    }

    public async Task<Outcome<NetworkChange>> BarAsync(ServiceConfiguration current, bool isSuspended, EffectKey key, CancellationToken cancellationToken)
    {
        var hlr = EricssonMapping.HlrOf(current);
        if (await objects.SetAsync(hlr, [.. mapping.HlrBar(current, isSuspended)], key, cancellationToken) is { } fault)
        {
            return RegisterFaults.Failed(fault);
        }

        if (current.Text("epsProfile") is null)
        {
            return NetworkChange.Done;
        }

        return await objects.SetAsync(EricssonMapping.EpsOf(current), [mapping.EpsBar(isSuspended)], key, cancellationToken) is { } refused
            ? await undo.SetAsync([(hlr, [.. mapping.HlrBar(current, !isSuspended)])], key, refused)
            : NetworkChange.Done;
    }

    /// <summary>Sets what differs between what is wanted and what the registers have; a suspended subscriber stays so.</summary>
    public async Task<Outcome<NetworkChange>> ChangeAsync(ServiceConfiguration current, ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken)
    {
        var (hlrKey, epsKey) = (EricssonMapping.HlrOf(wanted), EricssonMapping.EpsOf(wanted));
        var hlr = await objects.FindAsync(hlrKey, cancellationToken);
        var eps = await FindEpsAsync(current, wanted, cancellationToken);
        if (!hlr.TryGet(out var there, out var fault) || !eps.TryGet(out var epsThere, out fault))
        {
            return fault;
        }

        if (there is null)
        {
            return RegisterFaults.Absent;
        }

        // Another SIM behind the number is not this service, and nothing that a Set could change.
        if (ManagedPlan.IsAnother(mapping.HlrPlan(wanted), there) || (epsThere is not null && mapping.EpsPlan(wanted) is { } epsPlan && ManagedPlan.IsAnother(epsPlan, epsThere)))
        {
            return RegisterFaults.Taken;
        }

        var isSuspended = IsSuspended(current, there, epsThere);
        var (before, after) = (mapping.HlrPlan(current), mapping.HlrPlan(wanted));
        var hlrChanges = Changes(before, after, there, isSuspended);
        if (hlrChanges.Count > 0 && await objects.SetAsync(hlrKey, hlrChanges, key, cancellationToken) is { } refused)
        {
            return RegisterFaults.Failed(refused);
        }

        return await ChangeEpsAsync(mapping.EpsPlan(wanted), epsKey, epsThere, isSuspended, key, cancellationToken) is { } failed
            ? await undo.SetAsync(hlrChanges.Count == 0 ? [] : [(hlrKey, ManagedValues.Inverse(hlrChanges, there))], key, failed)
            : NetworkChange.Done;
    }

    public async Task<Outcome<NetworkService>> ReadAsync(ServiceConfiguration service, CancellationToken cancellationToken)
    {
        var reads = (Hlr: objects.FindAsync(EricssonMapping.HlrOf(service), cancellationToken), Eps: FindEpsAsync(service, service, cancellationToken));
        var (hlr, eps) = (await reads.Hlr, await reads.Eps);
        if (!hlr.TryGet(out var there, out var fault) || !eps.TryGet(out var epsThere, out fault))
        {
            return fault;
        }

        if (there is null && epsThere is null)
        {
            return RegisterFaults.Absent;
        }

        var epsPlan = mapping.EpsPlan(service);
        var isWhole = there is not null && (epsPlan is null || epsThere is not null);
        var isSuspended = IsSuspended(service, there, epsThere);
        return new NetworkService(
            service.Key,
            !isWhole ? NetworkState.Faulty : isSuspended ? NetworkState.Suspended : NetworkState.Active,
            isWhole && IsInSync(mapping.HlrPlan(service), there!, mapping.HlrBar(service, isSuspended), isSuspended)
                && (epsPlan is null || IsInSync(epsPlan, epsThere!, [mapping.EpsBar(isSuspended)], isSuspended)),
            reading.Characteristics(there, epsThere));
    }

    private static bool IsInSync(ManagedPlan plan, XElement there, IEnumerable<XElement> bar, bool isSuspended)
    {
        XElement[] bars = [.. bar];
        return plan.Differences(there).All(change => isSuspended && bars.Any(value => value.Name == change.Name)) && ManagedValues.AreMet(bars, there);
    }

    private static bool IsSuspended(ServiceConfiguration service, XElement? hlr, XElement? eps) =>
        (service.Text("voiceBarring") != "all" && hlr is not null && EricssonReading.IsBarred(hlr)) || (eps is not null && EricssonReading.IsEpsBarred(eps));

    private static List<XElement> Changes(ManagedPlan before, ManagedPlan after, XElement there, bool isSuspended)
    {
        var changes = after.Differences(there);
        if (after.Values.All(value => value.Name.LocalName != "gprs") && before.Values.Any(value => value.Name.LocalName == "gprs"))
        {
            changes.AddRange(ManagedValues.Unwanted(after.Values, there));
        }

        foreach (var left in before.Values.Where(value => value.Name.LocalName != "gprs" && after.Expected.All(kept => kept.Name != value.Name)))
        {
            if (ManagedValues.Neutral(left) is { } none)
            {
                changes.AddRange(ManagedValues.Differences([none], there));
            }
        }

        // While a subscriber is suspended the bars are the suspension's, and a resumption sets them anew.
        if (isSuspended)
        {
            changes.RemoveAll(change => change.Name.LocalName is "obi" or "obo");
        }

        foreach (var packet in changes.Where(change => change.Name.LocalName == "nam" && change.Elements().All(part => part.Name.LocalName != "keep")))
        {
            packet.Add(new XElement(packet.Name.Namespace + "keep", "1"));
        }

        return changes;
    }

    private async Task<Fault?> ChangeEpsAsync(ManagedPlan? plan, ManagedKey address, XElement? there, bool isSuspended, EffectKey key, CancellationToken cancellationToken)
    {
        if (plan is null || there is null)
        {
            return plan is not null ? await CreateEpsAsync(plan, isSuspended, key, cancellationToken)
                : there is not null ? await objects.DeleteAsync(address, key, cancellationToken)
                : null;
        }

        var changes = plan.Differences(there).Where(change => !isSuspended || change.Name.LocalName != "epsOdb").ToList();
        return changes.Count == 0 ? null : await objects.SetAsync(address, changes, key, cancellationToken);
    }

    private async Task<Fault?> CreateEpsAsync(ManagedPlan plan, bool isSuspended, EffectKey key, CancellationToken cancellationToken)
    {
        var created = await objects.CreateAsync(plan, key, cancellationToken);
        return created.Fault ?? (isSuspended ? await objects.SetAsync(plan.Address, [mapping.EpsBar(true)], key, cancellationToken) : null);
    }

    private Task<Outcome<XElement?>> FindEpsAsync(ServiceConfiguration current, ServiceConfiguration wanted, CancellationToken cancellationToken) =>
        current.Text("epsProfile") is null && wanted.Text("epsProfile") is null
            ? Task.FromResult(Outcome<XElement?>.Of(null))
            : objects.FindAsync(EricssonMapping.EpsOf(wanted), cancellationToken);
}
