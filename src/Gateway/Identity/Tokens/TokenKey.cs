using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>The SHA-256 of a token: what the cache knows it by, so that a dump of the process yields no token.</summary>
internal readonly record struct TokenKey(ulong A, ulong B, ulong C, ulong D)
{
    private const int OnStack = 2048;

    public static TokenKey Of(string token)
    {
        // A token has ASCII characters only when it is valid; others take up to three bytes.
        var size = Encoding.UTF8.GetMaxByteCount(token.Length);
        var bytes = size <= OnStack * 3 ? stackalloc byte[size] : new byte[size];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(token, bytes)], hash);
        var parts = MemoryMarshal.Cast<byte, ulong>(hash);
        return new TokenKey(parts[0], parts[1], parts[2], parts[3]);
    }
}
