using System.Text.Json;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>Version 4: Characteristic, a name with a value of any JSON type.</summary>
public sealed record CharacteristicV4 : Extensible
{
    /// <summary>The characteristic's name.</summary>
    public string? Name { get; init; }

    /// <summary>The type of the value.</summary>
    public string? ValueType { get; init; }

    /// <summary>The value.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Characteristics as version 4 shows them. One without a name or a value cannot be said there, and is left out.</summary>
    public static CharacteristicV4[]? From(Characteristic[]? characteristics) =>
        characteristics is null ? null : [.. characteristics.Where(characteristic => !IsHidden(characteristic)).Select(From)];

    /// <summary>The canonical characteristics; one of the same name keeps what only version 5 knows of it.</summary>
    public static Characteristic[]? ToModel(CharacteristicV4[]? characteristics, Characteristic[]? current) => Kept.WithHidden(Match(characteristics, Array.FindAll(current ?? [], known => !IsHidden(known))), current, IsHidden);

    /// <summary>What is missing in a list of characteristics, or null.</summary>
    public static Fault? Check(string field, CharacteristicV4[]? characteristics) =>
        Array.Exists(characteristics ?? [], characteristic => string.IsNullOrEmpty(characteristic.Name) || characteristic.Value is null)
            ? Fault.Invalid(field, $"{field} needs name and value.")
            : null;

    private static CharacteristicV4 From(Characteristic characteristic) => new()
    {
        Name = characteristic.Name,
        ValueType = characteristic.ValueType,
        Value = characteristic.Value,
        Type = "Characteristic",
    };

    private static Characteristic[]? Match(CharacteristicV4[]? characteristics, Characteristic[] current) => Kept.Merge(
        characteristics,
        current,
        (known, characteristic) => known.Name == characteristic.Name && known.ValueType == characteristic.ValueType && AreEqual(known.Value, characteristic.Value),
        (known, characteristic) => known.Name == characteristic.Name,
        (characteristic, known) => (known ?? new Characteristic()) with
        {
            Name = characteristic.Name,
            ValueType = characteristic.ValueType,
            Value = characteristic.Value,

            // The class follows the value; one that no longer fits is chosen again.
            Type = known?.Value?.ValueKind == characteristic.Value?.ValueKind ? known?.Type : null,
        });

    private static bool IsHidden(Characteristic characteristic) => string.IsNullOrEmpty(characteristic.Name) || characteristic.Value is null;

    private static bool AreEqual(JsonElement? left, JsonElement? right) =>
        left is { } before && right is { } after ? JsonElement.DeepEquals(before, after) : left is null && right is null;
}
