using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Adapters.Crm;

/// <summary>The contact media of a party, of which a CRM has fields for one of each kind.</summary>
internal static class ContactProjection
{
    private static readonly CrmField[] AddressFields = [CrmField.Street, CrmField.City, CrmField.Region, CrmField.PostCode, CrmField.Country];

    /// <summary>Fills a record's fields from the first medium of each kind.</summary>
    public static void Write(CrmRecord record, CrmKind kind, ContactMedium[]? media)
    {
        foreach (var medium in media ?? [])
        {
            var phone = PhoneField(kind, medium);
            record[phone] ??= medium.PhoneNumber;
            record[CrmField.Fax] ??= medium.FaxNumber;
            record[CrmField.Email] ??= kind == CrmKind.Person ? medium.EmailAddress : null;
            if (HasAddress(medium) && !HasAddress(record))
            {
                WriteAddress(record, medium);
            }
        }
    }

    /// <summary>The media with what differs between a record and its projection put in.</summary>
    /// <param name="media">The media that <paramref name="projected"/> was made of.</param>
    /// <param name="native">The record as it is.</param>
    /// <param name="projected">The record as it was written; a field that is equal in both leaves the media as they are.</param>
    public static ContactMedium[]? Overlay(ContactMedium[]? media, CrmKind kind, CrmRecord native, CrmRecord projected)
    {
        List<ContactMedium>? changed = null;
        List<ContactMedium> Changed() => changed ??= [.. media ?? []];
        if (NumberDiffers(CrmField.Phone, native, projected))
        {
            Put(Changed(), native[CrmField.Phone], "phone", medium => medium.PhoneNumber is not null && PhoneField(kind, medium) == CrmField.Phone, (medium, value) => medium with { PhoneNumber = value });
        }

        if (kind == CrmKind.Person && NumberDiffers(CrmField.MobilePhone, native, projected))
        {
            Put(Changed(), native[CrmField.MobilePhone], "mobile", medium => medium.PhoneNumber is not null && PhoneField(kind, medium) == CrmField.MobilePhone, (medium, value) => medium with { PhoneNumber = value });
        }

        if (NumberDiffers(CrmField.Fax, native, projected))
        {
            Put(Changed(), native[CrmField.Fax], "fax", medium => medium.FaxNumber is not null, (medium, value) => medium with { FaxNumber = value });
        }

        if (native.Differs(CrmField.Email, projected) && !string.Equals(native[CrmField.Email], projected[CrmField.Email], StringComparison.OrdinalIgnoreCase))
        {
            Put(Changed(), native[CrmField.Email], "email", medium => medium.EmailAddress is not null, (medium, value) => medium with { EmailAddress = value });
        }

        if (AddressDiffers(native, projected))
        {
            PutAddress(Changed(), native);
        }

        return changed is null ? media : changed.Count == 0 ? null : [.. changed];
    }

    private static CrmField PhoneField(CrmKind kind, ContactMedium medium) =>
        kind == CrmKind.Person && "mobile".Equals(medium.MediumType, StringComparison.OrdinalIgnoreCase) ? CrmField.MobilePhone : CrmField.Phone;

    private static void Put(List<ContactMedium> media, string? value, string type, Predicate<ContactMedium> isIt, Func<ContactMedium, string?, ContactMedium> with)
    {
        var index = media.FindIndex(isIt);
        if (index < 0)
        {
            media.Add(with(new() { MediumType = type }, value));
            return;
        }

        var changed = with(media[index], value);
        if (IsEmpty(changed))
        {
            media.RemoveAt(index);
        }
        else
        {
            media[index] = changed;
        }
    }

    private static void PutAddress(List<ContactMedium> media, CrmRecord native)
    {
        var index = media.FindIndex(HasAddress);
        var street = native[CrmField.Street]?.ReplaceLineEndings("\n").Split('\n', 2);
        var changed = (index < 0 ? new() { MediumType = "postalAddress" } : media[index]) with
        {
            Street1 = street?[0],
            Street2 = street is { Length: 2 } ? street[1] : null,
            City = native[CrmField.City],
            StateOrProvince = native[CrmField.Region],
            PostCode = native[CrmField.PostCode],
            Country = native[CrmField.Country],
        };
        if (index >= 0)
        {
            media.RemoveAt(index);
        }

        if (!IsEmpty(changed))
        {
            media.Insert(index < 0 ? media.Count : index, changed);
        }
    }

    private static void WriteAddress(CrmRecord record, ContactMedium medium)
    {
        record[CrmField.Street] = medium.Street2 is null ? medium.Street1 : $"{medium.Street1}\n{medium.Street2}";
        record[CrmField.City] = medium.City;
        record[CrmField.Region] = medium.StateOrProvince;
        record[CrmField.PostCode] = medium.PostCode;
        record[CrmField.Country] = medium.Country;
    }

    private static bool AddressDiffers(CrmRecord native, CrmRecord projected)
    {
        foreach (var field in AddressFields)
        {
            if (native.Differs(field, projected) && native[field]?.ReplaceLineEndings("\n") != projected[field])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>CRMs reformat numbers; the digits are what counts.</summary>
    private static bool NumberDiffers(CrmField field, CrmRecord native, CrmRecord projected) =>
        native.Differs(field, projected)
        && !(native[field] ?? "").Where(char.IsAsciiLetterOrDigit).SequenceEqual((projected[field] ?? "").Where(char.IsAsciiLetterOrDigit));

    private static bool HasAddress(CrmRecord record) => AddressFields.Any(field => record[field] is not null);

    private static bool HasAddress(ContactMedium medium) =>
        (medium.Street1 ?? medium.Street2 ?? medium.City ?? medium.PostCode ?? medium.Country ?? medium.StateOrProvince) is not null;

    private static bool IsEmpty(ContactMedium medium) =>
        !HasAddress(medium) && (medium.PhoneNumber ?? medium.FaxNumber ?? medium.EmailAddress ?? medium.SocialNetworkId) is null && medium.GeographicAddress is null;
}
