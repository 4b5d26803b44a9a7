using System.Net.Http.Json;
using System.Text.Json.Serialization;
using TeleCo.Gateway.Sandbox;

namespace TeleCo.Gateway.Composition;

/// <summary>Tells the processors' sandbox servers that this gateway started where to call in, once its own address is known.</summary>
internal static partial class SandboxWebhooks
{
    // The setting that both sides have to agree on, by processor.
    private static readonly (string Vendor, string Setting)[] Processors = [("Stripe", "WebhookSecret"), ("PayPal", "WebhookId")];

    public static void OrderSandboxWebhooks(this WebApplication app, SandboxHost? sandbox)
    {
        if (sandbox is not null)
        {
            app.Lifetime.ApplicationStarted.Register(() => _ = OrderAsync(app, sandbox));
        }
    }

    private static async Task OrderAsync(WebApplication app, SandboxHost sandbox)
    {
        try
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
            var port = new Uri(app.Urls.First().Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal)).Port;
            foreach (var (vendor, setting) in Processors)
            {
                if (sandbox.Vendors.Contains(vendor) && app.Configuration[$"Vendors:{vendor}:{setting}"] is { } secret)
                {
                    var target = new Target($"http://127.0.0.1:{port}/webhooks/{vendor.ToLowerInvariant()}", secret);
                    using var answer = await http.PostAsJsonAsync(new Uri(sandbox.BaseUrl(vendor), "__sandbox/webhooks"), target, TargetJson.Default.Target, app.Lifetime.ApplicationStopping);
                    answer.EnsureSuccessStatusCode();
                }
            }
        }
        catch (Exception exception)
        {
            // Without calls payments are settled all the same, a little later.
            Log.NotOrdered(app.Logger, exception);
        }
    }

    internal sealed record Target(string Url, string Secret);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Target))]
    internal sealed partial class TargetJson : JsonSerializerContext;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The payment sandboxes could not be told where to call in.")]
        public static partial void NotOrdered(ILogger logger, Exception exception);
    }
}
