using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Operations.Admin;

/// <summary>Tells which backend the rules would choose, and why not another. Nothing is asked of any.</summary>
internal sealed class ExplainRoute(OperationPipeline pipeline, RoutingTable table) : ReadOperation<ExplainRoute.Request, RouteExplanation>(pipeline)
{
    public override OperationInfo Info { get; } = new("routing.explain", "route", Scopes.GatewayAdmin, Effect.Read);

    protected internal override Fault? Validate(Request request, CallContext call) =>
        Rules.OptionalText("technology", request.Facts.Technology, 100) ?? Rules.OptionalText("region", request.Facts.Region, 100)
        ?? Rules.OptionalText("partner", request.Facts.Partner?.Value, 100) ?? Rules.OptionalText("currency", request.Facts.Currency, 100)
        ?? Rules.OptionalText("method", request.Facts.Method, 100);

    protected internal override Task<Outcome<RouteExplanation>> HandleAsync(Request request, CallContext call, CancellationToken cancellationToken) =>
        Task.FromResult(table.Serves(request.Domain) ? new RouteExplanation(request.Domain, table.Choose(request.Domain, request.Facts), table.Explain(request.Domain, request.Facts))
            : (Outcome<RouteExplanation>)Fault.NotFound("routing domain"));

    /// <summary>What would be routed.</summary>
    /// <param name="Domain">Whose rules choose: <c>crm</c>, <c>network</c>.</param>
    /// <param name="Facts">What is known of the call.</param>
    internal sealed record Request(string Domain, RouteFacts Facts);
}

/// <summary>How a route is chosen.</summary>
/// <param name="Domain">Whose rules choose.</param>
/// <param name="Vendor">The backend that is chosen.</param>
/// <param name="Rules">The rules, in their order.</param>
internal sealed record RouteExplanation(string Domain, string Vendor, IReadOnlyList<RuleExplanation> Rules);
