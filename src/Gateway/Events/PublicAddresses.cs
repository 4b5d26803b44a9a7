using System.Net;
using System.Net.Sockets;

namespace TeleCo.Gateway.Events;

/// <summary>Tells addresses of the public internet from those that lead inside (IANA special-purpose registries).</summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] Special4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/4"), IPNetwork.Parse("240.0.0.0/4"),
    ];

    // Outside of it lie loopback, unique local, link-local, multicast, NAT64 and IPv4 in disguise.
    private static readonly IPNetwork GlobalUnicast6 = IPNetwork.Parse("2000::/3");

    // Teredo and 6to4 carry an IPv4 address that could be any; the others are documentation and protocol assignments.
    private static readonly IPNetwork[] Special6 =
    [
        IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("2002::/16"), IPNetwork.Parse("3fff::/20"),
    ];

    /// <summary>Whether an address is one of the public internet.</summary>
    public static bool Contain(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? !Array.Exists(Special4, network => network.Contains(plain))
            : GlobalUnicast6.Contains(plain) && !Array.Exists(Special6, network => network.Contains(plain));
    }
}
