using TeleCo.Gateway.Schema.Model.Bills;

namespace TeleCo.Gateway.Schema.Ports;

/// <summary>A biller that gives bills as documents.</summary>
public interface IBillDocuments
{
    /// <summary>The bill's document, as a stream that the caller disposes of; <see cref="FaultKind.NotFound"/> when there is none.</summary>
    Task<Outcome<BillDocument>> OpenAsync(Id<CustomerBill> bill, CancellationToken cancellationToken);
}
