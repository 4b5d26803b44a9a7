using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TeleCo.Gateway;

/// <summary>The names of what the gateway measures.</summary>
internal static class Telemetry
{
    public const string Name = "TeleCo.Gateway";

    public static Meter Meter { get; } = new(Name);

    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>Seconds from an operation's start to its outcome; tags operation, protocol, outcome.</summary>
    public static Histogram<double> OperationDuration { get; } = Meter.CreateHistogram<double>("gateway.operation.duration", "s", "Time of an operation, by operation, protocol and outcome.");
}
