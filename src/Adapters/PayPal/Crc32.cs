namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>The check sum of IEEE 802.3, as in zip files; PayPal signs that of a body in place of the body.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(index =>
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        }

        return value;
    })];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum = (sum >> 8) ^ Table[(byte)(sum ^ value)];
        }

        return ~sum;
    }
}
