using Microsoft.Extensions.DependencyInjection.Extensions;
using TeleCo.Gateway.Operations.PaymentMethods;
using TeleCo.Gateway.Operations.Payments;
using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Composition;

/// <summary>Payments: the ledger, what brings them to their end, and what callers can do with them.</summary>
internal static class PaymentsComposition
{
    public const string Domain = "payments";

    public static IServiceCollection AddPayments(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<PaymentOptions, PaymentOptionsValidator>().BindConfiguration(PaymentOptions.Section);
        services.AddDataProtection();
        services.AddSingleton(PaymentKinds.Payment).AddSingleton(PaymentKinds.Refund);
        services.AddSingleton<ResourceStore<Payment>>().AddSingleton<ResourceStore<Refund>>();
        services.AddSingleton(provider => new VendorRouter<IRegister<Payment>>(provider.GetRequiredService<ResourceStore<Payment>>()));
        services.AddSingleton(provider => new VendorRouter<IRegister<Refund>>(provider.GetRequiredService<ResourceStore<Refund>>()));

        services.AddRouter(Domain, (provider, vendor) => provider.GetKeyedService<IPaymentProcessor>(vendor));
        services.AddRouter(Domain, (provider, vendor) => provider.GetKeyedService<IDirectory<PaymentMethod>>(vendor));
        services.AddRouter<IRegister<PaymentMethod>>(Domain, (provider, vendor) => provider.GetKeyedService<IDirectory<PaymentMethod>>(vendor));

        // Billing has a fuller one, where it is composed.
        services.TryAddSingleton(provider => new VendorRouter<IRegister<BillingAccount>>(
            "erp", provider.GetRequiredService<RoutingTable>(), provider.GetServices<VendorRegistration>(), vendor => provider.GetKeyedService<IDirectory<BillingAccount>>(vendor)));

        services.AddSingleton<LedgerRows<Payment>>().AddSingleton<LedgerRows<Refund>>();
        services.AddSingleton<PaymentAttempts>();
        services.AddSingleton<AttemptOrders>();
        services.AddSingleton<AttemptSchedule>();
        services.AddSingleton<ProcessorCalls>();
        services.AddSingleton<PaymentLedger>();
        services.AddSingleton<RefundLedger>();
        services.AddSingleton<PaymentSettlement>();
        services.AddSingleton<RefundSettlement>();
        services.AddSingleton<WebhookInbox>();
        services.AddSingleton<PaymentReconciler>();
        services.AddHostedService(provider => provider.GetRequiredService<PaymentReconciler>());
        return services.AddPaymentOperations();
    }

    private static IServiceCollection AddPaymentOperations(this IServiceCollection services)
    {
        services.AddSingleton<BillingAccounts>();
        services.AddSingleton<PaymentCheckout>();
        services.AddSingleton<Resumption>();
        services.AddSingleton<GetPayment>();
        services.AddSingleton<GetPayments>();
        services.AddSingleton<SearchPayments>();
        services.AddSingleton<WatchPayments>();
        services.AddSingleton<CreatePayment>();
        services.AddSingleton<GetRefund>();
        services.AddSingleton<SearchRefunds>();
        services.AddSingleton<CreateRefund>();
        services.AddSingleton<GetPaymentMethod>();
        services.AddSingleton<GetPaymentMethods>();
        services.AddSingleton<SearchPaymentMethods>();
        services.AddSingleton<CreatePaymentMethod>();
        services.AddSingleton<UpdatePaymentMethod>();
        services.AddSingleton<DeletePaymentMethod>();
        return services;
    }
}
