using System.Globalization;
using System.Security.Cryptography;

namespace TeleCo.Gateway.Identity;

/// <summary>Passwords of people: PBKDF2 with SHA-512, with the salt and the number of rounds beside the hash.</summary>
internal static class PasswordHash
{
    // OWASP's advice for PBKDF2-HMAC-SHA512.
    private const int Rounds = 210_000;

    // What OpenIddict spends on a client's secret.
    private const int ClientRounds = 10_000;

    private const int SaltLength = 16;
    private const int HashLength = 32;

    private static readonly string Nobody = Of(Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    public static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        return $"pbkdf2-sha512${Rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, Rounds))}";
    }

    /// <summary>Compares in the same time whether or not there is such a person; null is nobody's hash.</summary>
    public static bool Verify(string? hash, string password)
    {
        var parts = (hash ?? Nobody).Split('$');
        var expected = Convert.FromBase64String(parts[3]);
        var actual = Derive(password, Convert.FromBase64String(parts[2]), int.Parse(parts[1], CultureInfo.InvariantCulture));
        return CryptographicOperations.FixedTimeEquals(expected, actual) && hash is not null;
    }

    /// <summary>Takes the time that a client's secret would have taken, for a client that does not exist.</summary>
    public static void Waste(string secret) => Rfc2898DeriveBytes.Pbkdf2(secret, new byte[SaltLength], ClientRounds, HashAlgorithmName.SHA256, HashLength);

    private static byte[] Derive(string password, byte[] salt, int rounds) => Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA512, HashLength);
}
