using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeleCo.Gateway.Storage;

/// <summary>A key of the embedded issuer. The newest active one signs; the older ones stay in the JWKS until the tokens that they signed have ended.</summary>
internal sealed class SigningKeyRecord
{
    /// <summary>The <c>kid</c> of tokens and JWKS.</summary>
    public required string Id { get; init; }

    /// <summary>PKCS #8 private key, encrypted with the data-protection keys.</summary>
    public required byte[] ProtectedKey { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>From when on it no longer signs.</summary>
    public DateTime? RetiredAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<SigningKeyRecord>
    {
        public void Configure(EntityTypeBuilder<SigningKeyRecord> builder)
        {
            builder.ToTable("signing_keys");
            builder.Property(record => record.Id).HasMaxLength(64);
        }
    }
}

/// <summary>An access token that ended before its time.</summary>
internal sealed class RevokedTokenRecord
{
    /// <summary>The token's <c>jti</c>.</summary>
    public required string Id { get; init; }

    /// <summary>When the token would have ended anyway, and the record can go.</summary>
    public required DateTime ExpiresAt { get; init; }

    public required DateTime RevokedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RevokedTokenRecord>
    {
        public void Configure(EntityTypeBuilder<RevokedTokenRecord> builder)
        {
            builder.ToTable("revoked_tokens");
            builder.Property(record => record.Id).HasMaxLength(100);
            builder.HasIndex(record => record.RevokedAt);
        }
    }
}

/// <summary>A person who signs in at the embedded issuer: a partner's developer or an operator.</summary>
internal sealed class PortalUserRecord
{
    public required Guid Id { get; init; }

    public required string UserName { get; init; }

    public required string PasswordHash { get; set; }

    public required string DisplayName { get; set; }

    public string? Partner { get; set; }

    /// <summary>The scopes that the person can grant to an application, separated by spaces.</summary>
    public required string Scopes { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<PortalUserRecord>
    {
        public void Configure(EntityTypeBuilder<PortalUserRecord> builder)
        {
            builder.ToTable("portal_users");
            builder.HasIndex(record => record.UserName).IsUnique();
            builder.Property(record => record.UserName).HasMaxLength(200);
            builder.Property(record => record.PasswordHash).HasMaxLength(500);
            builder.Property(record => record.DisplayName).HasMaxLength(200);
            builder.Property(record => record.Partner).HasMaxLength(40);
            builder.Property(record => record.Scopes).HasMaxLength(2000);
        }
    }
}
