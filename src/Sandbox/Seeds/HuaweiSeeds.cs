namespace TeleCo.Gateway.Sandbox.Seeds;

/// <summary>Fibre accesses that the Huawei sandbox network runs from the start: three for each partner.</summary>
public static class HuaweiSeeds
{
    private const int EachPartner = 3;
    private const int FirstCustomer = 6;

    private static readonly string[] Regions = ["AT-3", "AT-6"];

    /// <summary>Downstream and upstream, Mbit/s.</summary>
    private static readonly (int Down, int Up)[] Speeds = [(250, 50), (500, 100), (1000, 250)];

    /// <summary>All of them; the third one of each partner is suspended.</summary>
    public static IReadOnlyList<SeededService> Services { get; } =
        [.. Enumerable.Range(0, SeedOwners.Partners.Length * EachPartner).Select(number => Make(number / EachPartner, number % EachPartner))];

    private static SeededService Make(int partner, int index) => new(
        "Huawei",
        $"seed-fan-{1001 + partner}-{index + 1}",
        "ftth-access",
        "ftth",
        Regions[partner],
        SeedOwners.Partners[partner],
        SeedOwners.Customer(partner, FirstCustomer + index),
        $$"""
        {"oltName":"OLT900{{partner + 1}}","frame":"0","slot":"1","port":"{{index}}","serviceVlan":999,"userVlan":{{11 + index}},
        "vlanMode":"translateAndAdd","downstreamMbps":{{Speeds[index].Down}},"upstreamMbps":{{Speeds[index].Up}},"unknownMulticast":"discard"}
        """,
        index == 2 ? "inactive" : "active");
}
