using Microsoft.Extensions.Options;
using TeleCo.Gateway.Operations.Admin;
using TeleCo.Gateway.Operations.Orders;
using TeleCo.Gateway.Operations.Services;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Orders.Engine;
using TeleCo.Gateway.Orders.Intake;
using TeleCo.Gateway.Orders.Steps;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage.Resources;
using Monitor = TeleCo.Gateway.Schema.Model.Services.Monitor;

namespace TeleCo.Gateway.Composition;

/// <summary>Orders, the engine that works on them, and the inventory of services that they make and change.</summary>
internal static class OrdersComposition
{
    public static IServiceCollection AddOrders(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<OrderOptions, OrderOptionsAnnotations>().BindConfiguration(OrderOptions.Section);
        services.AddSingleton<IValidateOptions<OrderOptions>, OrderOptionsRules>();
        return services.AddOrderStores().AddOrderSteps().AddOrderEngine().AddOrderOperations().AddAdminOperations();
    }

    private static IServiceCollection AddOrderStores(this IServiceCollection services)
    {
        services.AddStore(new StoredKind<ServiceOrder>
        {
            Json = ModelJson.Default.ServiceOrder,
            Stamp = (order, time) => order with { LastModified = time },
            Customer = order => order.CustomerId,
            State = order => OrderStates.Word(order.State),
            Columns = new Dictionary<string, System.Linq.Expressions.Expression<Func<ResourceRecord, string?>>> { ["state"] = record => record.State, ["customer"] = record => record.Customer },
        });
        services.AddStore(new StoredKind<CancelServiceOrder>
        {
            Json = ModelJson.Default.CancelServiceOrder,
            Stamp = (task, time) => task with { LastModified = time },
            Parent = task => task.ServiceOrder.Id,
            State = task => OrderStates.JsonWord(task.State.ToString()),
            Columns = new Dictionary<string, System.Linq.Expressions.Expression<Func<ResourceRecord, string?>>> { ["serviceOrder.id"] = record => record.Parent },
        });
        services.AddStore(new StoredKind<Service>
        {
            Json = ModelJson.Default.Service,
            Stamp = (service, time) => service with { LastModified = time },
            Customer = service => service.CustomerId,
            Parent = service => service.ServiceSpecification.Id,
            State = service => ServiceLifecycle.Word(service.State),
            Columns = new Dictionary<string, System.Linq.Expressions.Expression<Func<ResourceRecord, string?>>>
            {
                ["serviceSpecification.id"] = record => record.Parent,
                ["state"] = record => record.State,
                ["customer"] = record => record.Customer,
            },
        });
        services.AddStore(new StoredKind<Monitor>
        {
            Json = ModelJson.Default.Monitor,
            Stamp = (monitor, time) => monitor with { LastModified = time },
            Parent = monitor => monitor.ServiceId,
            State = monitor => monitor.State.ToString(),
            Columns = new Dictionary<string, System.Linq.Expressions.Expression<Func<ResourceRecord, string?>>> { ["state"] = record => record.State },
        });
        return services;
    }

    private static IServiceCollection AddOrderSteps(this IServiceCollection services)
    {
        services.AddSingleton<IOrderStep, QualifyStep>();
        services.AddSingleton<IOrderStep, ReserveStep>();
        services.AddSingleton<IOrderStep, ActivateStep>();
        services.AddSingleton<IOrderStep, ModifyStep>();
        services.AddSingleton<IOrderStep, SuspendStep>();
        services.AddSingleton<IOrderStep, ResumeStep>();
        services.AddSingleton<IOrderStep, DeactivateStep>();
        services.AddSingleton<IOrderStep, VerifyStep>();
        services.AddSingleton<IOrderStep, VerifyGoneStep>();
        services.AddSingleton<IOrderStep, StartBillingStep>();
        services.AddSingleton<IOrderStep, StopBillingStep>();
        services.AddSingleton<OrderSteps>();
        return services;
    }

    private static IServiceCollection AddOrderEngine(this IServiceCollection services)
    {
        services.AddRouter(Networks.Domain, (provider, vendor) => provider.GetKeyedService<INetworkDomain>(vendor));
        services.AddSingleton<Networks>();
        services.AddSingleton<OrderPlanner>();
        services.AddSingleton<OrderIntake>();
        services.AddSingleton<OrderCases>();
        services.AddSingleton<OrderSignal>();
        services.AddSingleton<OrderEnding>();
        services.AddSingleton<Cancellation>();
        services.AddSingleton<HumanTasks>();
        services.AddSingleton<StepInventory>();
        services.AddSingleton<StepLedger>();
        services.AddSingleton<NetworkGates>();
        services.AddSingleton<Interventions>();
        services.AddSingleton<OrderEngine>();
        services.AddSingleton<OrderRunner>();
        services.AddSingleton<OrderClaims>();
        services.AddSingleton<OrderClock>();
        services.AddSingleton<OrderWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<OrderWorker>());
        services.AddSingleton<ActivationOrders>();
        services.AddSingleton<ServiceInventory>();
        return services;
    }

    private static IServiceCollection AddOrderOperations(this IServiceCollection services)
    {
        services.AddSingleton<CreateServiceOrder>();
        services.AddSingleton<GetServiceOrder>();
        services.AddSingleton<GetServiceOrders>();
        services.AddSingleton<SearchServiceOrders>();
        services.AddSingleton<UpdateServiceOrder>();
        services.AddSingleton<RemoveServiceOrder>();
        services.AddSingleton<WatchServiceOrder>();
        services.AddSingleton<CreateCancelServiceOrder>();
        services.AddSingleton<GetCancelServiceOrder>();
        services.AddSingleton<SearchCancelServiceOrders>();
        services.AddSingleton<GetService>();
        services.AddSingleton<GetServices>();
        services.AddSingleton<SearchServices>();
        services.AddSingleton<RegisterService>();
        services.AddSingleton<UpdateService>();
        services.AddSingleton<RemoveService>();
        services.AddSingleton<ActivateService>();
        services.AddSingleton<ModifyActiveService>();
        services.AddSingleton<DeactivateService>();
        services.AddSingleton<GetMonitor>();
        services.AddSingleton<SearchMonitors>();
        return services;
    }

    private static IServiceCollection AddAdminOperations(this IServiceCollection services)
    {
        services.AddSingleton<TaskDesk>();
        services.AddSingleton<ListTasks>();
        services.AddSingleton<GetTask>();
        services.AddSingleton<ClaimTask>();
        services.AddSingleton<CompleteTask>();
        services.AddSingleton<EscalateTask>();
        services.AddSingleton<ListOrders>();
        services.AddSingleton<GetOrderWork>();
        services.AddSingleton<DecideItem>();
        services.AddSingleton<ExplainRoute>();
        return services;
    }

    private static void AddStore<T>(this IServiceCollection services, StoredKind<T> kind)
        where T : class, IResource<T>
    {
        services.AddSingleton(kind);
        services.AddSingleton<ResourceStore<T>>();
        services.AddSingleton(provider => new VendorRouter<IRegister<T>>(provider.GetRequiredService<ResourceStore<T>>()));
    }
}
