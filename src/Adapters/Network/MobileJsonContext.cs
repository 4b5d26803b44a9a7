using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TeleCo.Gateway.Adapters.Network;

/// <summary>JSON of the single values that a network tells.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonArray))]
internal sealed partial class MobileJsonContext : JsonSerializerContext;
