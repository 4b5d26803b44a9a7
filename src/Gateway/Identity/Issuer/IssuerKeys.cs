using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.Tokens;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>The signing keys of the embedded issuer, in the database so that nodes share them. The newest signs; a retired one is trusted until the last token that it signed has ended.</summary>
internal sealed partial class IssuerKeys(
    IDbContextFactory<GatewayDb> databases, IDataProtectionProvider protection, IOptions<IssuerOptions> options, TimeProvider time, ILogger<IssuerKeys> logger) : IDisposable
{
    private const int KeySizeInBits = 2048;

    // Clocks of validators elsewhere, and their cached JWKS.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan MinReload = TimeSpan.FromSeconds(5);

    private readonly IDataProtector _protector = protection.CreateProtector("TeleCo.Gateway.Identity.Issuer.IssuerKeys.v1");
    private readonly SemaphoreSlim _gate = new(1, 1);
    private CancellationTokenSource _changed = new();
    private long _lastLoad;

    /// <summary>The keys that validate, the one that signs first.</summary>
    public IReadOnlyList<RsaSecurityKey> All { get; private set; } = [];

    /// <summary>Fires when <see cref="All"/> has changed.</summary>
    public IChangeToken GetChangeToken() => new CancellationChangeToken(_changed.Token);

    public void Dispose()
    {
        _gate.Dispose();
        _changed.Dispose();
    }

    /// <summary>Reads the keys, and makes one when there is none or the newest has served its time.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var newest = await db.SigningKeys.Where(key => key.RetiredAt == null).MaxAsync(key => (DateTime?)key.CreatedAt, cancellationToken);
        if (newest is null || newest <= Now - options.Value.KeyLifetime)
        {
            await RotateAsync(cancellationToken);
        }
        else
        {
            await LoadAsync(cancellationToken);
        }
    }

    /// <summary>Makes a new key, which signs from now on.</summary>
    public async Task RotateAsync(CancellationToken cancellationToken)
    {
        using var rsa = RSA.Create(KeySizeInBits);
        var record = new SigningKeyRecord { Id = NewId(), ProtectedKey = _protector.Protect(rsa.ExportPkcs8PrivateKey()), CreatedAt = Now };
        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
        {
            foreach (var old in await db.SigningKeys.Where(key => key.RetiredAt == null).ToListAsync(cancellationToken))
            {
                old.RetiredAt = Now;
            }

            db.SigningKeys.Add(record);
            await db.SaveChangesAsync(cancellationToken);
        }

        Log.Rotated(logger, record.Id);
        await LoadAsync(cancellationToken);
    }

    /// <summary>Looks a key up; one that is not known may be a sibling's new one, so the table is read again, but not for every forged id.</summary>
    public async ValueTask<IReadOnlyList<SecurityKey>> FindAsync(string? id, CancellationToken cancellationToken)
    {
        if (Matching(id) is { Count: > 0 } known)
        {
            return known;
        }

        if (time.GetElapsedTime(Interlocked.Read(ref _lastLoad)) > MinReload)
        {
            await LoadAsync(cancellationToken);
        }

        return Matching(id);
    }

    /// <summary>Reads the keys that still count.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            Interlocked.Exchange(ref _lastLoad, time.GetTimestamp());
            Use(await ReadAsync(cancellationToken));
        }
        finally
        {
            _gate.Release();
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private List<RsaSecurityKey> Matching(string? id) => All.Where(key => key.KeyId == id).ToList();

    private async Task<List<SigningKeyRecord>> ReadAsync(CancellationToken cancellationToken)
    {
        var oldest = Now - options.Value.AccessTokenLifetime - Margin;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.SigningKeys.Where(key => key.RetiredAt < oldest).ExecuteDeleteAsync(cancellationToken);
        return await db.SigningKeys.AsNoTracking().OrderBy(key => key.RetiredAt != null).ThenByDescending(key => key.CreatedAt).ToListAsync(cancellationToken);
    }

    private void Use(List<SigningKeyRecord> records)
    {
        if (records.Select(record => record.Id).SequenceEqual(All.Select(key => key.KeyId)))
        {
            return;
        }

        var known = All.ToDictionary(key => key.KeyId);
        All = records.Select(record => known.TryGetValue(record.Id, out var key) ? key : Read(record)).ToList();
        var changed = Interlocked.Exchange(ref _changed, new CancellationTokenSource());
        changed.Cancel();
        changed.Dispose();
    }

    private RsaSecurityKey Read(SigningKeyRecord record)
    {
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(Unprotect(record), out _);
        return new RsaSecurityKey(rsa) { KeyId = record.Id };
    }

    private byte[] Unprotect(SigningKeyRecord record)
    {
        try
        {
            return _protector.Unprotect(record.ProtectedKey);
        }
        catch (CryptographicException)
        {
            // What a second node meets first: the cause is a setting, which the exception does not name.
            throw new OptionsValidationException(IssuerOptions.Section, typeof(IssuerOptions), [
                $"The signing key {record.Id} of the database was made by a node with another key ring. Set Issuer:KeyRing to one folder for all nodes that share a database.",
            ]);
        }
    }

    private static string NewId() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(15));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The issuer signs with the new key {KeyId} from now on.")]
        public static partial void Rotated(ILogger logger, string keyId);
    }
}
