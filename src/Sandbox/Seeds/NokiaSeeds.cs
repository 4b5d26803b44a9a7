namespace TeleCo.Gateway.Sandbox.Seeds;

/// <summary>Services that the Nokia sandbox network runs from the start: two fibre accesses for each partner.</summary>
public static class NokiaSeeds
{
    /// <summary>All of them; the second partner's second one is suspended.</summary>
    public static IReadOnlyList<SeededService> Services { get; } = [.. Enumerable.Range(0, 4).Select(Make)];

    private static SeededService Make(int number)
    {
        var (partner, index) = (number / 2, number % 2);
        return new SeededService(
            "Nokia",
            $"seed-ftth-{1001 + partner}-{index + 1}",
            "ftth-access",
            "ftth",
            "AT-9",
            SeedOwners.Partners[partner],
            SeedOwners.Customer(partner, 4 + index),
            $$"""
            {"ontName":"ONT-AT9-00000{{number + 1}}","ontType":"XS-010X-Q","ontSerialNumber":"ALCLB2C3D40{{number + 1}}","ponTechnology":"xgs",
            "fiberName":"FIBER-OLT-1200-LT1-PON{{number + 1}}","uni":"LAN1","serviceProfile":"HSI","infra":"HSI-1200","vlanMode":"untagged",
            "downstreamMbps":250,"upstreamMbps":50}
            """,
            partner == 1 && index == 1 ? "inactive" : "active");
    }
}
