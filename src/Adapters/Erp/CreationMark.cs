using System.Security.Cryptography;
using System.Text;

namespace TeleCo.Gateway.Adapters.Erp;

/// <summary>A mark that a new object carries in an ERP without idempotency, so that an attempt after a lost answer finds what the first one made.</summary>
internal static class CreationMark
{
    private const int HashBytes = 9;

    /// <summary>The same 20 characters for the same effect: a kind of two letters, and 72 bits in upper case.</summary>
    public static string Of(string kind, EffectKey key) => kind + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key.Value)).AsSpan(0, HashBytes));
}
