using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Bills;

namespace TeleCo.Gateway.Operations.Bills;

/// <summary>What must hold of a wish for a bill.</summary>
internal static class BillOnDemandRules
{
    public static Fault? Check(CustomerBillOnDemand wish) =>
        Rules.OptionalText("name", wish.Name, 255)
        ?? Rules.OptionalText("description", wish.Description, 2000)
        ?? Rules.Text("billingAccount.id", wish.BillingAccount?.Id, 100);
}
