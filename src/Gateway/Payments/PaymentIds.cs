using System.Security.Cryptography;
using System.Text;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Payments;

/// <summary>Ids that are there before a processor is asked: every attempt at an effect makes the same.</summary>
internal static class PaymentIds
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648, in lower case
    private const int Length = 26;

    /// <summary>The processor's code and 130 bits of the effect key's hash.</summary>
    public static string Of(string vendor, EffectKey key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key.Value));
        return $"{vendor}-{string.Create(Length, hash, Fill)}";
    }

    private static void Fill(Span<char> text, byte[] hash)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var bit = index * 5;
            var pair = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
            text[index] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
        }
    }
}
