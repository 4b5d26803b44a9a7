using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeleCo.Gateway.Storage;

/// <summary>One intended effect of a client: begun before the backend is called, completed in the same transaction as its events and its audit entry.</summary>
internal sealed class IdempotencyRecord
{
    /// <summary>SHA-256 of client, operation and the client's key; short, of fixed size, and tells nothing.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the canonical request: another body under the same key is refused.</summary>
    public required string RequestHash { get; init; }

    public required IdempotencyState State { get; set; }

    /// <summary>The node that works on it.</summary>
    public required string Node { get; set; }

    /// <summary>Until when the node may be believed to work on it.</summary>
    public required DateTime LeaseUntil { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>The canonical outcome as JSON, once completed: every protocol renders the replay from it.</summary>
    public string? Outcome { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<IdempotencyRecord>
    {
        public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
        {
            builder.ToTable("idempotency");
            builder.HasKey(record => record.Id);
            builder.Property(record => record.Id).HasMaxLength(64);
            builder.Property(record => record.RequestHash).HasMaxLength(64);
            builder.Property(record => record.Node).HasMaxLength(64);
            builder.HasIndex(record => record.CreatedAt);
        }
    }
}

/// <summary>How far an effect has come.</summary>
internal enum IdempotencyState
{
    /// <summary>The backend may be at work.</summary>
    Started = 1,

    /// <summary>The outcome is kept, and replayed.</summary>
    Completed = 2,

    /// <summary>It was cut off: it may or may not have happened. The next attempt looks before it acts.</summary>
    Unknown = 3,
}
