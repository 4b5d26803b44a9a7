namespace TeleCo.Gateway.Sandbox.Seeds;

/// <summary>Services that the Cisco sandbox network runs from the start: two VPNs and two internet accesses for each partner.</summary>
public static class CiscoSeeds
{
    private static readonly string[] Regions = ["AT-9", "AT-4"];

    /// <summary>All of them; every second one is suspended for the second partner.</summary>
    public static IReadOnlyList<SeededService> Services { get; } = [.. Enumerable.Range(0, 8).Select(Make)];

    private static SeededService Make(int number)
    {
        var (partner, kind, index) = (number / 4, number / 2 % 2, number % 2);
        var partnerNumber = 1001 + partner;
        return new SeededService(
            "Cisco",
            kind == 0 ? $"seed-l3vpn-{partnerNumber}-{index + 1}" : $"seed-inet-{partnerNumber}-{index + 1}",
            kind == 0 ? "l3vpn" : "internet-access",
            kind == 0 ? "l3vpn" : "internet",
            Regions[index],
            SeedOwners.Partners[partner],
            SeedOwners.Customer(partner, (kind * 2) + index),
            kind == 0 ? Vpn(partner, index) : Internet(partner, index),
            partner == 1 && index == 1 ? "inactive" : "active");
    }

    private static string Vpn(int partner, int index)
    {
        var number = (partner * 10) + index + 1;
        return $$"""
            {"topology":"any-to-any","routeDistinguisher":"0:65091:{{number}}","addressFamily":"ipv4",
            "routeTarget":[{"value":"0:65091:{{number}}","direction":"both"}],
            "site":[{{Site(1, "pe-wien-1", number)}},{{Site(2, "pe-linz-1", number)}}]}
            """;
    }

    private static string Site(int site, string device, int number) => $$"""
        {"id":"ac-{{site}}","device":"{{device}}","localAs":65091,"interface":"GigabitEthernet0/0/0/{{number}}",
        "encapsulation":"dot1q","vlan":{{100 + number}},"ipv4Address":"10.91.{{number}}.{{(site * 4) - 3}}","ipv4PrefixLength":30,
        "bandwidthDown":100000000,"bandwidthUp":100000000,"mtu":1500}
        """;

    private static string Internet(int partner, int index) => $$"""
        {"customerId":"{{SeedOwners.Customer(partner, 2 + index)}}","description":"Internet {{partner + 1}}-{{index + 1}}",
        "accessDevice":"OLT-1200-01","accessPort":"1/1/{{partner + 1}}/{{index + 1}}","svlan":1200,"cvlan":{{(partner * 10) + index + 1}},
        "downstreamKbps":250000,"upstreamKbps":50000,"ipv4Mode":"dhcp"}
        """;
}
