namespace TeleCo.Gateway.Schema.Contracts.Rest;

/// <summary>The class of a party behind a reference, which version 4 demands and version 5 may leave open.</summary>
internal static class PartyKinds
{
    /// <summary>What version 4 is told when nothing tells the class.</summary>
    public const string Unspecified = "Party";

    /// <summary>The class as an address of TMF632 tells it.</summary>
    public static string? FromHref(string? href) =>
        href is null ? null
        : href.Contains("/individual/", StringComparison.OrdinalIgnoreCase) ? "Individual"
        : href.Contains("/organization/", StringComparison.OrdinalIgnoreCase) ? "Organization"
        : null;

    /// <summary>The class of the party: as it is said, else as the reference's own class or its address tells it.</summary>
    public static string? Of(string? referredType, string? type, string? href) =>
        referredType ?? (type is "Individual" or "Organization" ? type : FromHref(href));
}
