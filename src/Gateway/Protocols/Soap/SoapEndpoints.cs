using Microsoft.Extensions.Options;
using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Operations.Accounts;
using TeleCo.Gateway.Operations.Bills;
using TeleCo.Gateway.Operations.Customers;
using TeleCo.Gateway.Operations.Orders;
using TeleCo.Gateway.Operations.PaymentMethods;
using TeleCo.Gateway.Operations.Payments;
using TeleCo.Gateway.Operations.Services;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Registers and maps the SOAP services.</summary>
internal static class SoapEndpoints
{
    /// <summary>Adds the services. The identity part adds the <see cref="ISoapAuthenticator"/> and the <see cref="CallContextMaker"/>.</summary>
    public static IServiceCollection AddSoap(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<SoapOptions, SoapOptionsValidator>().BindConfiguration("Soap");
        services.AddSingleton<ISoapAuthenticator, SoapCallers>();
        services.AddSingleton<CallContextMaker>(CallContextFactory.Create);
        services.AddSingleton<SoapAuthentication>();
        services.AddSingleton(provider => CustomerServiceV1.Bind(
            provider.GetRequiredService<GetCustomer>(),
            provider.GetRequiredService<SearchCustomers>(),
            provider.GetRequiredService<CreateCustomer>(),
            provider.GetRequiredService<UpdateCustomer>(),
            provider.GetRequiredService<DeleteCustomer>()));
        services.AddSingleton(provider => BillingServiceV1.Bind(Billing(provider), provider.GetRequiredService<IOptions<SoapOptions>>().Value.MaxDocumentBytes));
        services.AddSingleton(provider => PaymentServiceV1.Bind(Payments(provider)));
        services.AddSingleton(provider => ServiceOrderServiceV1.Bind(
            provider.GetRequiredService<CreateServiceOrder>(),
            provider.GetRequiredService<GetServiceOrder>(),
            provider.GetRequiredService<SearchServiceOrders>(),
            provider.GetRequiredService<CreateCancelServiceOrder>(),
            provider.GetRequiredService<GetService>(),
            provider.GetRequiredService<SearchServices>()));
        return services;
    }

    /// <summary>Maps every registered <see cref="SoapService"/> to its path; each does its own authentication, for a credential may be inside the message.</summary>
    public static IEndpointRouteBuilder MapSoap(this IEndpointRouteBuilder endpoints)
    {
        foreach (var service in endpoints.ServiceProvider.GetServices<SoapService>())
        {
            var endpoint = ActivatorUtilities.CreateInstance<SoapEndpoint>(endpoints.ServiceProvider, service);
            endpoints.Map(service.Path, endpoint.HandleAsync).AllowAnonymous().WithDisplayName($"SOAP {service.Name} v{service.Version}");
        }

        return endpoints;
    }

    private static PaymentOperations Payments(IServiceProvider provider) => new()
    {
        GetPayment = provider.GetRequiredService<GetPayment>(),
        SearchPayments = provider.GetRequiredService<SearchPayments>(),
        CreatePayment = provider.GetRequiredService<CreatePayment>(),
        GetRefund = provider.GetRequiredService<GetRefund>(),
        SearchRefunds = provider.GetRequiredService<SearchRefunds>(),
        CreateRefund = provider.GetRequiredService<CreateRefund>(),
        GetMethod = provider.GetRequiredService<GetPaymentMethod>(),
        SearchMethods = provider.GetRequiredService<SearchPaymentMethods>(),
    };

    private static BillingOperations Billing(IServiceProvider provider) => new()
    {
        GetAccount = provider.GetRequiredService<GetBillingAccount>(),
        SearchAccounts = provider.GetRequiredService<SearchBillingAccounts>(),
        CreateAccount = provider.GetRequiredService<CreateBillingAccount>(),
        UpdateAccount = provider.GetRequiredService<UpdateBillingAccount>(),
        DeleteAccount = provider.GetRequiredService<DeleteBillingAccount>(),
        GetBill = provider.GetRequiredService<GetCustomerBill>(),
        SearchBills = provider.GetRequiredService<SearchCustomerBills>(),
        UpdateBill = provider.GetRequiredService<UpdateCustomerBill>(),
        OpenDocument = provider.GetRequiredService<OpenBillDocument>(),
        GetCharge = provider.GetRequiredService<GetAppliedCustomerBillingRate>(),
        SearchCharges = provider.GetRequiredService<SearchAppliedCustomerBillingRates>(),
        CreateWish = provider.GetRequiredService<CreateCustomerBillOnDemand>(),
        GetWish = provider.GetRequiredService<GetCustomerBillOnDemand>(),
        SearchWishes = provider.GetRequiredService<SearchCustomerBillsOnDemand>(),
    };
}
