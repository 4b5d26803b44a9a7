using System.Text.Json.Serialization;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Operations.Services;

/// <summary>How activations are written down for replays.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true,
    Converters = [typeof(UtcDateTimeJsonConverter)])]
[JsonSerializable(typeof(ActivateService.Request))]
[JsonSerializable(typeof(ServiceActivation))]
internal sealed partial class ActivationJson : JsonSerializerContext;
