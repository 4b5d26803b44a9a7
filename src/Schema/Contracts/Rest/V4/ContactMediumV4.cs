using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF629 and TMF632 version 4: ContactMedium, one class for every kind.</summary>
public sealed record ContactMediumV4 : Extensible
{
    /// <summary>The kind of medium.</summary>
    public string? MediumType { get; init; }

    /// <summary>Whether this is the medium to use first.</summary>
    public bool? Preferred { get; init; }

    /// <summary>When the medium can be used.</summary>
    public TimePeriod? ValidFor { get; init; }

    /// <summary>What the medium is.</summary>
    public MediumCharacteristicV4? Characteristic { get; init; }

    /// <summary>The medium as version 4 shows it.</summary>
    public static ContactMediumV4 From(ContactMedium medium) => new()
    {
        Type = "ContactMedium",
        MediumType = medium.MediumType ?? NameOf(medium.Type ?? MediumClass.Of(medium)),
        Preferred = medium.Preferred,
        ValidFor = medium.ValidFor,
        Characteristic = new()
        {
            Type = "MediumCharacteristic",
            ContactType = medium.ContactType,
            EmailAddress = medium.EmailAddress,
            PhoneNumber = medium.PhoneNumber,
            FaxNumber = medium.FaxNumber,
            SocialNetworkId = medium.SocialNetworkId,
            City = medium.City,
            Country = medium.Country,
            PostCode = medium.PostCode,
            StateOrProvince = medium.StateOrProvince,
            Street1 = medium.Street1,
            Street2 = medium.Street2,
        },
    };

    /// <summary>The canonical media that version 4 describes; a medium that was not touched keeps what only version 5 knows of it.</summary>
    public static ContactMedium[]? ToModel(ContactMediumV4[]? media, ContactMedium[]? current) => Kept.Merge(
        media,
        current,
        (known, medium) => From(known) == medium,
        (known, medium) => From(known).MediumType == medium.MediumType && known.ContactType == medium.Characteristic?.ContactType,
        (medium, known) => medium.ToModel().Keeping(known));

    private ContactMedium ToModel() => new()
    {
        MediumType = MediumType,
        Preferred = Preferred,
        ValidFor = ValidFor,
        ContactType = Characteristic?.ContactType,
        EmailAddress = Characteristic?.EmailAddress,
        PhoneNumber = Characteristic?.PhoneNumber,
        FaxNumber = Characteristic?.FaxNumber,
        SocialNetworkId = Characteristic?.SocialNetworkId,
        City = Characteristic?.City,
        Country = Characteristic?.Country,
        PostCode = Characteristic?.PostCode,
        StateOrProvince = Characteristic?.StateOrProvince,
        Street1 = Characteristic?.Street1,
        Street2 = Characteristic?.Street2,
    };

    private static string NameOf(string type) => type switch
    {
        MediumClass.Email => "email",
        MediumClass.Phone => "phone",
        MediumClass.Fax => "fax",
        MediumClass.Social => "socialMedia",
        MediumClass.Address => "postalAddress",
        _ => "other",
    };
}

/// <summary>TMF629 and TMF632 version 4: MediumCharacteristic.</summary>
public sealed record MediumCharacteristicV4 : Extensible
{
    /// <summary>What the medium is for.</summary>
    public string? ContactType { get; init; }

    /// <summary>E-mail address.</summary>
    public string? EmailAddress { get; init; }

    /// <summary>Telephone number.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Fax number.</summary>
    public string? FaxNumber { get; init; }

    /// <summary>An id in a social network.</summary>
    public string? SocialNetworkId { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>Country.</summary>
    public string? Country { get; init; }

    /// <summary>Postal code.</summary>
    public string? PostCode { get; init; }

    /// <summary>State or province.</summary>
    public string? StateOrProvince { get; init; }

    /// <summary>First line of the street address.</summary>
    public string? Street1 { get; init; }

    /// <summary>Second line of the street address.</summary>
    public string? Street2 { get; init; }
}
