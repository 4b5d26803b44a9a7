using System.Buffers;
using TeleCo.Gateway.Sandbox.Sap.Schema;

namespace TeleCo.Gateway.Sandbox.Sap.Partners;

/// <summary>Addresses with their e-mail addresses, numbers and pages.</summary>
internal sealed class PartnerAddresses(SapStore store)
{
    private static readonly EdmSet Address = PartnerRules.Of("A_BusinessPartnerAddress");
    private static readonly EdmSet Email = PartnerRules.Of("A_AddressEmailAddress");
    private static readonly EdmSet Phone = PartnerRules.Of("A_AddressPhoneNumber");

    private static readonly Dictionary<string, string> Dialling = new(StringComparer.Ordinal)
    {
        ["AT"] = "+43", ["CH"] = "+41", ["CZ"] = "+420", ["DE"] = "+49", ["HU"] = "+36", ["IT"] = "+39", ["LI"] = "+423", ["SI"] = "+386", ["SK"] = "+421",
    };

    private static readonly SearchValues<char> PhoneLetters = SearchValues.Create("0123456789 +-/()");

    private int _address = 90_000;

    public void Prepare(object?[] values)
    {
        PartnerChecks.Address(values);
        if (Text(Address, values, "AddressID").Length > 0)
        {
            throw SapRefusal.Business("AM/010", "Address numbers are assigned by the system", "AddressID");
        }

        PartnerRules.Set(Address, values, ("AddressID", $"{++_address}"), ("AddressUUID", Guid.NewGuid()), ("AddressTimeZone", "CET"));
    }

    public void PrepareCommunication(EdmSet set, object?[] values, SapRow? parent)
    {
        var address = Text(set, values, "AddressID");
        if (parent is null && store[Address].IndexOf(Address.Properties["AddressID"])!.Find(address).Count == 0)
        {
            throw SapRefusal.Business("AM/229", $"Address {address} does not exist", "AddressID");
        }

        var others = store[set].IndexOf(set.Properties["AddressID"])!.Find(address);
        if (Text(set, values, "OrdinalNumber").Length == 0)
        {
            PartnerRules.Set(set, values, ("OrdinalNumber", $"{others.Select(row => int.Parse(row.Text("OrdinalNumber"))).DefaultIfEmpty().Max() + 1}"));
        }
        else if (!int.TryParse(Text(set, values, "OrdinalNumber"), out var number) || number < 1)
        {
            throw SapRefusal.Value("OrdinalNumber", Text(set, values, "OrdinalNumber"));
        }

        Derive(set, values);
        MakeFirstTheDefault(set, values, others);
    }

    /// <summary>Fills what the system derives, after checking what it derives from.</summary>
    public static void Derive(EdmSet set, object?[] values)
    {
        if (set == Email)
        {
            DeriveEmail(values);
        }
        else if (set == Phone)
        {
            DerivePhone(values);
        }
    }

    private static void DeriveEmail(object?[] values)
    {
        var address = Text(Email, values, "EmailAddress");
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at == address.Length - 1 || address.Contains(' ', StringComparison.Ordinal))
        {
            throw SapRefusal.Business("AM/861", "E-mail address is not valid", "EmailAddress");
        }

        var upper = address.ToUpperInvariant();
        PartnerRules.Set(Email, values, ("SearchEmailAddress", upper[..Math.Min(20, upper.Length)]));
    }

    private static void DerivePhone(object?[] values)
    {
        var (number, country) = (Text(Phone, values, "PhoneNumber"), Text(Phone, values, "DestinationLocationCountry"));
        if (number.Length == 0 || number.AsSpan().ContainsAnyExcept(PhoneLetters))
        {
            throw SapRefusal.Business("AM/215", "Telephone number is not valid", "PhoneNumber");
        }

        if (Text(Phone, values, "PhoneNumberType") is not ("1" or "2" or "3"))
        {
            PartnerRules.Set(Phone, values, ("PhoneNumberType", "1"));
        }

        var digits = number.Replace(" ", "", StringComparison.Ordinal).TrimStart('0');
        var international = number[0] == '+' || !Dialling.TryGetValue(country, out var code) ? number : code + digits;
        PartnerRules.Set(Phone, values, ("InternationalPhoneNumber", international[..Math.Min(30, international.Length)]));
    }

    private static void MakeFirstTheDefault(EdmSet set, object?[] values, List<SapRow> others)
    {
        var flag = set == Email ? "IsDefaultEmailAddress" : set == Phone ? "IsDefaultPhoneNumber" : null;
        var type = set == Phone ? "PhoneNumberType" : null;
        if (flag is not null && !others.Exists(other => type is null || other.Text(type) == Text(set, values, type)))
        {
            PartnerRules.Set(set, values, (flag, true));
        }
    }

    private static string Text(EdmSet set, object?[] values, string property) => PartnerRules.Text(set, values, property);
}
