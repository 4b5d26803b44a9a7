using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>Public keys: which are strong enough, and which may be used with an algorithm.</summary>
internal static class SigningKeys
{
    private const int MinRsaBits = 2048;
    private const int MaxRsaBits = 8192;
    private const int MaxKeys = 100;

    // Keys that share an id are tried one after the other, but not without end.
    private const int MaxTried = 4;

    /// <summary>The keys of a JWKS that can verify signatures; the others are left out.</summary>
    public static IReadOnlyList<SecurityKey> Read(string jwks)
    {
        try
        {
            return [.. JsonWebKeySet.Create(jwks).Keys.Take(MaxKeys).Select(Read).OfType<SecurityKey>()];
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException or FormatException or InvalidOperationException)
        {
            return [];
        }
    }

    /// <summary>The keys of the kind that an algorithm needs: an RSA key's text must never serve as an HMAC secret, nor the other way round.</summary>
    public static List<SecurityKey> Fitting(IReadOnlyList<SecurityKey> keys, string algorithm) => keys.Where(key => Fits(key, algorithm)).Take(MaxTried).ToList();

    private static bool Fits(SecurityKey key, string algorithm) => key switch
    {
        RsaSecurityKey rsa => algorithm[0] is 'R' or 'P' && rsa.KeySize is >= MinRsaBits and <= MaxRsaBits,
        ECDsaSecurityKey ec => algorithm == EllipticAlgorithm(ec.KeySize),
        X509SecurityKey certificate => algorithm[0] is 'R' or 'P' && certificate.KeySize is >= MinRsaBits and <= MaxRsaBits,
        JsonWebKey { Kty: "RSA" } rsa => algorithm[0] is 'R' or 'P' && rsa.KeySize is >= MinRsaBits and <= MaxRsaBits,
        JsonWebKey { Kty: "EC" } ec => algorithm == EllipticAlgorithm(ec.KeySize),
        _ => false,
    };

    private static string? EllipticAlgorithm(int keySize) => keySize switch
    {
        256 => "ES256",
        384 => "ES384",
        521 => "ES512",
        _ => null,
    };

    private static SecurityKey? Read(JsonWebKey key)
    {
        try
        {
            return key switch
            {
                { Use: not null and not "" and not "sig" } => null,
                { Kty: "RSA", N: { } n, E: { } e } => Rsa(n, e, key.Kid),
                { Kty: "EC", X: { } x, Y: { } y, Crv: { } curve } => Elliptic(x, y, curve, key.Kid),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or ArgumentException)
        {
            // One key that cannot be read does not take the others along.
            return null;
        }
    }

    private static RsaSecurityKey? Rsa(string modulus, string exponent, string id)
    {
        var key = new RsaSecurityKey(new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(modulus), Exponent = Base64UrlEncoder.DecodeBytes(exponent) }) { KeyId = id };
        return key.KeySize is >= MinRsaBits and <= MaxRsaBits ? key : null;
    }

    private static ECDsaSecurityKey? Elliptic(string x, string y, string curve, string id)
    {
        ECCurve? named = curve switch
        {
            "P-256" => ECCurve.NamedCurves.nistP256,
            "P-384" => ECCurve.NamedCurves.nistP384,
            "P-521" => ECCurve.NamedCurves.nistP521,
            _ => null,
        };
        return named is { } known
            ? new ECDsaSecurityKey(ECDsa.Create(new ECParameters { Curve = known, Q = new ECPoint { X = Base64UrlEncoder.DecodeBytes(x), Y = Base64UrlEncoder.DecodeBytes(y) } })) { KeyId = id }
            : null;
    }
}
