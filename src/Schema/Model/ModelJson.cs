using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Model.Services;

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
[JsonSerializable(typeof(BillingAccount))]
[JsonSerializable(typeof(PartyAccount))]
[JsonSerializable(typeof(CustomerBill))]
[JsonSerializable(typeof(AppliedCustomerBillingRate))]
[JsonSerializable(typeof(CustomerBillOnDemand))]
[JsonSerializable(typeof(Payment))]
[JsonSerializable(typeof(Refund))]
[JsonSerializable(typeof(PaymentMethod))]
[JsonSerializable(typeof(Service))]
[JsonSerializable(typeof(Services.Monitor))]
[JsonSerializable(typeof(ServiceOrder))]
[JsonSerializable(typeof(CancelServiceOrder))]
[JsonSerializable(typeof(DomainEvent))]
public sealed partial class ModelJson : JsonSerializerContext;
