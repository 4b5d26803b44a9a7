using OpenIddict.Abstractions;

namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>Keeps the issuer in order: reads siblings' new keys, makes one when it is time, and forgets tokens that have ended.</summary>
internal sealed partial class IssuerWatch(IssuerKeys keys, IServiceScopeFactory scopes, TimeProvider time, ILogger<IssuerWatch> logger) : BackgroundService
{
    // A day longer than needed to answer, so that a refresh token used twice is still recognised.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        for (var minute = 1; await timer.WaitForNextTickAsync(stoppingToken); minute++)
        {
            try
            {
                await keys.EnsureAsync(stoppingToken);
                if (minute % 10 == 0)
                {
                    await PruneAsync(stoppingToken);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.Failed(logger, exception);
            }
        }
    }

    private async Task PruneAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var oldest = time.GetUtcNow() - Kept;
        await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(oldest, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(oldest, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The issuer's keys or tokens could not be looked after; the next round tries again.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
