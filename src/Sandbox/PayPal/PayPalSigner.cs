using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>The key that signs webhooks: one a process, because making one takes longer than starting a server.</summary>
internal static class PayPalSigner
{
    public const string Algorithm = "SHA256withRSA";

    private static readonly Lazy<X509Certificate2> Certificate = new(Make);
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(index => CrcOf((uint)index))];

    public static string CertificatePem => Certificate.Value.ExportCertificatePem();

    public static string Sign(string transmissionId, string time, string webhookId, ReadOnlySpan<byte> body)
    {
        using var key = Certificate.Value.GetRSAPrivateKey()!;
        return Convert.ToBase64String(key.SignData(Message(transmissionId, time, webhookId, body), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    public static bool IsSigned(string transmissionId, string time, string webhookId, ReadOnlySpan<byte> body, string signature)
    {
        var bytes = new byte[signature.Length];
        using var key = Certificate.Value.GetRSAPublicKey()!;
        return Convert.TryFromBase64String(signature, bytes, out var length)
            && key.VerifyData(Message(transmissionId, time, webhookId, body), bytes.AsSpan(0, length), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>CRC-32 as in zip files.</summary>
    public static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc = CrcTable[(byte)(crc ^ one)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static byte[] Message(string transmissionId, string time, string webhookId, ReadOnlySpan<byte> body) =>
        Encoding.UTF8.GetBytes($"{transmissionId}|{time}|{webhookId}|{Crc32(body)}");

    private static uint CrcOf(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        }

        return value;
    }

    private static X509Certificate2 Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=messageverificationcerts.paypal.com, O=TeleCo Gateway sandbox", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("messageverificationcerts.paypal.com");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2045, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
