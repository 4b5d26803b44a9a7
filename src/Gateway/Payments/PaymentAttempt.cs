using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeleCo.Gateway.Payments;

/// <summary>What the gateway has to know of a payment or refund to bring it to its end, and what callers don't see. Stored before the processor is asked.</summary>
internal sealed class PaymentAttempt
{
    public required AttemptKind Kind { get; init; }

    /// <summary>The canonical id of the payment or refund.</summary>
    public required string Id { get; init; }

    /// <summary>The code of the processor, as the ids of its objects begin.</summary>
    public required string Vendor { get; init; }

    /// <summary>Names the effect towards the processor; the same for every attempt.</summary>
    public required string EffectKey { get; init; }

    /// <summary>SHA-256 of what the caller asked: the same key for another wish is seen even when the idempotency record is gone.</summary>
    public required string RequestHash { get; init; }

    /// <summary>The processor's order, encrypted since it may hold a token; null once the processor's reference is known and nobody needs it.</summary>
    public byte[]? Order { get; set; }

    public required DateTime FirstAttemptAt { get; init; }

    public required AttemptState State { get; set; }

    /// <summary>The processor's id of the payment or refund.</summary>
    public string? VendorReference { get; set; }

    /// <summary>The processor's id of what was captured, where refunds go by it.</summary>
    public string? CaptureReference { get; set; }

    /// <summary>When the processor is asked next; null when there is nothing to ask.</summary>
    public DateTime? NextCheckAt { get; set; }

    /// <summary>How often it was asked since something moved.</summary>
    public int Checks { get; set; }

    /// <summary>Whether the processor called in since it was asked last.</summary>
    public bool Hinted { get; set; }

    /// <summary>Until when <see cref="LeaseOwner"/> may be believed to work on it.</summary>
    public DateTime? LeaseUntil { get; set; }

    public string? LeaseOwner { get; set; }

    /// <summary>W3C trace id of the call that began it.</summary>
    public required string TraceId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<PaymentAttempt>
    {
        public void Configure(EntityTypeBuilder<PaymentAttempt> builder)
        {
            builder.ToTable("payment_attempts");
            builder.HasKey(attempt => new { attempt.Kind, attempt.Id });
            builder.HasIndex(attempt => attempt.EffectKey).IsUnique();
            builder.HasIndex(attempt => new { attempt.Vendor, attempt.VendorReference });
            builder.HasIndex(attempt => new { attempt.State, attempt.NextCheckAt });
            builder.Property(attempt => attempt.Id).HasMaxLength(100);
            builder.Property(attempt => attempt.Vendor).HasMaxLength(20);
            builder.Property(attempt => attempt.EffectKey).HasMaxLength(64);
            builder.Property(attempt => attempt.RequestHash).HasMaxLength(64);
            builder.Property(attempt => attempt.VendorReference).HasMaxLength(200);
            builder.Property(attempt => attempt.CaptureReference).HasMaxLength(200);
            builder.Property(attempt => attempt.LeaseOwner).HasMaxLength(64);
            builder.Property(attempt => attempt.TraceId).HasMaxLength(32);
        }
    }
}

/// <summary>What an attempt is at.</summary>
internal enum AttemptKind
{
    Payment = 1,
    Refund = 2,
}

/// <summary>How far an attempt has come.</summary>
internal enum AttemptState
{
    /// <summary>The processor may have been asked; nobody was told of it yet.</summary>
    Sent = 1,

    /// <summary>It was told of, and is not at its end.</summary>
    Open = 2,

    /// <summary>It is at its end; only a call of the processor's opens it again.</summary>
    Settled = 3,
}
