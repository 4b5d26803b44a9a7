using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeleCo.Gateway.Sandbox.Faults;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(FaultRule))]
[JsonSerializable(typeof(CallReport))]
[JsonSerializable(typeof(EffectReport))]
internal sealed partial class AdminJson : JsonSerializerContext;
