using System.Text.Json;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V5;

/// <summary>Version 5 has a class for each type of a characteristic's value; chosen by the JSON type where nobody said one.</summary>
internal static class Characteristics
{
    public static Characteristic[]? Show(Characteristic[]? characteristics) =>
        characteristics.Map(characteristic => characteristic.Type is null or "Characteristic" ? characteristic with { Type = ClassOf(characteristic.Value) } : characteristic);

    private static string ClassOf(JsonElement? value) => value?.ValueKind switch
    {
        JsonValueKind.String => "StringCharacteristic",
        JsonValueKind.Number => IsInteger(value.Value) ? "IntegerCharacteristic" : "NumberCharacteristic",
        JsonValueKind.True or JsonValueKind.False => "BooleanCharacteristic",
        JsonValueKind.Object => "ObjectCharacteristic",
        JsonValueKind.Array => ArrayClassOf(value.Value),
        _ => "Characteristic",
    };

    private static string ArrayClassOf(JsonElement array)
    {
        var items = array.EnumerateArray().ToList();
        return items.Count == 0 || items.TrueForAll(item => item.ValueKind == JsonValueKind.String) ? "StringArrayCharacteristic"
            : items.TrueForAll(item => item.ValueKind == JsonValueKind.Number) ? items.TrueForAll(IsInteger) ? "IntegerArrayCharacteristic" : "NumberArrayCharacteristic"
            : items.TrueForAll(item => item.ValueKind is JsonValueKind.True or JsonValueKind.False) ? "BooleanArrayCharacteristic"
            : "ObjectArrayCharacteristic";
    }

    private static bool IsInteger(JsonElement number) => number.TryGetInt64(out _);
}
