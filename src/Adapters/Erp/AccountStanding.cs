using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Adapters.Erp;

/// <summary>What an account owes, from the items that are open.</summary>
/// <param name="Balances">What is receivable, one balance for each currency.</param>
/// <param name="PaymentStatus"><c>paid</c>, <c>due</c> or <c>in arrears</c>.</param>
internal sealed record AccountStanding(AccountBalance[] Balances, string PaymentStatus)
{
    private const string Receivable = "receivableBalance";

    /// <param name="items">Open items; payments that wait for their bill are negative.</param>
    /// <param name="currency">The account's currency, for when nothing is open.</param>
    /// <param name="today">The day (UTC).</param>
    public static AccountStanding Of(IEnumerable<OpenAmount> items, string currency, DateTime today)
    {
        var bills = items.GroupBy(item => (item.Bill, item.Amount.Unit))
            .Select(bill => (bill.Key.Unit, Value: bill.Sum(item => item.Amount.Value), Due: bill.Max(item => item.Due)))
            .ToList();
        AccountBalance[] balances = [.. bills.GroupBy(bill => bill.Unit).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Balance(group.Sum(bill => bill.Value), group.Key))];
        return new(
            balances.Length == 0 ? [Balance(0, currency)] : balances,
            bills.Exists(bill => bill.Value > 0 && bill.Due < today) ? "in arrears"
                : Array.Exists(balances, balance => balance.Amount!.Value > 0) ? "due"
                : "paid");
    }

    private static AccountBalance Balance(decimal value, string currency) => new() { BalanceType = Receivable, Amount = ErpMoney.Of(value, currency) };
}

/// <summary>What is open of a bill, or waits for it.</summary>
/// <param name="Bill">The bill that it is about.</param>
/// <param name="Amount">How much; negative for a payment.</param>
/// <param name="Due">The last day to pay; null for a payment.</param>
internal readonly record struct OpenAmount(string Bill, Money Amount, DateTime? Due);
