using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>The operations that BillingService is made of.</summary>
internal sealed record BillingOperations
{
    public required Operation<Id<BillingAccount>, BillingAccount> GetAccount { get; init; }

    public required Operation<Query<BillingAccount>, Page<BillingAccount>> SearchAccounts { get; init; }

    public required Operation<BillingAccount, BillingAccount> CreateAccount { get; init; }

    public required Operation<ChangeRequest<BillingAccount>, BillingAccount> UpdateAccount { get; init; }

    public required Operation<DeleteRequest<BillingAccount>, BillingAccount> DeleteAccount { get; init; }

    public required Operation<Id<CustomerBill>, CustomerBill> GetBill { get; init; }

    public required Operation<Query<CustomerBill>, Page<CustomerBill>> SearchBills { get; init; }

    public required Operation<ChangeRequest<CustomerBill>, CustomerBill> UpdateBill { get; init; }

    public required Operation<Id<CustomerBill>, BillDocument> OpenDocument { get; init; }

    public required Operation<Id<AppliedCustomerBillingRate>, AppliedCustomerBillingRate> GetCharge { get; init; }

    public required Operation<Query<AppliedCustomerBillingRate>, Page<AppliedCustomerBillingRate>> SearchCharges { get; init; }

    public required Operation<CustomerBillOnDemand, CustomerBillOnDemand> CreateWish { get; init; }

    public required Operation<Id<CustomerBillOnDemand>, CustomerBillOnDemand> GetWish { get; init; }

    public required Operation<Query<CustomerBillOnDemand>, Page<CustomerBillOnDemand>> SearchWishes { get; init; }
}
