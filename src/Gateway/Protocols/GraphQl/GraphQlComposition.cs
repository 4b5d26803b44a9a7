using GraphQL;
using GraphQL.DI;
using GraphQL.Types;
using TeleCo.Gateway.Protocols.GraphQl.Billing;
using TeleCo.Gateway.Protocols.GraphQl.Customers;
using TeleCo.Gateway.Protocols.GraphQl.Payments;
using TeleCo.Gateway.Protocols.GraphQl.Services;
using TeleCo.Gateway.Protocols.GraphQl.Transport;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>The graph and its transport.</summary>
internal static class GraphQlComposition
{
    private const string Sdl = "application/graphql; charset=utf-8";

    public static IServiceCollection AddGraph(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IGraphArea, CustomerGraph>();
        services.AddSingleton<AccountFields>();
        services.AddSingleton<BillFields>();
        services.AddSingleton<WishFields>();
        services.AddSingleton<IGraphArea, BillingGraph>();
        services.AddSingleton<RefundFields>();
        services.AddSingleton<IGraphArea, PaymentGraph>();
        services.AddSingleton<ServiceLinks>();
        services.AddSingleton<IGraphArea, ServiceGraph>();
        services.AddSingleton<ISchema>(provider => new GatewaySchema(provider, provider.GetServices<IGraphArea>()));
        services.AddSingleton<IDocumentExecuter, DocumentExecuter>();
        services.AddSingleton<IGraphQlCallFactory, GraphQlCalls>();
        services.AddGraphQlTransport(options =>
        {
            var section = configuration.GetSection("GraphQl");
            options.Introspection = section.GetValue("Introspection", options.Introspection);
            options.Batching = section.GetValue("Batching", options.Batching);
            options.Inspect = CardNumberRule.Check;
            section.GetSection("Limits").Bind(options.Limits);
            section.GetSection("Streaming").Bind(options.Streaming);
            section.GetSection("Documents").Bind(options.Documents);
        });
        return services;
    }

    public static void MapGraph(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGraphQl("/graphql");
        var schema = new Lazy<string>(() => endpoints.ServiceProvider.GetRequiredService<ISchema>().Print());
        endpoints.MapGet("/graphql/schema.graphql", context =>
        {
            context.Response.ContentType = Sdl;
            return context.Response.WriteAsync(schema.Value, context.RequestAborted);
        });
    }
}
