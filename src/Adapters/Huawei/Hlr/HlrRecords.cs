using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Network;

namespace TeleCo.Gateway.Adapters.Huawei.Hlr;

/// <summary>Single records of the HLR, brought to what is wanted. Where an answer is missing it looks before it adds again.</summary>
internal sealed class HlrRecords(HlrClient client, HuaweiHlrOptions options)
{
    /// <summary>What the HLR shows; null when there is no such record.</summary>
    public async Task<Outcome<HlrAnswer?>> FindAsync(HlrCall list, CancellationToken cancellationToken)
    {
        var sent = await client.SendAsync(list, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        return answer.Verdict switch
        {
            RegisterVerdict.Done => answer,
            RegisterVerdict.NotFound => Outcome<HlrAnswer?>.Of(null),
            RegisterVerdict.Busy => VendorFaults.Unavailable(null),
            _ => VendorFaults.Failed,
        };
    }

    /// <summary>Adds a record.</summary>
    /// <param name="add">The addition.</param>
    /// <param name="list">What shows the record.</param>
    /// <param name="isSame">Whether what is there is what is wanted.</param>
    /// <param name="isDoubtful">Whether an earlier attempt may have added it.</param>
    /// <param name="cancellationToken">Gives up before the next call.</param>
    /// <returns>Whether this change added it; false for one that was there and is the same.</returns>
    public async Task<Outcome<bool>> AddAsync(HlrCall add, HlrCall list, Func<HlrAnswer, bool> isSame, bool isDoubtful, CancellationToken cancellationToken)
    {
        for (var repeats = 0; ; repeats++)
        {
            var (verdict, fault) = await SendAsync(add, cancellationToken);
            if (verdict == RegisterVerdict.Done || fault is not null)
            {
                return fault is null ? true : fault;
            }

            isDoubtful |= verdict == RegisterVerdict.Unclear;
            var look = await FindAsync(list, cancellationToken);
            if (!look.TryGet(out var there, out fault))
            {
                return verdict == RegisterVerdict.Unclear ? VendorFaults.Unknown : fault;
            }

            if (there is not null || verdict == RegisterVerdict.Exists)
            {
                return there is not null && isSame(there) ? isDoubtful : RegisterFaults.Taken;
            }

            if (repeats >= options.Retries)
            {
                return RegisterFaults.NotDone;
            }

            await client.PauseAsync(repeats + 1, cancellationToken);
        }
    }

    /// <summary>Changes or removes a record: the same again does no harm, so that what is unclear is sent again.</summary>
    public async Task<Fault?> ChangeAsync(HlrCall change, CancellationToken cancellationToken)
    {
        for (var repeats = 0; ; repeats++)
        {
            var (verdict, fault) = await SendAsync(change, cancellationToken);
            if (verdict == RegisterVerdict.Done || fault is not null)
            {
                return fault;
            }

            if (repeats >= options.Retries)
            {
                return VendorFaults.Unknown;
            }

            await client.PauseAsync(repeats + 1, cancellationToken);
        }
    }

    /// <summary>Removes a record; one that is not there counts as removed.</summary>
    public async Task<Fault?> RemoveAsync(HlrCall remove, CancellationToken cancellationToken)
    {
        var fault = await ChangeAsync(remove, cancellationToken);
        return fault == RegisterFaults.Absent ? null : fault;
    }

    private async Task<(RegisterVerdict Verdict, Fault? Fault)> SendAsync(HlrCall call, CancellationToken cancellationToken)
    {
        var sent = await client.SendAsync(call, cancellationToken);
        return RegisterFaults.Settle(sent.IsSuccess ? sent.Value.Verdict : null, sent.Fault);
    }
}
