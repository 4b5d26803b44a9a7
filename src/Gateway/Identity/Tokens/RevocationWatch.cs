using Microsoft.Extensions.Options;
using TeleCo.Gateway.Composition;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>Learns of siblings' revocations. A node alone with its own database only forgets, which has time.</summary>
internal sealed partial class RevocationWatch(RevokedTokens revoked, IOptions<StorageOptions> storage, TimeProvider time, ILogger<RevocationWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var alone = string.IsNullOrWhiteSpace(storage.Value.Postgres);
        using var timer = new PeriodicTimer(alone ? TimeSpan.FromMinutes(1) : TimeSpan.FromSeconds(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await revoked.PollAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.Failed(logger, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Revoked tokens could not be read; the next round tries again.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
