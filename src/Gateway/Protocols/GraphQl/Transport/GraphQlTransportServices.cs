using Microsoft.Extensions.DependencyInjection.Extensions;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Puts the transport into a host that has an <c>ISchema</c>, an <c>IDocumentExecuter</c> and an <see cref="IGraphQlCallFactory"/>.</summary>
internal static class GraphQlTransportServices
{
    /// <summary>Adds what <see cref="MapGraphQl"/> needs.</summary>
    public static IServiceCollection AddGraphQlTransport(this IServiceCollection services, Action<GraphQlTransportOptions> configure)
    {
        services.Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<RequestRunner>();
        services.AddSingleton<OperationStream>();
        services.AddSingleton<HttpRequestReader>();
        services.AddSingleton<HttpResponder>();
        services.AddSingleton<BatchRunner>();
        services.AddSingleton<EventStreamEndpoint>();
        services.AddSingleton<HttpEndpoint>();
        services.AddSingleton<SocketEndpoint>();
        return services;
    }

    /// <summary>
    /// Maps HTTP, event streams and WebSockets at one path. The transport checks the caller itself, because the token of a
    /// WebSocket comes after its handshake: the endpoint must stay open to anonymous calls.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQl(this IEndpointRouteBuilder endpoints, string pattern)
    {
        var http = endpoints.ServiceProvider.GetRequiredService<HttpEndpoint>();
        var sockets = endpoints.ServiceProvider.GetRequiredService<SocketEndpoint>();
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        pipeline.Run(context => context.WebSockets.IsWebSocketRequest ? sockets.InvokeAsync(context) : http.InvokeAsync(context));
        return endpoints.Map(pattern, pipeline.Build()).AllowAnonymous().WithDisplayName("GraphQL");
    }
}
