using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>A place in a list, opaque to callers (Relay Cursor Connections).</summary>
internal static class Cursor
{
    private const string Prefix = "offset:";

    public static string At(int offset) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"{Prefix}{offset}"));

    /// <summary>The offset after a cursor; null for text that is none.</summary>
    public static int? After(string cursor)
    {
        var bytes = new byte[32];
        return cursor.Length <= 40 && Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length) is var text && text.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var offset) && offset < int.MaxValue
            ? offset + 1
            : null;
    }
}
