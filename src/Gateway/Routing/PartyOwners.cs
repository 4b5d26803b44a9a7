using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Routing;

/// <summary>Asks the customer's CRM whose it is.</summary>
internal sealed class PartyOwners(VendorRouter<IRegister<Customer>> customers) : IPartyOwners
{
    public async Task<Outcome<PartnerId?>> OwnerOfAsync(string customerId, CancellationToken cancellationToken)
    {
        var id = new Id<Customer>(customerId);
        if (!customers.TryFind(id.Vendor, out var register))
        {
            return (PartnerId?)null;
        }

        var found = await register.FindAsync(id, cancellationToken);
        return found.TryGet(out var customer, out var fault) ? customer.Partner
            : fault.Kind == FaultKind.NotFound ? (PartnerId?)null : fault;
    }
}
