using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeleCo.Gateway.Storage.Orders;

/// <summary>What is to be done about an order, when, and by whom. Every change of an order begins with a change of this row, so that changes of one order follow one another.</summary>
internal sealed class OrderWorkRecord
{
    public required string OrderId { get; init; }

    /// <summary>When somebody has to look at it next (UTC); null when nothing is to be done.</summary>
    public DateTime? WakeAt { get; set; }

    /// <summary>When the lease ends (UTC): from then on another may take the order.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>Who works on it: the node's name and a token of the claim. A change by anyone who has lost it is refused.</summary>
    public string? LeaseOwner { get; set; }

    /// <summary>0 (first) to 4.</summary>
    public int Priority { get; set; }

    /// <summary>Rises with every change of the order.</summary>
    public long Version { get; set; }

    /// <summary>The state to go back to when the order cannot be called off, as text.</summary>
    public string? StateBefore { get; set; }

    /// <summary>W3C trace id of the call that made the order: the one of its events.</summary>
    public required string TraceId { get; init; }

    public required DateTime CreatedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<OrderWorkRecord>
    {
        public void Configure(EntityTypeBuilder<OrderWorkRecord> builder)
        {
            builder.ToTable("order_work");
            builder.HasKey(record => record.OrderId);
            builder.HasIndex(record => new { record.WakeAt, record.Priority });
            builder.HasIndex(record => record.LeaseOwner);
            builder.Property(record => record.OrderId).HasMaxLength(100);
            builder.Property(record => record.LeaseOwner).HasMaxLength(100);
            builder.Property(record => record.StateBefore).HasMaxLength(40);
            builder.Property(record => record.TraceId).HasMaxLength(32);
        }
    }
}
