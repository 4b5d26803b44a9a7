using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeleCo.Gateway.Storage.Resources;

/// <summary>A resource that the gateway itself keeps: one that no backend has (an order, a payment), or the part of a backend's resource that the backend has no field for.</summary>
internal sealed class ResourceRecord
{
    /// <summary>What it is: the resource's name.</summary>
    public required string Kind { get; init; }

    /// <summary>Its canonical id.</summary>
    public required string Id { get; init; }

    public string? Partner { get; set; }

    /// <summary>The CRM customer's canonical id.</summary>
    public string? Customer { get; set; }

    /// <summary>The canonical id of what it belongs to: a payment's billing account, a refund's payment, a cancellation's order.</summary>
    public string? Parent { get; set; }

    /// <summary>Its state or status, in the model's words.</summary>
    public string? State { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Rises with every change; a change that was made from an older reading is refused.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The resource as canonical JSON.</summary>
    public required string Body { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ResourceRecord>
    {
        public void Configure(EntityTypeBuilder<ResourceRecord> builder)
        {
            builder.ToTable("resources");
            builder.HasKey(record => new { record.Kind, record.Id });
            builder.HasIndex(record => new { record.Kind, record.CreatedAt, record.Id });
            builder.HasIndex(record => new { record.Kind, record.Partner, record.CreatedAt });
            builder.HasIndex(record => new { record.Kind, record.Customer });
            builder.HasIndex(record => new { record.Kind, record.Parent });
            builder.HasIndex(record => new { record.Kind, record.State });
            builder.Property(record => record.Kind).HasMaxLength(40);
            builder.Property(record => record.Id).HasMaxLength(100);
            builder.Property(record => record.Partner).HasMaxLength(40);
            builder.Property(record => record.Customer).HasMaxLength(100);
            builder.Property(record => record.Parent).HasMaxLength(100);
            builder.Property(record => record.State).HasMaxLength(40);
        }
    }
}
