namespace TeleCo.Gateway.Adapters.Network;

/// <summary>The keys (Ki) of SIMs: 128 bits in hexadecimal digits (3GPP TS 33.102).</summary>
internal static class SimKeys
{
    public static bool IsKey(Secret secret) => secret.Reveal() is { Length: 32 } text && text.All(char.IsAsciiHexDigit);
}
