using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Payments;

/// <summary>The billing account that a caller names. One that there is not and one that is another partner's answer alike.</summary>
internal sealed class BillingAccounts(VendorRouter<IRegister<BillingAccount>> registers)
{
    public async Task<Outcome<BillingAccount>> FindAsync(string id, string field, CallContext call, CancellationToken cancellationToken)
    {
        var account = new Id<BillingAccount>(id);
        if (id.Length > Id<BillingAccount>.MaxLength || !registers.TryFind(account.Vendor, out var register))
        {
            return None(field);
        }

        var found = await register.FindAsync(account, cancellationToken);
        return found.IsSuccess ? call.Caller.Sees(found.Value) ? found : None(field)
            : found.Fault.Kind == FaultKind.NotFound ? None(field)
            : found;
    }

    private static Fault None(string field) => Fault.Invalid(field, $"{field} names no billing account.");
}
