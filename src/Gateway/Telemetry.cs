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
    public static Histogram<double> OperationDuration { get; } = Meter.CreateHistogram<double>(
        "gateway.operation.duration", "s", "Time of an operation, by operation, protocol and outcome.", advice: new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });
}
