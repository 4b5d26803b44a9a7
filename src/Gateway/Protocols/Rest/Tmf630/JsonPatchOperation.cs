using System.Text.Json;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>One operation of a JSON Patch, with all that its kind needs.</summary>
/// <param name="Op">Which of the six it is.</param>
/// <param name="Path">Where, not yet read: it may hold a query.</param>
/// <param name="From">Where from, of <c>move</c> and <c>copy</c>.</param>
/// <param name="Value">The value, of <c>add</c>, <c>replace</c> and <c>test</c>.</param>
internal sealed record JsonPatchOperation(string Op, string Path, string[]? From, JsonElement Value)
{
    /// <summary>The operation, or null with the reason why it is none.</summary>
    public static JsonPatchOperation? Parse(JsonElement json, out string reason)
    {
        reason = "it is not an object with 'op' and 'path'";
        if (json.ValueKind != JsonValueKind.Object || Text(json, "op") is not { } op || Text(json, "path") is not { } path)
        {
            return null;
        }

        var from = Text(json, "from") is { } pointer ? JsonPointer.Parse(pointer) : null;
        var hasValue = json.TryGetProperty("value", out var value);
        reason = op switch
        {
            "add" or "replace" or "test" => hasValue ? "" : "'value' is missing",
            "move" or "copy" => from is not null ? "" : "'from' is missing, or is not a JSON Pointer",
            "remove" => "",
            _ => "'op' is none of add, remove, replace, move, copy, test",
        };
        return reason.Length == 0 ? new(op, path, from, value) : null;
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
