using System.Text.Json.Serialization;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>JSON of the TM Forum resources, version 4.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    MaxDepth = 32,
    AllowDuplicateProperties = false,
    Converters = [typeof(UtcDateTimeJsonConverter)])]
[JsonSerializable(typeof(CustomerV4))]
[JsonSerializable(typeof(IndividualV4))]
[JsonSerializable(typeof(OrganizationV4))]
[JsonSerializable(typeof(PaymentV4))]
[JsonSerializable(typeof(RefundV4))]
[JsonSerializable(typeof(PaymentMethodV4))]
[JsonSerializable(typeof(BillingAccountV4))]
[JsonSerializable(typeof(PartyAccountV4))]
[JsonSerializable(typeof(CustomerBillV4))]
[JsonSerializable(typeof(AppliedCustomerBillingRateV4))]
[JsonSerializable(typeof(CustomerBillOnDemandV4))]
[JsonSerializable(typeof(ServiceV4))]
[JsonSerializable(typeof(ServiceOrderV4))]
[JsonSerializable(typeof(CancelServiceOrderV4))]
[JsonSerializable(typeof(MonitorV4))]
[JsonSerializable(typeof(HubV4))]
public sealed partial class RestV4Json : JsonSerializerContext;
