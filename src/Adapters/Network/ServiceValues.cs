using System.Text.Json;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Network;

/// <summary>Reads characteristics that a check has passed.</summary>
internal static class ServiceValues
{
    /// <summary>A text; null when the service has none.</summary>
    public static string? Text(this ServiceConfiguration service, string name) =>
        service.Characteristics.TryGetValue(name, out var value) ? value.Text() : null;

    /// <summary>A flag; null when the service has none.</summary>
    public static bool? Flag(this ServiceConfiguration service, string name) =>
        service.Characteristics.TryGetValue(name, out var value) ? value.Flag() : null;

    /// <summary>A number; null when the service has none.</summary>
    public static long? Number(this ServiceConfiguration service, string name) =>
        service.Characteristics.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    /// <summary>An object; null when the service has none.</summary>
    public static JsonElement? Group(this ServiceConfiguration service, string name) =>
        service.Characteristics.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>The entries of a list; none when the service has no such list.</summary>
    public static IEnumerable<JsonElement> List(this ServiceConfiguration service, string name) =>
        service.Characteristics.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>A text of a group or an entry.</summary>
    public static string? Text(this JsonElement group, string name) => group.TryGetProperty(name, out var value) ? value.Text() : null;

    /// <summary>A flag of a group or an entry.</summary>
    public static bool? Flag(this JsonElement group, string name) => group.TryGetProperty(name, out var value) ? value.Flag() : null;

    private static string? Text(this JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool? Flag(this JsonElement value) => value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };
}
