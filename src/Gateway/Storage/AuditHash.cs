using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TeleCo.Gateway.Storage;

/// <summary>The hash of an audit entry: SHA-256 over the previous hash's bytes and the entry as canonical JSON (RFC 8785).</summary>
internal static class AuditHash
{
    /// <summary>What the first entry of a chain follows on.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    public static string Of(string previousHash, long sequence, AuditEntry entry)
    {
        var text = Canonical(sequence, entry);
        var length = Encoding.UTF8.GetByteCount(text);
        var buffer = ArrayPool<byte>.Shared.Rent(length + SHA256.HashSizeInBytes);
        try
        {
            Convert.FromHexString(previousHash, buffer, out _, out _);
            Encoding.UTF8.GetBytes(text, buffer.AsSpan(SHA256.HashSizeInBytes));
            return Convert.ToHexStringLower(SHA256.HashData(buffer.AsSpan(0, length + SHA256.HashSizeInBytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The entry as RFC 8785 has it: names in order, no space, absent members left out.</summary>
    public static string Canonical(long sequence, AuditEntry entry)
    {
        var text = new StringBuilder(300).Append('{');
        Member(text, "action", entry.Action);
        Member(text, "actor", entry.Actor);
        Member(text, "object", entry.Object);
        Member(text, "outcome", entry.Outcome);
        Member(text, "partner", entry.Partner);
        Member(text, "protocol", entry.Protocol);
        text.Append(text.Length > 1 ? "," : "").Append("\"seq\":").Append(sequence);
        Member(text, "subject", entry.Subject);
        Member(text, "time", entry.Time.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
        Member(text, "traceId", entry.TraceId);
        return text.Append('}').ToString();
    }

    private static void Member(StringBuilder text, string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        text.Append(text.Length > 1 ? "," : "").Append('"').Append(name).Append("\":\"");
        foreach (var character in value)
        {
            Escape(text, character);
        }

        text.Append('"');
    }

    private static void Escape(StringBuilder text, char character) => _ = character switch
    {
        '"' => text.Append("\\\""),
        '\\' => text.Append("\\\\"),
        '\b' => text.Append("\\b"),
        '\t' => text.Append("\\t"),
        '\n' => text.Append("\\n"),
        '\f' => text.Append("\\f"),
        '\r' => text.Append("\\r"),
        < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
        _ => text.Append(character),
    };
}
