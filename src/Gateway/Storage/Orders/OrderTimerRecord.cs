using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeleCo.Gateway.Storage.Orders;

/// <summary>Something that is to happen to an order at a time, once: whoever removes the row does it, in the same transaction.</summary>
internal sealed class OrderTimerRecord
{
    public required Guid Id { get; init; }

    public required string OrderId { get; init; }

    public required OrderTimerKind Kind { get; init; }

    /// <summary>The task or the cancellation that it is about; null where it is about the order.</summary>
    public string? Reference { get; init; }

    /// <summary>When it is due (UTC).</summary>
    public required DateTime DueAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<OrderTimerRecord>
    {
        public void Configure(EntityTypeBuilder<OrderTimerRecord> builder)
        {
            builder.ToTable("order_timers");
            builder.HasKey(record => record.Id);
            builder.HasIndex(record => record.DueAt);
            builder.HasIndex(record => record.OrderId);
            builder.Property(record => record.OrderId).HasMaxLength(100);
            builder.Property(record => record.Kind).HasConversion<string>().HasMaxLength(20);
            builder.Property(record => record.Reference).HasMaxLength(100);
        }
    }
}

/// <summary>What is due.</summary>
internal enum OrderTimerKind
{
    /// <summary>The order may not be done in the time that was agreed.</summary>
    Jeopardy,

    /// <summary>The time that was agreed is over.</summary>
    Breach,

    /// <summary>The order is to be called off.</summary>
    Cancellation,

    /// <summary>A person's task is overdue.</summary>
    Overdue,
}
