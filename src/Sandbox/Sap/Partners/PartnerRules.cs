using TeleCo.Gateway.Sandbox.Sap.Schema;

namespace TeleCo.Gateway.Sandbox.Sap.Partners;

/// <summary>What the business partner application does beyond the tables: numbers, derived fields, checks, the customer of a role.</summary>
internal sealed class PartnerRules(SapStore store, TimeProvider clock, string companyCode)
{
    private const string User = "CC0000000001";
    private const string LockWord = "lock-row";

    private static readonly EdmSet Partner = Of("A_BusinessPartner");
    private static readonly EdmSet Customer = Of("A_Customer");
    private static readonly EdmSet Address = Of("A_BusinessPartnerAddress");
    private static readonly EdmSet Company = Of("A_CustomerCompany");

    private readonly HashSet<string> _lockedOnce = new(StringComparer.Ordinal);
    private readonly PartnerAddresses _addresses = new(store);
    private int _partner = 1_001_000;
    private int _version;

    public static EdmSet Of(string set) => EdmService.Set("API_BUSINESS_PARTNER", set);

    public void Prepare(EdmSet set, object?[] values, SapRow? parent)
    {
        LockOnce(set, values);
        switch (set.Name)
        {
            case "A_BusinessPartner":
                PreparePartner(values);
                break;
            case "A_BusinessPartnerAddress":
                RequirePartner(set, values);
                _addresses.Prepare(values);
                break;
            case "A_AddressEmailAddress" or "A_AddressPhoneNumber" or "A_AddressFaxNumber" or "A_AddressHomePageURL":
                _addresses.PrepareCommunication(set, values, parent);
                break;
            case "A_BusinessPartnerRole":
                RequirePartner(set, values);
                PartnerChecks.Role(Text(set, values, "BusinessPartnerRole"));
                break;
            case "A_CustomerCompany":
                RequireCustomer(set, values);
                PartnerChecks.Company(values, companyCode);
                break;
            case "A_CustomerSalesArea":
                RequireCustomer(set, values);
                PartnerChecks.SalesArea(values, companyCode);
                break;
            default:
                RequirePartner(set, values);
                RequireKeys(set, values);
                break;
        }
    }

    public void PrepareChange(SapRow row, object?[] values)
    {
        LockOnce(row.Set, values);
        switch (row.Set.Name)
        {
            case "A_BusinessPartner":
                PartnerChecks.Partner(values);
                Stamp(values);
                break;
            case "A_BusinessPartnerAddress":
                PartnerChecks.Address(values);
                break;
            case "A_AddressEmailAddress" or "A_AddressPhoneNumber":
                PartnerAddresses.Derive(row.Set, values);
                break;
            case "A_CustomerCompany":
                PartnerChecks.Company(values, companyCode);
                break;
            case "A_CustomerSalesArea":
                PartnerChecks.SalesArea(values, companyCode);
                break;
        }
    }

    /// <summary>The roles of a customer make the customer, with the partner's number.</summary>
    public void Inserted(SapRow row)
    {
        if (row.Set.Name != "A_BusinessPartnerRole" || row.Text("BusinessPartnerRole") is not ("FLCU00" or "FLCU01"))
        {
            return;
        }

        var number = row.Text("BusinessPartner");
        if (store.Find(Customer, number) is not null)
        {
            return;
        }

        var partner = store.Find(Partner, number)!; // checked before the role was stored
        var values = Customer.NewValues();
        Set(Customer, values, ("Customer", number), ("CustomerName", partner["BusinessPartnerFullName"]), ("CustomerFullName", partner["BusinessPartnerFullName"]),
            ("CustomerAccountGroup", "CUST"), ("CreatedByUser", User), ("CreationDate", partner["CreationDate"]));
        store.Insert(Customer, values);
        object?[] changed = [.. partner.Values];
        Set(Partner, changed, ("Customer", number));
        store.Update(partner, changed);
    }

    /// <summary>Checks that need everything of a deep insert to be there.</summary>
    public void CheckWhole(SapRow row)
    {
        if (row.Set == Partner && row.Text("Customer") is { Length: > 0 } customer
            && store[Company].IndexOf(Company.Properties["Customer"])!.Find(customer).Count > 0
            && store.Find(Of("A_BusinessPartnerRole"), customer, "FLCU00") is null)
        {
            throw SapRefusal.Business("CVIS_EI/043", "Company code data need the business partner role FLCU00");
        }
    }

    public string? WarningFor(SapRow row) =>
        row.Set == Partner && store[Address].IndexOf(Address.Properties["BusinessPartner"])!.Find(row.Text("BusinessPartner")).Count == 0
            ? """{"code":"R1/220","message":"No standard address is maintained","severity":"warning","target":"","details":[]}"""
            : null;

    public static void Set(EdmSet set, object?[] values, params ReadOnlySpan<(string Name, object? Value)> fields)
    {
        foreach (var (name, value) in fields)
        {
            values[set.Properties[name].Index] = value;
        }
    }

    public static string Text(EdmSet set, object?[] values, string property) => (string)values[set.Properties[property].Index]!;

    private void PreparePartner(object?[] values)
    {
        PartnerChecks.Partner(values);
        var (number, grouping) = (Text(Partner, values, "BusinessPartner"), Text(Partner, values, "BusinessPartnerGrouping"));
        if (grouping is not ("" or "BP01" or "BP02" or "BPEE"))
        {
            throw SapRefusal.Business("R11/122", $"Business partner grouping {grouping} does not exist", "BusinessPartnerGrouping");
        }

        if (number.Length > 0 != (grouping == "BPEE"))
        {
            throw SapRefusal.Business("R1/102", grouping == "BPEE" ? "Enter a business partner number" : "Number assignment is internal: enter no number", "BusinessPartner");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        Set(Partner, values, ("BusinessPartner", number.Length > 0 ? number : $"{++_partner}"), ("BusinessPartnerGrouping", grouping.Length > 0 ? grouping : "BP01"),
            ("BusinessPartnerUUID", Guid.NewGuid()), ("CreatedByUser", User), ("CreationDate", now.Date), ("CreationTime", OnlySeconds(now)));
        Stamp(values);
    }

    private void Stamp(object?[] values)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var name = PartnerChecks.FullName(values);
        Set(Partner, values, ("BusinessPartnerFullName", name), ("BusinessPartnerName", name), ("LastChangeDate", now.Date), ("LastChangeTime", OnlySeconds(now)),
            ("LastChangedByUser", User), ("ETag", $"{now:yyyyMMddHHmmss}{++_version:000000}"));
    }

    // The first write of a text with the word in it finds the record locked, the next one does not.
    private void LockOnce(EdmSet set, object?[] values)
    {
        foreach (var value in values)
        {
            if (value is string text && text.Contains(LockWord, StringComparison.Ordinal) && _lockedOnce.Add(text))
            {
                throw SapReplies.Locked(set.Properties.ContainsKey("BusinessPartner") ? Text(set, values, "BusinessPartner") : "");
            }
        }
    }

    private void RequirePartner(EdmSet set, object?[] values)
    {
        if (set.Properties.ContainsKey("BusinessPartner") && store.Find(Partner, Text(set, values, "BusinessPartner")) is null)
        {
            throw SapRefusal.Business("R11/122", $"Business partner {Text(set, values, "BusinessPartner")} does not exist", "BusinessPartner");
        }
    }

    private void RequireCustomer(EdmSet set, object?[] values)
    {
        if (store.Find(Customer, Text(set, values, "Customer")) is null)
        {
            throw SapRefusal.Business("F2/153", $"Customer {Text(set, values, "Customer")} does not exist", "Customer");
        }
    }

    private static void RequireKeys(EdmSet set, object?[] values)
    {
        foreach (var key in set.Keys)
        {
            if (values[key.Index] is null or "")
            {
                throw SapRefusal.Business("/IWBEP/CM_MGW_RT/177", $"Key property '{key.Name}' is missing", key.Name);
            }
        }
    }

    private static TimeSpan OnlySeconds(DateTime time) => new(time.Hour, time.Minute, time.Second);
}
