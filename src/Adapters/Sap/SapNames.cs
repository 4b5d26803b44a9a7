namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>Names of accounts in SAP's name fields: 40 characters each, four for an organization, two for a person.</summary>
internal static class SapNames
{
    public const string Person = "1";
    public const string Organization = "2";

    private const int Length = 40;
    private const int Parts = 4;

    /// <summary>
    /// The name in the fields of an organization, cut between words. Where that takes too many fields they are filled to their end, which
    /// says that the word goes on, unless the next begins with a space, which would be trimmed; a name of the greatest length may lose such a space.
    /// </summary>
    public static string[] Split(string name)
    {
        var parts = Cut(name, _ => true) ?? Cut(name, rest => rest[Length] == ' ') ?? Cut(name, _ => false) ?? [name[..Length]];
        return [.. parts, .. Enumerable.Repeat("", Parts - parts.Count)];
    }

    /// <summary>The name in the fields of a person: what comes after the last space is the family name.</summary>
    public static (string First, string Last) SplitPerson(string name)
    {
        var space = name.LastIndexOf(' ');
        return space <= 0 ? ("", Cut(name)) : (Cut(name[..space]), Cut(name[(space + 1)..]));
    }

    public static string Of(SapPartner partner)
    {
        if (partner.BusinessPartnerCategory != Organization)
        {
            return partner.BusinessPartnerFullName ?? "";
        }

        var name = partner.OrganizationBPName1 ?? "";
        var before = name.Length;
        foreach (var part in new[] { partner.OrganizationBPName2, partner.OrganizationBPName3, partner.OrganizationBPName4 })
        {
            if (!string.IsNullOrEmpty(part))
            {
                name += before == Length ? part : $" {part}";
                before = part.Length;
            }
        }

        return name;
    }

    private static List<string>? Cut(string name, Func<string, bool> isBetweenWords)
    {
        List<string> parts = [];
        var rest = name;
        while (rest.Length > Length)
        {
            var space = isBetweenWords(rest) ? rest.LastIndexOf(' ', Length - 1, Length) : -1;
            parts.Add(rest[..(space > 0 ? space : Length)]);
            rest = rest[(space > 0 ? space + 1 : Length)..];
        }

        parts.Add(rest);
        return parts.Count <= Parts ? parts : null;
    }

    private static string Cut(string text) => Http.VendorText.Cut(text, Length);
}
