using System.Linq.Expressions;
using TeleCo.Gateway.Operations.Accounts;
using TeleCo.Gateway.Operations.Bills;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Resources;
using TeleCo.Gateway.Storage.Supplements;

namespace TeleCo.Gateway.Composition;

/// <summary>Accounts and bills: the ERP's, each with what the gateway keeps of it.</summary>
internal static class BillingComposition
{
    private const string Domain = "erp";

    public static IServiceCollection AddBilling(this IServiceCollection services)
    {
        services.AddAccounts(
            new BillingAccountSupplement(),
            new StoredKind<BillingAccount> { Json = ModelJson.Default.BillingAccount, Stamp = (account, time) => account with { LastModified = time } },
            (account, id) => account with { Id = id });
        services.AddAccounts(
            new PartyAccountSupplement(),
            new StoredKind<PartyAccount> { Json = ModelJson.Default.PartyAccount, Stamp = (account, time) => account with { LastModified = time } },
            (account, id) => account with { Id = id });
        services.AddBills();

        services.AddSingleton<GetBillingAccount>();
        services.AddSingleton<GetBillingAccounts>();
        services.AddSingleton<SearchBillingAccounts>();
        services.AddSingleton<CreateBillingAccount>();
        services.AddSingleton<UpdateBillingAccount>();
        services.AddSingleton<DeleteBillingAccount>();
        services.AddSingleton<GetPartyAccount>();
        services.AddSingleton<GetPartyAccounts>();
        services.AddSingleton<SearchPartyAccounts>();
        services.AddSingleton<CreatePartyAccount>();
        services.AddSingleton<UpdatePartyAccount>();
        services.AddSingleton<DeletePartyAccount>();
        services.AddSingleton<GetCustomerBill>();
        services.AddSingleton<GetCustomerBills>();
        services.AddSingleton<SearchCustomerBills>();
        services.AddSingleton<UpdateCustomerBill>();
        services.AddSingleton<OpenBillDocument>();
        services.AddSingleton<GetAppliedCustomerBillingRate>();
        services.AddSingleton<GetAppliedCustomerBillingRates>();
        services.AddSingleton<SearchAppliedCustomerBillingRates>();
        services.AddSingleton<CreateCustomerBillOnDemand>();
        services.AddSingleton<GetCustomerBillOnDemand>();
        services.AddSingleton<SearchCustomerBillsOnDemand>();
        return services;
    }

    private static void AddAccounts<T>(this IServiceCollection services, ISupplement<T> supplement, StoredKind<T> kind, Func<T, Id<T>, T> named)
        where T : class, IResource<T>
    {
        services.AddSingleton(kind);
        services.AddSingleton<ResourceStore<T>>();
        services.AddRouter<IDirectory<T>>(Domain, Supplemented);
        services.AddRouter<IRegister<T>>(Domain, Supplemented);

        SupplementedDirectory<T>? Supplemented(IServiceProvider provider, string vendor) => provider.GetKeyedService<IDirectory<T>>(vendor) is { } backend
            ? new(backend, provider.GetRequiredService<ResourceStore<T>>(), supplement, provider.GetRequiredService<Journal>(), named)
            : null;
    }

    private static void AddBills(this IServiceCollection services)
    {
        services.AddSingleton(new StoredKind<CustomerBill> { Json = ModelJson.Default.CustomerBill, Stamp = (bill, time) => bill with { LastModified = time } });
        services.AddSingleton<ResourceStore<CustomerBill>>();
        services.AddRouter<IRegister<CustomerBill>>(Domain, (provider, vendor) => provider.GetKeyedService<IRegister<CustomerBill>>(vendor) is { } backend
            ? new SupplementedRegister<CustomerBill>(backend, provider.GetRequiredService<ResourceStore<CustomerBill>>(), new CustomerBillSupplement())
            : null);
        services.AddRouter(Domain, (provider, vendor) => provider.GetKeyedService<IBillDocuments>(vendor));
        services.AddRouter(Domain, (provider, vendor) => provider.GetKeyedService<IRegister<AppliedCustomerBillingRate>>(vendor));

        services.AddSingleton(new StoredKind<CustomerBillOnDemand>
        {
            Json = ModelJson.Default.CustomerBillOnDemand,
            Stamp = (wish, time) => wish with { LastModified = time },
            Parent = wish => wish.BillingAccount?.Id,
            State = wish => wish.State?.ToString(),
            Columns = new Dictionary<string, Expression<Func<ResourceRecord, string?>>> { ["billingAccount.id"] = record => record.Parent },
        });
        services.AddSingleton<ResourceStore<CustomerBillOnDemand>>();
        services.AddSingleton<BillsOnDemand>();
        services.AddSingleton(provider => new VendorRouter<IRegister<CustomerBillOnDemand>>(provider.GetRequiredService<BillsOnDemand>()));
    }
}
