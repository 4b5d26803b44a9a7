using System.Globalization;

namespace TeleCo.Gateway.Adapters.Nokia;

/// <summary>What a change on its way is asked after by.</summary>
/// <param name="Aim">What it is to come to.</param>
/// <param name="Since">When it began, so that it is not waited for without end.</param>
internal readonly record struct NokiaHandle(NokiaHandle.End Aim, DateTimeOffset Since)
{
    /// <summary>What a change comes to.</summary>
    internal enum End
    {
        /// <summary>The network is as the intents have it.</summary>
        Aligned,

        /// <summary>The service is gone.</summary>
        Gone,

        /// <summary>What was made of a service that was then refused is gone.</summary>
        Undone,
    }

    public override string ToString() => $"{Aim.ToString().ToLowerInvariant()}:{Since.ToUnixTimeSeconds()}";

    /// <summary>Reads a handle; null when it is none of ours.</summary>
    public static NokiaHandle? Parse(string text) =>
        text.Split(':') is [var aim, var since] && Enum.TryParse<End>(aim, ignoreCase: true, out var end) && Enum.IsDefined(end)
        && uint.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new(end, DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;
}
