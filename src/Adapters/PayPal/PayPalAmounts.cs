using System.Globalization;
using System.Text.Json;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>Money as PayPal writes it: a text with two decimals, or none in currencies that it takes whole.</summary>
internal static class PayPalAmounts
{
    private const decimal Largest = 9_999_999_999m;

    /// <summary>What is wrong with an amount; null when nothing is.</summary>
    public static Fault? Check(Money money) => Currency.Decimals(money.Unit) is null or 3
        ? Fault.Invalid("totalAmount.unit", "The payment processor does not take this currency.")
        : money.Value is <= 0 or > Largest
            ? Fault.Invalid("totalAmount.value", "The amount is not one that can be paid.")
            : decimal.Round(money.Value, Math.Min(DecimalsOf(money.Unit), Currency.Decimals(money.Unit)!.Value)) != money.Value
                ? Fault.Invalid("totalAmount.value", "The amount has more decimals than the payment processor takes in this currency.")
                : null;

    /// <summary>An amount that passed <see cref="Check"/>, as text.</summary>
    public static string ToText(Money money) => money.Value.ToString(DecimalsOf(money.Unit) == 0 ? "F0" : "F2", CultureInfo.InvariantCulture);

    /// <summary>Writes an amount as a member.</summary>
    public static void WriteMoney(this Utf8JsonWriter writer, string name, Money money)
    {
        writer.WriteStartObject(name);
        writer.WriteString("currency_code", money.Unit);
        writer.WriteString("value", ToText(money));
        writer.WriteEndObject();
    }

    /// <summary>PayPal's money as ours; null when it is none.</summary>
    public static Money? ToMoney(this PayPalMoney? money) =>
        money is { CurrencyCode: { Length: 3 } unit, Value: { Length: <= 32 } text }
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? Money.Of(value, unit)
            : null;

    private static int DecimalsOf(string unit) => unit is "HUF" or "JPY" or "TWD" ? 0 : 2;
}
