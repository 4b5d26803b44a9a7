namespace TeleCo.Gateway.Adapters.Http;

/// <summary>The rules that the settings of every vendor keep, each problem in a sentence that names the setting.</summary>
internal static class VendorOptionsRules
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(25);

    /// <param name="longest">The longest time a call may take; 25 seconds unless the vendor's own work takes longer and no caller waits for it.</param>
    public static IEnumerable<string> Problems(string section, VendorOptions options, TimeSpan? longest = null)
    {
        var most = longest ?? Longest;
        if (options.BaseUrl is not { IsAbsoluteUri: true } url || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
        {
            yield return $"{section}:BaseUrl must be an absolute http or https address.";
        }
        else if (url.AbsolutePath != "/" || url.Query.Length > 0 || url.UserInfo.Length > 0)
        {
            yield return $"{section}:BaseUrl must have no path, query or user.";
        }

        if (options.Timeout <= TimeSpan.Zero || options.Timeout > most)
        {
            yield return $"{section}:Timeout is {options.Timeout}; it must be more than zero and at most {most}.";
        }

        if (options.AttemptTimeout < TimeSpan.FromMilliseconds(10) || options.ConnectTimeout <= TimeSpan.Zero)
        {
            yield return $"{section}:AttemptTimeout must be at least 10 ms and {section}:ConnectTimeout more than zero.";
        }

        if (options.Retries is < 0 or > 10 || options.RetryDelay < TimeSpan.Zero || options.MaxRetryDelay < TimeSpan.Zero)
        {
            yield return $"{section}:Retries is {options.Retries}; it must be 0 to 10, and the delays must not be negative.";
        }

        if (options.MaxConcurrentCalls < 1 || options.MaxQueuedCalls < 0 || options.MaxAnswerBytes < 1024)
        {
            yield return $"{section}:MaxConcurrentCalls must be at least 1, MaxQueuedCalls at least 0, MaxAnswerBytes at least 1024.";
        }

        if (options.BreakerMinimum < 2 || options.BreakerRatio is <= 0 or > 1
            || options.BreakerWindow < TimeSpan.FromSeconds(1) || options.BreakDuration < TimeSpan.FromSeconds(1))
        {
            yield return $"{section}:BreakerMinimum must be at least 2, BreakerRatio in (0,1], BreakerWindow and BreakDuration at least a second.";
        }
    }
}
