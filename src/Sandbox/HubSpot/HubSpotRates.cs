using System.Globalization;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary>Calls counted in windows of ten seconds, a second for search, and a day. The windows stand still where the vendor's roll.</summary>
internal sealed class HubSpotRates(HubSpotSandboxOptions options, TimeProvider clock)
{
    private readonly HubSpotWindow _tenSeconds = new(TimeSpan.FromSeconds(10), options.RequestsPerTenSeconds);
    private readonly HubSpotWindow _search = new(TimeSpan.FromSeconds(1), options.SearchesPerSecond);
    private readonly HubSpotWindow _day = new(TimeSpan.FromDays(1), options.DailyRequests);

    /// <summary>The 429, or <see langword="null"/> when the call may go on.</summary>
    public Reply? Count(bool isSearch)
    {
        var now = clock.GetUtcNow();
        if (!_day.Count(now))
        {
            return HubSpotReplies.TooMany("DAILY", "daily");
        }

        if (isSearch)
        {
            return _search.Count(now) ? null : HubSpotReplies.TooMany("SECONDLY", "secondly");
        }

        return _tenSeconds.Count(now) ? null : WithHeaders(HubSpotReplies.TooMany("TEN_SECONDLY_ROLLING", "ten_secondly_rolling"), isOAuth: false);
    }

    public Reply WithHeaders(Reply reply, bool isOAuth)
    {
        if (!isOAuth)
        {
            reply.With("X-HubSpot-RateLimit-Daily", options.DailyRequests.ToString(CultureInfo.InvariantCulture))
                .With("X-HubSpot-RateLimit-Daily-Remaining", _day.Left.ToString(CultureInfo.InvariantCulture));
        }

        return reply.With("X-HubSpot-RateLimit-Interval-Milliseconds", "10000")
            .With("X-HubSpot-RateLimit-Max", options.RequestsPerTenSeconds.ToString(CultureInfo.InvariantCulture))
            .With("X-HubSpot-RateLimit-Remaining", _tenSeconds.Left.ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>One counted window.</summary>
internal sealed class HubSpotWindow(TimeSpan length, int limit)
{
    private long _window = -1;
    private int _used;

    public int Left => Math.Max(0, limit - _used);

    public bool Count(DateTimeOffset now)
    {
        var window = now.UtcTicks / length.Ticks;
        if (window != _window)
        {
            _window = window;
            _used = 0;
        }

        if (_used >= limit)
        {
            return false;
        }

        _used++;
        return true;
    }
}
