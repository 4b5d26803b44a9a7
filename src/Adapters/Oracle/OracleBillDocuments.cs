using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>Oracle gives no documents by REST: its bills have none.</summary>
internal sealed class OracleBillDocuments : IBillDocuments
{
    public Task<Outcome<BillDocument>> OpenAsync(Id<CustomerBill> bill, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<BillDocument>>(new Fault(FaultKind.NotFound, "The bill has no document."));
}
