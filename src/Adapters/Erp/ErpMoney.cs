using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Adapters.Erp;

/// <summary>Amounts of ERPs, which pad them with zeros to the width of a field.</summary>
internal static class ErpMoney
{
    /// <summary>The amount with the decimals of its currency; one that has more keeps them.</summary>
    public static Money Of(decimal value, string? currency) =>
        Money.Of(currency is not null && Currency.Decimals(currency) is { } decimals && decimal.Round(value, decimals) is var rounded && rounded == value ? rounded : value, currency ?? "");
}
