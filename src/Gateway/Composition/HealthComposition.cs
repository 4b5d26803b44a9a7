using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Protocols;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Composition;

/// <summary>Whether the process lives, and what it depends on. A vendor that is down degrades the gateway; without its database it is not ready.</summary>
internal static class HealthComposition
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync("""{"status":"healthy"}""", context.RequestAborted);
        });
        var readiness = new Readiness(
            app.Services.GetRequiredService<GatewayDbFactory>(), app.Services.GetServices<IVendorHealth>().ToArray(), app.Services.GetRequiredService<TimeProvider>());
        app.MapGet("/health/ready", readiness.AnswerAsync);
    }

    /// <summary>Asks the dependencies, at most once in a few seconds however often it is asked itself.</summary>
    private sealed class Readiness(GatewayDbFactory databases, IVendorHealth[] vendors, TimeProvider time)
    {
        private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
        private readonly Lock _lock = new();
        private Task<Dependency[]> _last = Task.FromResult(Array.Empty<Dependency>());
        private DateTimeOffset _until;

        public async Task AnswerAsync(HttpContext context)
        {
            var dependencies = await CheckAsync();
            var ready = dependencies[0].IsHealthy;
            var status = !ready ? "unhealthy" : dependencies.All(dependency => dependency.IsHealthy) ? "healthy" : "degraded";
            using var output = JsonOutput.Rent();
            Write(output.Writer, status, dependencies);
            context.Response.StatusCode = ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "application/json";
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.BodyWriter.WriteAsync(output.Written, context.RequestAborted);
        }

        private static void Write(Utf8JsonWriter writer, string status, Dependency[] dependencies)
        {
            writer.WriteStartObject();
            writer.WriteString("status"u8, status);
            writer.WriteStartArray("dependencies"u8);
            foreach (var dependency in dependencies)
            {
                writer.WriteStartObject();
                writer.WriteString("name"u8, dependency.Name);
                writer.WriteString("status"u8, dependency.IsHealthy ? "healthy"u8 : "unhealthy"u8);
                writer.WriteNumber("milliseconds"u8, Math.Round(dependency.Took.TotalMilliseconds, 1));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        private Task<Dependency[]> CheckAsync()
        {
            lock (_lock)
            {
                if (_until < time.GetUtcNow())
                {
                    _until = time.GetUtcNow() + Fresh;
                    _last = Task.WhenAll([TimedAsync("database", DatabaseAsync), .. vendors.Select(vendor => TimedAsync(vendor.Vendor, token => VendorAsync(vendor, token)))]);
                }

                return _last;
            }
        }

        private async Task<bool> DatabaseAsync(CancellationToken cancellationToken)
        {
            await using var db = databases.CreateDbContext();
            return await db.Database.CanConnectAsync(cancellationToken);
        }

        private static async Task<bool> VendorAsync(IVendorHealth vendor, CancellationToken cancellationToken) => (await vendor.PingAsync(cancellationToken)).IsSuccess;

        private async Task<Dependency> TimedAsync(string name, Func<CancellationToken, Task<bool>> check)
        {
            var started = Stopwatch.GetTimestamp();
            using var timeout = new CancellationTokenSource(Timeout, time);
            bool healthy;
            try
            {
                healthy = await check(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                healthy = false;
            }

            return new(name, healthy, Stopwatch.GetElapsedTime(started));
        }
    }

    private sealed record Dependency(string Name, bool IsHealthy, TimeSpan Took);
}
