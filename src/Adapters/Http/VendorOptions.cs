namespace TeleCo.Gateway.Adapters.Http;

/// <summary>What the settings of every vendor have in common: where it is and how much patience we have with it.</summary>
public abstract class VendorOptions
{
    /// <summary>The vendor's address, without a path.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>How long one call may take in all, with retries and token; default 25 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>How long one attempt may take; default 10 seconds.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long making a connection may take; default 3 seconds.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How often a call that may be repeated is repeated; default 2.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>The first pause before a repetition; it doubles, with jitter; default 200 milliseconds.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest pause that the vendor may ask of us within a call; a longer one goes back to the caller; default 3 seconds.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How many calls may run at the same time; default 128.</summary>
    public int MaxConcurrentCalls { get; set; } = 128;

    /// <summary>How many calls may wait for their turn; default 512.</summary>
    public int MaxQueuedCalls { get; set; } = 512;

    /// <summary>How many attempts within <see cref="BreakerWindow"/> it takes to judge the vendor; default 8.</summary>
    public int BreakerMinimum { get; set; } = 8;

    /// <summary>The share of failed attempts that opens the circuit; default 0.5.</summary>
    public double BreakerRatio { get; set; } = 0.5;

    /// <summary>How far back attempts are looked at; default 60 seconds.</summary>
    public TimeSpan BreakerWindow { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long an open circuit stays open before one attempt is let through; default 5 seconds.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The largest answer that is read, in bytes; default 16 MiB.</summary>
    public int MaxAnswerBytes { get; set; } = 16 * 1024 * 1024;
}
