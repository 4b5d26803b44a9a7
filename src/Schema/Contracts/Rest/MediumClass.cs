using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest;

/// <summary>The classes of contact media: version 5 shows them, version 4 has a name for each.</summary>
internal static class MediumClass
{
    public const string Email = "EmailContactMedium";
    public const string Phone = "PhoneContactMedium";
    public const string Fax = "FaxContactMedium";
    public const string Social = "SocialContactMedium";
    public const string Address = "GeographicAddressContactMedium";
    public const string Other = "ContactMedium";

    /// <summary>The class that a medium has by what it fills; by its v4 name where it fills nothing.</summary>
    public static string Of(ContactMedium medium) =>
        medium.EmailAddress is not null ? Email
        : medium.PhoneNumber is not null ? Phone
        : medium.FaxNumber is not null ? Fax
        : medium.SocialNetworkId is not null ? Social
        : medium.HasAddress ? Address
        : ByName(medium.MediumType);

    private static string ByName(string? mediumType) => mediumType?.ToLowerInvariant() switch
    {
        null => Other,
        var name when name.Contains("mail", StringComparison.Ordinal) && !name.Contains("postal", StringComparison.Ordinal) => Email,
        var name when name.Contains("fax", StringComparison.Ordinal) => Fax,
        var name when name.Contains("phone", StringComparison.Ordinal) || name.Contains("mobile", StringComparison.Ordinal) => Phone,
        var name when name.Contains("social", StringComparison.Ordinal) => Social,
        var name when name.Contains("address", StringComparison.Ordinal) || name.Contains("postal", StringComparison.Ordinal) => Address,
        _ => Other,
    };
}
