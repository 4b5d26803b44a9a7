using System.Collections.Frozen;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Currencies, their minor units and the least and most that can be charged.</summary>
internal static class StripeCurrency
{
    private const long Most = 99_999_999;

    private static readonly FrozenSet<string> ZeroDecimal =
        "bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> ThreeDecimal = "bhd jod kwd omr tnd".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> TwoDecimal =
        "aed ars aud bgn brl cad chf cny czk dkk eur gbp hkd huf idr ils inr isk mxn myr nok nzd php pln ron rsd sar sek sgd thb try twd uah usd zar"
            .Split(' ').ToFrozenSet();

    private static readonly FrozenDictionary<string, long> Least = new Dictionary<string, long>
    {
        ["eur"] = 50, ["usd"] = 50, ["chf"] = 50, ["gbp"] = 30, ["jpy"] = 50, ["czk"] = 1500, ["dkk"] = 250, ["huf"] = 17500,
        ["nok"] = 300, ["pln"] = 200, ["ron"] = 200, ["sek"] = 300, ["hkd"] = 400, ["mxn"] = 1000,
    }.ToFrozenDictionary();

    public static bool IsKnown(string currency) => TwoDecimal.Contains(currency) || ZeroDecimal.Contains(currency) || ThreeDecimal.Contains(currency);

    public static decimal ToUnits(long minor, string currency) =>
        ZeroDecimal.Contains(currency) ? minor : ThreeDecimal.Contains(currency) ? minor / 1000.000m : minor / 100.00m;

    public static void Check(long amount, string currency)
    {
        if (!IsKnown(currency))
        {
            throw StripeRefusal.Parameter(null, $"Invalid currency: {currency}. Stripe currently supports these currencies in lower case: eur, usd, chf, gbp and others", "currency");
        }

        if (amount < 1)
        {
            throw StripeRefusal.Parameter("parameter_invalid_integer", "This value must be greater than or equal to 1.", "amount");
        }

        if (amount < Least.GetValueOrDefault(currency, 1))
        {
            throw StripeRefusal.Parameter("amount_too_small", $"Amount must be at least {ToUnits(Least[currency], currency)} {currency}", "amount");
        }

        if (amount > Most)
        {
            throw StripeRefusal.Parameter("amount_too_large", $"Amount must be no more than {Most}", "amount");
        }

        if (ThreeDecimal.Contains(currency) && amount % 10 != 0)
        {
            throw StripeRefusal.Parameter("parameter_invalid_integer", $"Amounts in {currency} must be a multiple of 10.", "amount");
        }
    }
}
