using TeleCo.Gateway.Sandbox.Salesforce;

namespace TeleCo.Gateway.Sandbox.Seeds;

/// <summary>The partners that network seeds belong to, and the canonical ids of their seeded CRM customers.</summary>
internal static class SeedOwners
{
    private const long FirstCustomer = 101;
    private const long CustomersApart = 100;

    /// <summary>Partner codes in the order of the CRM's seeds.</summary>
    public static readonly string[] Partners = ["P-1001", "P-1002"];

    /// <summary>The canonical id of a partner's n-th customer.</summary>
    public static string Customer(int partner, int index) =>
        "sf-" + SalesforceId.Make("001", FirstCustomer + (partner * CustomersApart) + index);
}
