namespace TeleCo.Gateway.Protocols.Webhooks;

/// <summary>Calls that come from vendors.</summary>
internal static class WebhookComposition
{
    public static void MapWebhooks(this IEndpointRouteBuilder endpoints) => WebhookEndpoints.Map(endpoints);
}
