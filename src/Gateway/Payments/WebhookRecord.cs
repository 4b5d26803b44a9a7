using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Payments;

/// <summary>An event that a processor called in with: what it was about, and not what it said.</summary>
internal sealed class WebhookRecord
{
    /// <summary>The processor's code.</summary>
    public required string Vendor { get; init; }

    public required string EventId { get; init; }

    public required string Type { get; init; }

    public required VendorSubject Subject { get; init; }

    /// <summary>The processor's id of the object.</summary>
    public string? Reference { get; init; }

    /// <summary>When it happened, by the processor's clock (UTC).</summary>
    public required DateTime Time { get; init; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary>Whether the object is one of ours; else it is kept and ignored.</summary>
    public required bool Matched { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<WebhookRecord>
    {
        public void Configure(EntityTypeBuilder<WebhookRecord> builder)
        {
            builder.ToTable("webhook_inbox");
            builder.HasKey(record => new { record.Vendor, record.EventId });
            builder.HasIndex(record => new { record.Vendor, record.Reference });
            builder.HasIndex(record => record.ReceivedAt);
            builder.Property(record => record.Vendor).HasMaxLength(20);
            builder.Property(record => record.EventId).HasMaxLength(200);
            builder.Property(record => record.Type).HasMaxLength(100);
            builder.Property(record => record.Reference).HasMaxLength(200);
        }
    }
}
