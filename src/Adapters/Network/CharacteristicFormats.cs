using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TeleCo.Gateway.Adapters.Network;

/// <summary>Forms of texts that networks know.</summary>
internal static class CharacteristicFormats
{
    /// <summary>Nothing that could end a line or a command.</summary>
    public static CharacteristicFormat Printable { get; } = new(static text => !text.Any(char.IsControl), "text without control characters");

    public static CharacteristicFormat Digits { get; } = new(static text => text.All(char.IsAsciiDigit), "digits");

    public static CharacteristicFormat Ipv4 { get; } = new(IsIpv4, "an IPv4 address such as 192.0.2.1");

    public static CharacteristicFormat Ipv6Prefix { get; } = new(IsIpv6Prefix, "an IPv6 prefix such as 2001:db8::/56");

    /// <summary>A route distinguisher or target of RFC 8294: type, administrator and number.</summary>
    public static CharacteristicFormat RouteTarget { get; } = new(IsRouteTarget, "of the form 0:as:number, 1:address:number or 2:as:number, such as 0:65091:91");

    /// <summary>Four letters of the maker and eight hexadecimal digits (ITU-T G.984.3).</summary>
    public static CharacteristicFormat SerialNumber { get; } = new(
        static text => text.Length == 12 && text.AsSpan(0, 4).IndexOfAnyExceptInRange('A', 'Z') < 0 && text.Skip(4).All(char.IsAsciiHexDigitUpper),
        "four capital letters and eight hexadecimal digits, such as ALCLB2C3D4E5");

    /// <summary>A pattern of a setting.</summary>
    public static CharacteristicFormat Like(string pattern)
    {
        // Settings are the operator's, values the caller's: no pattern may take long over a value.
        var regex = new System.Text.RegularExpressions.Regex($"^(?:{pattern})$", System.Text.RegularExpressions.RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));
        return new(text => Printable.IsMet(text) && regex.IsMatch(text), $"like {pattern}");
    }

    private static bool IsIpv4(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(part => IsNumber(part, 255));
    }

    private static bool IsIpv6Prefix(string text) =>
        text.Split('/') is [var address, var length] && IsNumber(length, 128)
        && !address.Contains('%', StringComparison.Ordinal) && IPAddress.TryParse(address, out var parsed) && parsed.AddressFamily == AddressFamily.InterNetworkV6;

    private static bool IsRouteTarget(string text) => text.Split(':') switch
    {
        ["0", var autonomousSystem, var number] => IsNumber(autonomousSystem, ushort.MaxValue) && IsNumber(number, uint.MaxValue),
        ["1", var address, var number] => IsIpv4(address) && IsNumber(number, ushort.MaxValue),
        ["2", var autonomousSystem, var number] => IsNumber(autonomousSystem, uint.MaxValue) && IsNumber(number, ushort.MaxValue),
        _ => false,
    };

    /// <summary>Whether it is a number up to a bound, without a leading zero, as the YANG patterns have it.</summary>
    private static bool IsNumber(string text, uint most) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most && (text.Length == 1 || text[0] != '0');
}
