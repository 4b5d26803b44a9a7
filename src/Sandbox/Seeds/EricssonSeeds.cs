namespace TeleCo.Gateway.Sandbox.Seeds;

/// <summary>Mobile subscribers that the Ericsson sandbox network serves from the start: three for each partner.</summary>
public static class EricssonSeeds
{
    private const int EachPartner = 3;

    private static readonly string[] Profiles = ["basic", "plus", "business"];
    private static readonly string[] EpsProfiles = ["lte-50", "lte-150", "5g-300"];

    /// <summary>All of them; the third one of each partner is suspended.</summary>
    public static IReadOnlyList<SeededService> Services { get; } =
        [.. Enumerable.Range(0, SeedOwners.Partners.Length * EachPartner).Select(number => Make(number / EachPartner, number % EachPartner))];

    internal static string Imsi(int partner, int index) => $"2329900{1001 + partner:0000}{index + 1:0000}";

    internal static string Msisdn(int partner, int index) => $"43720{1001 + partner:0000}{index + 1:0000}";

    private static SeededService Make(int partner, int index) => new(
        "Ericsson",
        $"seed-mobile-{1001 + partner}-{index + 1}",
        "mobile-subscriber",
        "mobile",
        "AT",
        SeedOwners.Partners[partner],
        SeedOwners.Customer(partner, index),
        $$"""
        {"msisdn":"{{Msisdn(partner, index)}}","imsi":"{{Imsi(partner, index)}}","subscriberProfile":"{{Profiles[index]}}",
        "voice":true,"smsMt":true,"smsMo":true,"data":true,"dataProfile":"1","camelProfile":"1","epsProfile":"{{EpsProfiles[index]}}",
        "roaming":true}
        """,
        index == 2 ? "inactive" : "active");
}
