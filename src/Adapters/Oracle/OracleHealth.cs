using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>Asks Oracle for one invoice.</summary>
internal sealed class OracleHealth(OracleClient client, OracleInvoices invoices, TimeProvider time) : IVendorHealth
{
    public string Vendor => OracleServices.Name;

    public async Task<Outcome<TimeSpan>> PingAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var listed = await invoices.ListAsync("ping", [OracleInvoices.Some(null) with { Limit = 1 }], client.Deadline(), cancellationToken);
        return listed.Select(_ => time.GetElapsedTime(started));
    }
}
