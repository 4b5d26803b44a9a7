using TeleCo.Gateway.Sandbox.Sap.Schema;

namespace TeleCo.Gateway.Sandbox.Sap.Partners;

/// <summary>Checks of values against the system's settings.</summary>
internal static class PartnerChecks
{
    private static readonly EdmSet PartnerSet = PartnerRules.Of("A_BusinessPartner");
    private static readonly EdmSet AddressSet = PartnerRules.Of("A_BusinessPartnerAddress");
    private static readonly EdmSet CompanySet = PartnerRules.Of("A_CustomerCompany");
    private static readonly EdmSet SalesAreaSet = PartnerRules.Of("A_CustomerSalesArea");

    private static readonly HashSet<string> Roles = ["000000", "BUP001", "BUP003", "FLCU00", "FLCU01", "FLVN00", "FLVN01", "MKK"];
    private static readonly HashSet<string> FormsOfAddress = ["0001", "0002", "0003", "0004"];
    private static readonly HashSet<string> Terms = ["0001", "0002", "0003", "0004", "NT00", "NT14", "NT30", "NT60"];

    private static readonly Dictionary<string, int> PostalCodeLengths = new(StringComparer.Ordinal) { ["AT"] = 4, ["CH"] = 4, ["DE"] = 5, ["IT"] = 5, ["HU"] = 4 };

    public static void Partner(object?[] values)
    {
        string Text(string property) => PartnerRules.Text(PartnerSet, values, property);
        var (category, nameProperty) = Text("BusinessPartnerCategory") switch
        {
            "1" => ("1", "LastName"),
            "2" => ("2", "OrganizationBPName1"),
            "3" => ("3", "GroupBusinessPartnerName1"),
            "" => throw SapRefusal.Business("R11/124", "Enter a business partner category", "BusinessPartnerCategory"),
            var other => throw SapRefusal.Business("R11/125", $"Business partner category {other} does not exist", "BusinessPartnerCategory"),
        };
        if (Text(nameProperty).Length == 0)
        {
            throw SapRefusal.Business("R11/401", $"Enter a name ({nameProperty})", nameProperty);
        }

        if (Text(category == "1" ? "OrganizationBPName1" : "LastName").Length > 0)
        {
            throw SapRefusal.Business("R11/402", $"Name fields of another category are filled for category {category}");
        }

        if (Text("FormOfAddress") is { Length: > 0 } form && !FormsOfAddress.Contains(form))
        {
            throw SapRefusal.Business("R11/305", $"Form of address {form} does not exist", "FormOfAddress");
        }

        Language(Text("CorrespondenceLanguage"), "CorrespondenceLanguage");
        Language(Text("Language"), "Language");
    }

    public static string FullName(object?[] values)
    {
        string Text(string property) => PartnerRules.Text(PartnerSet, values, property);
        string[] parts = Text("BusinessPartnerCategory") switch
        {
            "1" => [Text("FirstName"), Text("MiddleName"), Text("LastName")],
            "2" => [Text("OrganizationBPName1"), Text("OrganizationBPName2")],
            _ => [Text("GroupBusinessPartnerName1"), Text("GroupBusinessPartnerName2")],
        };
        var name = string.Join(' ', parts.Where(part => part.Length > 0));
        return name.Length <= 81 ? name : name[..81];
    }

    public static void Address(object?[] values)
    {
        string Text(string property) => PartnerRules.Text(AddressSet, values, property);
        var country = Text("Country");
        if (country.Length == 0)
        {
            throw SapRefusal.Business("AM/002", "Enter a country", "Country");
        }

        if (!IsCode(country, 2))
        {
            throw SapRefusal.Business("AM/003", $"Country {country} is not defined", "Country");
        }

        var postalCode = Text("PostalCode");
        if (postalCode.Length > 0 && PostalCodeLengths.TryGetValue(country, out var length)
            && (postalCode.Length != length || postalCode.AsSpan().ContainsAnyExceptInRange('0', '9')))
        {
            throw SapRefusal.Business("AM/093", $"Postal code {postalCode} must have the length {length} and only digits", "PostalCode");
        }

        Language(Text("Language"), "Language");
    }

    public static void Role(string role)
    {
        if (!Roles.Contains(role))
        {
            throw SapRefusal.Business("R11/657", $"Business partner role {role} does not exist", "BusinessPartnerRole");
        }
    }

    public static void Company(object?[] values, string companyCode)
    {
        string Text(string property) => PartnerRules.Text(CompanySet, values, property);
        if (Text("CompanyCode") != companyCode)
        {
            throw SapRefusal.Business("F2/163", $"Company code {Text("CompanyCode")} does not exist", "CompanyCode");
        }

        if (Text("ReconciliationAccount").Length == 0)
        {
            throw SapRefusal.Business("F2/265", "Enter a reconciliation account", "ReconciliationAccount");
        }

        if (Text("PaymentTerms") is { Length: > 0 } terms && !Terms.Contains(terms))
        {
            throw SapRefusal.Business("F2/218", $"Terms of payment {terms} do not exist", "PaymentTerms");
        }
    }

    public static void SalesArea(object?[] values, string salesOrganization)
    {
        string Text(string property) => PartnerRules.Text(SalesAreaSet, values, property);
        if ((Text("SalesOrganization"), Text("DistributionChannel"), Text("Division")) != (salesOrganization, "10", "00"))
        {
            throw SapRefusal.Business(
                "F2/155", $"Sales area {Text("SalesOrganization")} {Text("DistributionChannel")} {Text("Division")} is not defined", "SalesOrganization");
        }

        if (!IsCode(Text("Currency"), 3))
        {
            throw SapRefusal.Business("F2/316", "Enter a valid currency", "Currency");
        }
    }

    private static void Language(string code, string property)
    {
        if (code.Length > 0 && !IsCode(code, 2))
        {
            throw SapRefusal.Business("R11/304", $"Language {code} is not defined", property);
        }
    }

    private static bool IsCode(string text, int length) => text.Length == length && !text.AsSpan().ContainsAnyExceptInRange('A', 'Z');
}
