using System.Collections.Frozen;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>Money as Stripe counts it: whole numbers of the smallest unit that it knows for the currency.</summary>
/// <param name="hundredths">Currencies without decimals that are counted in hundredths all the same.</param>
internal sealed class StripeAmounts(IEnumerable<string> hundredths)
{
    /// <summary>Twelve digits; what Stripe itself takes is less, and differs by currency.</summary>
    private const long Largest = 999_999_999_999;

    private static readonly FrozenSet<string> Whole = FrozenSet.Create(
        "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF");

    private static readonly FrozenSet<string> Thousandths = FrozenSet.Create("BHD", "JOD", "KWD", "OMR", "TND");

    private readonly FrozenSet<string> _hundredths = hundredths.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads the list of <see cref="StripeOptions.HundredthsCurrencies"/>.</summary>
    public static StripeAmounts Of(StripeOptions options) => new(options.HundredthsCurrencies.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What is wrong with an amount; null when nothing is.</summary>
    public Fault? Check(Money money) => Currency.Decimals(money.Unit) is not { } decimals || (decimals == 3 && !Thousandths.Contains(money.Unit))
        ? Fault.Invalid("totalAmount.unit", "The payment processor does not take this currency.")
        : money.Value <= 0 || money.Value > Largest / Factor(money.Unit)
            ? Fault.Invalid("totalAmount.value", "The amount is not one that can be paid.")
            : decimal.Round(money.Value, Precision(money.Unit, decimals)) != money.Value
                ? Fault.Invalid("totalAmount.value", "The amount has more decimals than the payment processor takes in this currency.")
                : null;

    /// <summary>An amount that passed <see cref="Check"/>, in Stripe's units.</summary>
    public long ToMinor(Money money) => (long)(money.Value * Factor(money.Unit));

    /// <summary>Stripe's units as money.</summary>
    /// <param name="currency">The code, lower case as Stripe writes it.</param>
    public Money ToMoney(long minor, string currency)
    {
        var unit = currency.ToUpperInvariant();
        return Money.Of(minor / (decimal)Factor(unit), unit);
    }

    private int Factor(string unit) => _hundredths.Contains(unit) ? 100 : Whole.Contains(unit) ? 1 : Thousandths.Contains(unit) ? 1000 : 100;

    /// <summary>The last of three digits must be 0; some currencies with decimals, and all that have none, are taken whole.</summary>
    private static int Precision(string unit, int decimals) => Whole.Contains(unit) ? 0 : Math.Min(decimals, 2);
}
