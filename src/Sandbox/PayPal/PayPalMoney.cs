using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>An amount as text with the digits that its currency has.</summary>
internal readonly partial record struct PayPalMoney(string Currency, decimal Value)
{
    private static readonly FrozenSet<string> Currencies =
        "AUD BRL CAD CNY CZK DKK EUR HKD HUF ILS JPY MYR MXN TWD NZD NOK PHP PLN GBP SGD SEK CHF THB USD".Split(' ').ToFrozenSet();

    private static int DigitsOf(string currency) => currency is "HUF" or "JPY" or "TWD" ? 0 : 2;

    /// <summary>Reads an amount whose syntax the shape has checked.</summary>
    public static PayPalMoney Read(JsonNode node, string field, bool mayBeZero = false)
    {
        var (currency, text) = (node.Text("currency_code")!, node.Text("value")!);
        if (!Currencies.Contains(currency))
        {
            throw PayPalRefusal.Unprocessable("INVALID_CURRENCY_CODE", "Currency code is invalid or is not currently supported.", $"{field}/currency_code");
        }

        var value = decimal.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = text.IndexOf('.');
        if (point >= 0 && text.Length - point - 1 > DigitsOf(currency))
        {
            throw PayPalRefusal.Unprocessable(
                "DECIMAL_PRECISION", $"If the currency supports decimals, only two decimal place precision is supported; {currency} has {DigitsOf(currency)}.", $"{field}/value");
        }

        if (value < 0 || (value == 0 && !mayBeZero))
        {
            throw PayPalRefusal.Unprocessable(mayBeZero ? "CANNOT_BE_NEGATIVE" : "CANNOT_BE_ZERO_OR_NEGATIVE", "Must be greater than zero.", $"{field}/value");
        }

        return value <= 9_999_999.99m ? new PayPalMoney(currency, value) : throw PayPalRefusal.Unprocessable("MAX_VALUE_EXCEEDED", "Should be less than or equal to 9999999.99.", $"{field}/value");
    }

    public static bool IsSyntax(string text) => text.Length <= 32 && Pattern.IsMatch(text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    public JsonObject ToJson() => new()
    {
        ["currency_code"] = Currency,
        ["value"] = Value.ToString(DigitsOf(Currency) == 0 ? "0" : "0.00", CultureInfo.InvariantCulture),
    };

    public PayPalMoney Fee() => this with { Value = decimal.Round((Value * 0.0299m) + 0.35m, DigitsOf(Currency)) };

    [GeneratedRegex(@"^(-?[0-9]+|-?[0-9]*[.][0-9]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern { get; }
}
