using TeleCo.Gateway.Adapters.Huawei.Fan;
using TeleCo.Gateway.Adapters.Huawei.Hlr;
using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Huawei;

/// <summary>Asks the HLR for a number that nobody has, and the NCE for one network element: whichever there is.</summary>
internal sealed class HuaweiHealth(HlrClient? hlr, FanClient? fan, string? probe, TimeProvider time) : IVendorHealth
{
    public string Vendor => HuaweiServices.Name;

    public async Task<Outcome<TimeSpan>> PingAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (hlr is not null)
        {
            var sent = await hlr.SendAsync(new HlrCall("LST_SUB", ("ISDN", probe)), cancellationToken);
            var (_, fault) = RegisterFaults.Settle(sent.IsSuccess ? sent.Value.Verdict : null, sent.Fault);
            if (fault is not null && fault != RegisterFaults.Absent)
            {
                return fault;
            }
        }

        return fan is not null && await fan.PingAsync(cancellationToken) is { } refused ? refused : time.GetElapsedTime(started);
    }
}
