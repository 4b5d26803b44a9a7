using System.Text.Json.Serialization;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V5;

/// <summary>JSON of the TM Forum resources, version 5.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    MaxDepth = 32,
    AllowDuplicateProperties = false,
    Converters = [typeof(UtcDateTimeJsonConverter)])]
[JsonSerializable(typeof(CustomerV5))]
[JsonSerializable(typeof(IndividualV5))]
[JsonSerializable(typeof(OrganizationV5))]
[JsonSerializable(typeof(BillingAccountV5))]
[JsonSerializable(typeof(PartyAccountV5))]
[JsonSerializable(typeof(CustomerBillV5))]
[JsonSerializable(typeof(AppliedCustomerBillingRateV5))]
[JsonSerializable(typeof(CustomerBillOnDemandV5))]
[JsonSerializable(typeof(ServiceV5))]
[JsonSerializable(typeof(HubV5))]
public sealed partial class RestV5Json : JsonSerializerContext;
