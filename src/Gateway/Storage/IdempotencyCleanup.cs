using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Composition;

namespace TeleCo.Gateway.Storage;

/// <summary>Forgets outcomes and revoked tokens whose time is over.</summary>
internal sealed partial class IdempotencyCleanup(
    IDbContextFactory<GatewayDb> databases, IOptions<StorageOptions> options, TimeProvider time, ILogger<IdempotencyCleanup> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(10), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CleanAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.Failed(logger, exception);
            }
        }
    }

    private async Task CleanAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var oldest = now - options.Value.IdempotencyRetention;
        await db.Idempotency.Where(record => record.CreatedAt < oldest && record.LeaseUntil < now).ExecuteDeleteAsync(cancellationToken);
        await db.RevokedTokens.Where(record => record.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Old records could not be removed; the next round tries again.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
