using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeleCo.Gateway.Storage;

/// <summary>Who did what to which object, when, and how it ended. Append-only; each entry's hash covers the one before it. Holds no payload and no personal data.</summary>
internal sealed class AuditRecord
{
    /// <summary>The chain: each node writes its own, so that nodes need no lock between them.</summary>
    public required string Chain { get; init; }

    /// <summary>Position in the chain, from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    public required DateTime Time { get; init; }

    /// <summary>Client id, or <c>anonymous</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>The person on whose behalf, when there is one.</summary>
    public string? Subject { get; init; }

    public string? Partner { get; init; }

    /// <summary>The operation, such as <c>customers.create</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Kind and id of the object, such as <c>customer/sf-001…</c>.</summary>
    public string? Object { get; init; }

    /// <summary><c>success</c>, or the fault's code.</summary>
    public required string Outcome { get; init; }

    /// <summary><c>rest</c>, <c>soap</c>, <c>graphql</c> or the name of a background worker.</summary>
    public required string Protocol { get; init; }

    public required string TraceId { get; init; }

    /// <summary>Hash of the entry before, lower-case hex; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 of the previous hash's bytes and the entry's canonical JSON (RFC 8785), lower-case hex.</summary>
    public required string Hash { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AuditRecord>
    {
        public void Configure(EntityTypeBuilder<AuditRecord> builder)
        {
            builder.ToTable("audit");
            builder.HasKey(record => new { record.Chain, record.Sequence });
            builder.HasIndex(record => record.Time);
            builder.HasIndex(record => record.Object);
            builder.Property(record => record.Chain).HasMaxLength(64);
            builder.Property(record => record.Actor).HasMaxLength(200);
            builder.Property(record => record.Subject).HasMaxLength(200);
            builder.Property(record => record.Partner).HasMaxLength(40);
            builder.Property(record => record.Action).HasMaxLength(100);
            builder.Property(record => record.Object).HasMaxLength(200);
            builder.Property(record => record.Outcome).HasMaxLength(50);
            builder.Property(record => record.Protocol).HasMaxLength(20);
            builder.Property(record => record.TraceId).HasMaxLength(32);
            builder.Property(record => record.PreviousHash).HasMaxLength(64);
            builder.Property(record => record.Hash).HasMaxLength(64);
        }
    }
}
