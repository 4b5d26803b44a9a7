using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>Asks SAP for one business partner.</summary>
internal sealed class SapHealth(SapClient client, TimeProvider time) : IVendorHealth
{
    public string Vendor => SapServices.Name;

    public async Task<Outcome<TimeSpan>> PingAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var listed = await client.OData.ListAsync(
            "ping", SapPartners.Ping(), client.OData.Deadline(), SapWireContext.Default.ODataAnswerODataListSapPartner, cancellationToken);
        return listed.Select(_ => time.GetElapsedTime(started));
    }
}
