using System.Text.Json;
using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Schema;

/// <summary>Gives the converter of each kind of id; a list, so that nothing is made by reflection.</summary>
public sealed class IdJsonConverterFactory : JsonConverterFactory
{
    private static readonly Dictionary<Type, JsonConverter> Converters = new()
    {
        [typeof(Id<Customer>)] = new IdJsonConverter<Customer>(),
        [typeof(Id<Individual>)] = new IdJsonConverter<Individual>(),
        [typeof(Id<Organization>)] = new IdJsonConverter<Organization>(),
        [typeof(Id<BillingAccount>)] = new IdJsonConverter<BillingAccount>(),
        [typeof(Id<PartyAccount>)] = new IdJsonConverter<PartyAccount>(),
        [typeof(Id<CustomerBill>)] = new IdJsonConverter<CustomerBill>(),
        [typeof(Id<AppliedCustomerBillingRate>)] = new IdJsonConverter<AppliedCustomerBillingRate>(),
        [typeof(Id<CustomerBillOnDemand>)] = new IdJsonConverter<CustomerBillOnDemand>(),
        [typeof(Id<Payment>)] = new IdJsonConverter<Payment>(),
        [typeof(Id<Refund>)] = new IdJsonConverter<Refund>(),
        [typeof(Id<PaymentMethod>)] = new IdJsonConverter<PaymentMethod>(),
        [typeof(Id<Service>)] = new IdJsonConverter<Service>(),
        [typeof(Id<Model.Services.Monitor>)] = new IdJsonConverter<Model.Services.Monitor>(),
        [typeof(Id<ServiceOrder>)] = new IdJsonConverter<ServiceOrder>(),
        [typeof(Id<CancelServiceOrder>)] = new IdJsonConverter<CancelServiceOrder>(),
    };

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => Converters.ContainsKey(typeToConvert);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Converters[typeToConvert];
}
