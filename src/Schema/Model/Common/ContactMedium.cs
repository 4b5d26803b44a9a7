namespace TeleCo.Gateway.Schema.Model.Common;

/// <summary>A way to reach a party. v4 lets one medium fill several kinds; v5 has a class for each kind, so it shows such a medium as several.</summary>
public sealed record ContactMedium : Extensible
{
    /// <summary>Tells the media of one list apart; v5 only.</summary>
    public string? Id { get; init; }

    /// <summary>The kind in v4's words (<c>email</c>, <c>phone</c>, <c>postalAddress</c>), kept as it was written.</summary>
    public string? MediumType { get; init; }

    /// <summary>Whether this is the medium to use first.</summary>
    public bool? Preferred { get; init; }

    /// <summary>What the medium is for, such as <c>primary</c> or <c>shipping</c>.</summary>
    public string? ContactType { get; init; }

    /// <summary>When the medium can be used.</summary>
    public TimePeriod? ValidFor { get; init; }

    /// <summary>E-mail address (RFC 5322).</summary>
    public string? EmailAddress { get; init; }

    /// <summary>Telephone number, E.164 by custom.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Fax number, E.164 by custom.</summary>
    public string? FaxNumber { get; init; }

    /// <summary>An id in a social network.</summary>
    public string? SocialNetworkId { get; init; }

    /// <summary>City of the postal address.</summary>
    public string? City { get; init; }

    /// <summary>Country of the postal address.</summary>
    public string? Country { get; init; }

    /// <summary>Postal code.</summary>
    public string? PostCode { get; init; }

    /// <summary>State or province of the postal address.</summary>
    public string? StateOrProvince { get; init; }

    /// <summary>First line of the street address.</summary>
    public string? Street1 { get; init; }

    /// <summary>Second line of the street address.</summary>
    public string? Street2 { get; init; }

    /// <summary>The address as a managed entity; v5 only.</summary>
    public EntityReference? GeographicAddress { get; init; }

    /// <summary>Whether any part of a postal address is filled.</summary>
    internal bool HasAddress => City is not null || Country is not null || PostCode is not null || StateOrProvince is not null
        || Street1 is not null || Street2 is not null || GeographicAddress is not null;

    /// <summary>With the id of the medium that this one was, and its managed address while the address in words is the same.</summary>
    internal ContactMedium Keeping(ContactMedium? old) => old is null ? this : this with
    {
        Id = old.Id,
        GeographicAddress = AddressInWords == old.AddressInWords ? old.GeographicAddress : null,
    };

    private (string?, string?, string?, string?, string?, string?) AddressInWords => (City, Country, PostCode, StateOrProvince, Street1, Street2);
}
