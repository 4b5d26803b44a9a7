namespace TeleCo.Gateway.Schema.Model.Common;

/// <summary>An amount of money (SID Money). Exact: never a binary fraction.</summary>
public sealed record Money
{
    /// <summary>The currency (ISO 4217, upper case).</summary>
    public required string Unit { get; init; }

    /// <summary>The amount, in the currency's major unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>An amount in a currency; zeros that the currency has no places for are dropped.</summary>
    public static Money Of(decimal value, string unit) => new()
    {
        Value = Currency.Decimals(unit) is { } decimals && decimal.Round(value, decimals) is var rounded && rounded == value ? rounded : value,
        Unit = unit,
    };
}
