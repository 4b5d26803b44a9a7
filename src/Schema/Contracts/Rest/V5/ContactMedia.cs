using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V5;

/// <summary>Version 5 has a class for each kind of contact medium: a medium that fills several kinds becomes several, each of its own class.</summary>
internal static class ContactMedia
{
    /// <summary>The media as version 5 shows them.</summary>
    public static ContactMedium[]? Show(ContactMedium[]? media)
    {
        if (media is null)
        {
            return null;
        }

        return Array.TrueForAll(media, medium => medium is { Type: not null, MediumType: null } && KindsOf(medium) <= 1)
            ? media
            : [.. media.SelectMany(Split)];
    }

    /// <summary>A medium that comes back as it was shown is the one that was there, with its v4 name and all its kinds.</summary>
    public static ContactMedium[]? ToModel(ContactMedium[]? media, ContactMedium[]? current)
    {
        if (media is null || current is null)
        {
            return media;
        }

        return media.AsSpan().SequenceEqual(Show(current)!)
            ? current
            : Kept.Merge(media, current, (known, medium) => Show([known])! is [var shown] && shown == medium, (_, _) => false, (medium, _) => medium);
    }

    private static int KindsOf(ContactMedium medium) =>
        (medium.EmailAddress is null ? 0 : 1) + (medium.PhoneNumber is null ? 0 : 1) + (medium.FaxNumber is null ? 0 : 1)
        + (medium.SocialNetworkId is null ? 0 : 1) + (medium.HasAddress ? 1 : 0);

    private static IEnumerable<ContactMedium> Split(ContactMedium medium)
    {
        if (KindsOf(medium) <= 1)
        {
            return [medium with { MediumType = null, Type = medium.Type is null or MediumClass.Other ? MediumClass.Of(medium) : medium.Type }];
        }

        var bare = new ContactMedium { Id = medium.Id, Preferred = medium.Preferred, ContactType = medium.ContactType, ValidFor = medium.ValidFor };
        return new[]
        {
            medium.EmailAddress is null ? null : bare with { Type = MediumClass.Email, EmailAddress = medium.EmailAddress },
            medium.PhoneNumber is null ? null : bare with { Type = MediumClass.Phone, PhoneNumber = medium.PhoneNumber },
            medium.FaxNumber is null ? null : bare with { Type = MediumClass.Fax, FaxNumber = medium.FaxNumber },
            medium.SocialNetworkId is null ? null : bare with { Type = MediumClass.Social, SocialNetworkId = medium.SocialNetworkId },
            !medium.HasAddress ? null : bare with
            {
                Type = MediumClass.Address, City = medium.City, Country = medium.Country, PostCode = medium.PostCode, StateOrProvince = medium.StateOrProvince,
                Street1 = medium.Street1, Street2 = medium.Street2, GeographicAddress = medium.GeographicAddress,
            },
        }.OfType<ContactMedium>();
    }
}
