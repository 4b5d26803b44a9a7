using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Schema.Model;

/// <summary>The canonical model as the gateway stores it (idempotency records, outbox, a backend's document field); never what a caller sees.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(UtcDateTimeJsonConverter)])]
[JsonSerializable(typeof(Customer))]
[JsonSerializable(typeof(Individual))]
[JsonSerializable(typeof(Organization))]
[JsonSerializable(typeof(DomainEvent))]
public sealed partial class ModelJson : JsonSerializerContext;
