using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeleCo.Gateway.Storage.Orders;

/// <summary>A service that an open order works on: one order at a time. Gone when the order ends.</summary>
internal sealed class OrderServiceRecord
{
    public required string ServiceId { get; init; }

    public required string OrderId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<OrderServiceRecord>
    {
        public void Configure(EntityTypeBuilder<OrderServiceRecord> builder)
        {
            builder.ToTable("order_services");
            builder.HasKey(record => record.ServiceId);
            builder.HasIndex(record => record.OrderId);
            builder.Property(record => record.ServiceId).HasMaxLength(100);
            builder.Property(record => record.OrderId).HasMaxLength(100);
        }
    }
}
