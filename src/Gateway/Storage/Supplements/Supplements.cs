using System.Collections.Frozen;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;

namespace TeleCo.Gateway.Storage.Supplements;

/// <summary>Billing accounts: an ERP knows the name, whose it is and what is owed; TMF666 knows much more.</summary>
internal sealed class BillingAccountSupplement : ISupplement<BillingAccount>
{
    public IReadOnlySet<string> NativeFields => AccountFields.Native;

    public BillingAccount Merge(BillingAccount native, BillingAccount kept) => kept with
    {
        Name = native.Name,
        State = native.State ?? kept.State,
        AccountBalance = native.AccountBalance ?? kept.AccountBalance,
        PaymentStatus = native.PaymentStatus ?? kept.PaymentStatus,
        FinancialAccount = native.FinancialAccount ?? kept.FinancialAccount,
        Partner = native.Partner,
        LastModified = native.LastModified > kept.LastModified ? native.LastModified : kept.LastModified,
    };

    public bool IsNative(BillingAccount current, BillingAccount changed) => AccountFields.Differ(current, changed);
}

/// <summary>Party accounts: as billing accounts.</summary>
internal sealed class PartyAccountSupplement : ISupplement<PartyAccount>
{
    public IReadOnlySet<string> NativeFields => AccountFields.Native;

    public PartyAccount Merge(PartyAccount native, PartyAccount kept) => kept with
    {
        Name = native.Name,
        State = native.State ?? kept.State,
        AccountBalance = native.AccountBalance ?? kept.AccountBalance,
        PaymentStatus = native.PaymentStatus ?? kept.PaymentStatus,
        FinancialAccount = native.FinancialAccount ?? kept.FinancialAccount,
        Partner = native.Partner,
        LastModified = native.LastModified > kept.LastModified ? native.LastModified : kept.LastModified,
    };

    public bool IsNative(PartyAccount current, PartyAccount changed) => AccountFields.Differ(current, changed);
}

/// <summary>Bills: the biller knows everything but the steps between making and paying.</summary>
internal sealed class CustomerBillSupplement : ISupplement<CustomerBill>
{
    public IReadOnlySet<string> NativeFields { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "id", "billNo", "billDate", "paymentDueDate", "billingAccount.id", "relatedParty.id", "category");

    public CustomerBill Merge(CustomerBill native, CustomerBill kept) => native with
    {
        State = native.State is CustomerBillState.Settled or CustomerBillState.PartiallyPaid ? native.State : kept.State,
        BillCycle = kept.BillCycle ?? native.BillCycle,
        LastModified = native.LastModified > kept.LastModified ? native.LastModified : kept.LastModified,
    };

    public bool IsNative(CustomerBill current, CustomerBill changed) => false;
}

/// <summary>What an ERP knows of an account.</summary>
internal static class AccountFields
{
    public static FrozenSet<string> Native { get; } = FrozenSet.Create(StringComparer.Ordinal, "id", "name", "relatedParty.id");

    public static bool Differ(Account current, Account changed) =>
        current.Name != changed.Name || current.State != changed.State || current.CustomerId != changed.CustomerId;
}
