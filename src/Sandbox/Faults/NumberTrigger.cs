namespace TeleCo.Gateway.Sandbox.Faults;

/// <summary>What a subscriber meets by the mere digits of the IMSI: 232 99 999, two digits of the trigger, five free ones.</summary>
internal enum NumberTrigger
{
    None = 0,
    BusyOnce = 1,
    BusyAlways = 2,
    SubscriptionRefused = 3,
    PacketRefused = 4,
    Slow = 5,
    AnswerLost = 6,
    SessionEnds = 7,
    TimeoutAfterCommit = 8,
    NotConnected = 9,
}

/// <summary>Reads the trigger out of an IMSI.</summary>
internal static class NumberTriggers
{
    private const string Prefix = "23299999";

    /// <summary>SIMs whose keys the factory has loaded.</summary>
    private const string Preloaded = "23299001";

    public static NumberTrigger Of(string imsi)
    {
        if (imsi.Length != 15 || !imsi.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return NumberTrigger.None;
        }

        var trigger = (NumberTrigger)(((imsi[8] - '0') * 10) + imsi[9] - '0');
        return Enum.IsDefined(trigger) ? trigger : NumberTrigger.None;
    }

    public static bool IsPreloaded(string imsi) => imsi.Length == 15 && imsi.StartsWith(Preloaded, StringComparison.Ordinal);
}
