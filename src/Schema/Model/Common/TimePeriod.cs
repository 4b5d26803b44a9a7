namespace TeleCo.Gateway.Schema.Model.Common;

/// <summary>A period of time; an end that is absent is open (SID TimePeriod). Both in UTC.</summary>
public sealed record TimePeriod
{
    /// <summary>The first instant.</summary>
    public DateTime? StartDateTime { get; init; }

    /// <summary>The last instant.</summary>
    public DateTime? EndDateTime { get; init; }
}
