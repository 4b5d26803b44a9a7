using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeleCo.Gateway.Storage;

/// <summary>A listener registered for an API's events (TMF630 part 4, hub).</summary>
internal sealed class HubRecord
{
    public required Guid Id { get; init; }

    /// <summary>The API and version it was registered under, such as <c>customerManagement-v4</c>: it gets events in that shape.</summary>
    public required string Api { get; init; }

    public required string ClientId { get; init; }

    public string? Partner { get; init; }

    public required string Callback { get; init; }

    public string? Query { get; init; }

    public required DateTime CreatedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<HubRecord>
    {
        public void Configure(EntityTypeBuilder<HubRecord> builder)
        {
            builder.ToTable("hubs");
            builder.HasIndex(record => record.ClientId);
            builder.Property(record => record.Api).HasMaxLength(100);
            builder.Property(record => record.ClientId).HasMaxLength(200);
            builder.Property(record => record.Partner).HasMaxLength(40);
            builder.Property(record => record.Callback).HasMaxLength(2000);
            builder.Property(record => record.Query).HasMaxLength(2000);
        }
    }
}
