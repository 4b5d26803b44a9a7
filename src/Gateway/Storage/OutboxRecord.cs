using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeleCo.Gateway.Storage;

/// <summary>An event, stored in the transaction of the change that caused it.</summary>
internal sealed class OutboxRecord
{
    /// <summary>Position in the outbox; rises, with gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>The event's id: a receiver's de-duplication key.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The TM Forum name, such as <c>CustomerCreateEvent</c>.</summary>
    public required string EventType { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public required DateTime Time { get; init; }

    /// <summary>The partner that may see it; null for the operator's own.</summary>
    public string? Partner { get; init; }

    /// <summary>W3C trace id of the call that caused it.</summary>
    public required string TraceId { get; init; }

    /// <summary>The event as canonical JSON.</summary>
    public required string Payload { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<OutboxRecord>
    {
        public void Configure(EntityTypeBuilder<OutboxRecord> builder)
        {
            builder.ToTable("outbox");
            builder.HasKey(record => record.Sequence);
            builder.HasIndex(record => record.EventId).IsUnique();
            builder.Property(record => record.EventType).HasMaxLength(100);
            builder.Property(record => record.Partner).HasMaxLength(40);
            builder.Property(record => record.TraceId).HasMaxLength(32);
        }
    }
}
