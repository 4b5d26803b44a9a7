using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>Characteristics of services in version 4: unlike those of TMF629 they have ids and relations; like them they have one class, and need a name and a value.</summary>
internal static class ServiceCharacteristicsV4
{
    private const string Class = "Characteristic";

    /// <summary>Characteristics as version 4 shows them. One without a name or a value cannot be said there, and is left out.</summary>
    public static Characteristic[]? Show(Characteristic[]? characteristics) =>
        characteristics is null ? null : [.. characteristics.Where(one => !IsHidden(one)).Select(Show)];

    /// <summary>The canonical characteristics; one that comes back as it was shown keeps the class that version 5 gave it.</summary>
    public static Characteristic[]? ToModel(Characteristic[]? characteristics, Characteristic[]? current)
    {
        var merged = Kept.Merge(
            characteristics,
            Array.FindAll(current ?? [], known => !IsHidden(known)),
            (known, one) => ServiceParts.AreAlike(Show(known), one with { Type = Class }, RestV4Json.Default.Characteristic),
            (known, one) => known.Name == one.Name,
            (one, known) => one with { Type = known?.Value?.ValueKind == one.Value?.ValueKind ? known?.Type : null });
        return Kept.WithHidden(merged, current, IsHidden);
    }

    /// <summary>What is missing in a list of characteristics, or null.</summary>
    public static Fault? Check(string field, Characteristic[]? characteristics) =>
        Lists.Check((field, characteristics))
        ?? (Array.Exists(characteristics ?? [], IsHidden) ? Fault.Invalid(field, $"{field} needs name and value.") : null);

    private static Characteristic Show(Characteristic characteristic) => characteristic with { Type = Class };

    private static bool IsHidden(Characteristic characteristic) => string.IsNullOrEmpty(characteristic.Name) || characteristic.Value is null;
}
