using TeleCo.Gateway.Operations.Admin;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Admin;

/// <summary>Why a backend is chosen.</summary>
internal sealed class RoutingEndpoints(ExplainRoute explain)
{
    public async Task ExplainAsync(HttpContext context) => await context.AnswerAsync(
        await explain.RunAsync(new(context.Path("domain"), Facts(context)), context.Call(), context.RequestAborted), AdminJson.Default.RouteExplanation);

    private static RouteFacts Facts(HttpContext context) => new()
    {
        Partner = context.Query("partner") is { } partner ? new PartnerId(partner) : null,
        Technology = context.Query("technology"),
        Region = context.Query("region"),
        Currency = context.Query("currency"),
        Method = context.Query("method"),
    };
}
