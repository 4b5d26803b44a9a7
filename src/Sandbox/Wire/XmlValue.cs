using System.Xml.Linq;

namespace TeleCo.Gateway.Sandbox.Wire;

/// <summary>Checks of simple values, as XSD would make them.</summary>
internal static class XmlValue
{
    public static bool Any(string value) => value is not null;

    public static bool Text(string value) => value.Length is >= 1 and <= 255;

    public static bool Imsi(string value) => IsDigits(value, 6, 15);

    public static bool Msisdn(string value) => IsDigits(value, 5, 15);

    public static bool UpToTenDigits(string value) => IsDigits(value, 1, 10);

    public static bool UpToFiveDigits(string value) => IsDigits(value, 1, 5);

    public static bool Bit(string value) => value is "0" or "1";

    public static bool Hex32(string value) => value.Length == 32 && value.All(char.IsAsciiHexDigit);

    public static bool TrueOrFalse(string value) => value is "TRUE" or "FALSE";

    public static bool XsdBoolean(string value) => value.Trim() is "true" or "false" or "0" or "1";

    /// <summary>The value of an element that holds text alone, or <see langword="null"/> when it holds more.</summary>
    public static string? Simple(XElement element) => element.HasElements || element.HasAttributes ? null : element.Value;

    private static bool IsDigits(string value, int least, int most) =>
        value.Length >= least && value.Length <= most && value.All(char.IsAsciiDigit);
}
