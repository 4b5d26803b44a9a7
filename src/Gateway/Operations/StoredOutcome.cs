using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Operations;

/// <summary>An outcome as text: a letter for value or fault, then its JSON.</summary>
internal static partial class StoredOutcome
{
    private const char Value = 'V';
    private const char Failure = 'F';

    public static string Write<T>(Outcome<T> outcome, JsonTypeInfo<T> json) => outcome.TryGet(out var value, out var fault)
        ? Value + JsonSerializer.Serialize(value, json)
        : Failure + JsonSerializer.Serialize(fault, FaultJson.Default.Fault);

    public static Outcome<T> Read<T>(string text, JsonTypeInfo<T> json) => text[0] == Value
        ? JsonSerializer.Deserialize(text.AsSpan(1), json)!
        : JsonSerializer.Deserialize(text.AsSpan(1), FaultJson.Default.Fault)!;

    [JsonSourceGenerationOptions(UseStringEnumConverter = true)]
    [JsonSerializable(typeof(Fault))]
    private sealed partial class FaultJson : JsonSerializerContext;
}
