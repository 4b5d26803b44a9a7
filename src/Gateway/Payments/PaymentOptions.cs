using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Payments;

/// <summary>How long processors are waited for, and how often they are asked; section <c>Payments</c>.</summary>
internal sealed class PaymentOptions
{
    public const string Section = "Payments";

    /// <summary>How long a caller waits for the processor's answer before its payment is pending. Default 18 seconds; the whole call has 30.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:20")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(18);

    /// <summary>How long the billing account and the payment method are looked up. Default 8 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:09")]
    public TimeSpan LookupTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>After what time a pending payment is asked after first; doubled with each time. Default 2 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan FirstCheck { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest time between two questions. Default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often the ledger is looked through for what is due. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Tick { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many payments a node settles at once. Default 8.</summary>
    [Range(1, 100)]
    public int Parallel { get; set; } = 8;

    /// <summary>How long events of processors are kept, so that a second delivery is known. Default 30 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan InboxRetention { get; set; } = TimeSpan.FromDays(30);
}

[OptionsValidator]
internal sealed partial class PaymentOptionsValidator : IValidateOptions<PaymentOptions>;
