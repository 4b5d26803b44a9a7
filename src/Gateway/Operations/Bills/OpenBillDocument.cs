using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Bills;

/// <summary>Gives a bill as a document, byte by byte as the biller sends it.</summary>
internal sealed class OpenBillDocument(OperationPipeline pipeline, VendorRouter<IRegister<CustomerBill>> registers, VendorRouter<IBillDocuments> documents)
    : ReadOperation<Id<CustomerBill>, BillDocument>(pipeline)
{
    public override OperationInfo Info { get; } = new("bills.document", CustomerBill.ResourceName, Scopes.BillsRead, Effect.Read);

    protected internal override string? ObjectOf(Id<CustomerBill> request, Outcome<BillDocument> outcome) => AuditObject.Of(request);

    protected internal override async Task<Outcome<BillDocument>> HandleAsync(Id<CustomerBill> request, CallContext call, CancellationToken cancellationToken)
    {
        if (request.Value.Length > Id<CustomerBill>.MaxLength
            || !registers.TryFind(request.Vendor, out var register) || !documents.TryFind(request.Vendor, out var biller))
        {
            return Fault.NotFound(CustomerBill.ResourceName);
        }

        // A document says nothing of its owner; the bill does.
        var bill = await Current.FindAsync(register, request, precondition: null, call, cancellationToken);
        return bill.IsSuccess ? await biller.OpenAsync(request, cancellationToken) : bill.Fault;
    }
}
