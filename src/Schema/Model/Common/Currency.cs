using System.Collections.Frozen;

namespace TeleCo.Gateway.Schema.Model.Common;

/// <summary>The currencies of ISO 4217 that money can move in, and how many decimals each has.</summary>
public static class Currency
{
    private static readonly FrozenSet<string> NoDecimals = Codes("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF");

    private static readonly FrozenSet<string> ThreeDecimals = Codes("BHD IQD JOD KWD LYD OMR TND");

    private static readonly FrozenSet<string> TwoDecimals = Codes(
        """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK
        DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR
        LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR
        SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW
        """);

    /// <summary>How many decimals an amount may have; null when the code names no currency.</summary>
    public static int? Decimals(string code) =>
        TwoDecimals.Contains(code) ? 2 : NoDecimals.Contains(code) ? 0 : ThreeDecimals.Contains(code) ? 3 : null;

    /// <summary>Whether an amount has no more decimals than its currency.</summary>
    public static bool IsExact(Money money)
    {
        ArgumentNullException.ThrowIfNull(money);
        return Decimals(money.Unit) is { } decimals && decimal.Round(money.Value, decimals) == money.Value;
    }

    private static FrozenSet<string> Codes(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
