namespace TeleCo.Gateway.Protocols.Admin;

/// <summary>What those need who keep the gateway going: tasks for persons, stuck orders, why a route is chosen. Not a TM Forum API.</summary>
internal static class AdminEndpoints
{
    public static void MapAdmin(this WebApplication app)
    {
        var tasks = ActivatorUtilities.CreateInstance<TaskEndpoints>(app.Services);
        app.MapAdmin("GET", "/admin/tasks", tasks.ListAsync);
        app.MapAdmin("GET", "/admin/tasks/{id}", tasks.GetAsync);
        app.MapAdmin("POST", "/admin/tasks/{id}/claim", tasks.ClaimAsync);
        app.MapAdmin("POST", "/admin/tasks/{id}/escalate", tasks.EscalateAsync);
        app.MapAdmin("POST", "/admin/tasks/{id}/complete", tasks.CompleteAsync);

        var orders = ActivatorUtilities.CreateInstance<OrderEndpoints>(app.Services);
        app.MapAdmin("GET", "/admin/orders", orders.ListAsync);
        app.MapAdmin("GET", "/admin/orders/{id}", orders.GetAsync);
        app.MapAdmin("POST", "/admin/orders/{id}/items/{item}/decision", orders.DecideAsync);

        var routing = ActivatorUtilities.CreateInstance<RoutingEndpoints>(app.Services);
        app.MapAdmin("GET", "/admin/routing/{domain}", routing.ExplainAsync);
    }

    private static void MapAdmin(this WebApplication app, string method, string pattern, RequestDelegate handle) =>
        app.MapMethods(pattern, [method], handle).RequireAuthorization();
}
