using System.Text.Json;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.OData;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>The calls to <c>API_BUSINESS_PARTNER</c>: address, verb and body, nothing of their meaning.</summary>
internal static class SapPartners
{
    public const string Service = "API_BUSINESS_PARTNER";

    private const string Set = "A_BusinessPartner";

    private static readonly string[] Select =
    [
        "BusinessPartner", "BusinessPartnerCategory", "BusinessPartnerFullName", "OrganizationBPName1", "OrganizationBPName2", "OrganizationBPName3",
        "OrganizationBPName4", "BusinessPartnerIsBlocked", "IsMarkedForArchiving", "BusinessPartnerType", "BusinessPartnerIDByExtSystem", "SearchTerm2",
        "CreationDate", "CreationTime", "LastChangeDate", "LastChangeTime", "to_Customer/PostingIsBlocked", "to_Customer/to_CustomerSalesArea/Currency",
    ];

    private static readonly string[] Expand = ["to_Customer/to_CustomerSalesArea"];

    public static ODataQuery One(string partner) => ODataQuery.One(Service, Set, partner) with { Select = Select, Expand = Expand };

    public static ODataQuery Some(string filter) => new(Service, Set) { Filter = filter, Select = Select, Expand = Expand };

    /// <summary>Whose accounts partners are, and nothing else of them.</summary>
    public static ODataQuery Customers(string filter) => new(Service, Set) { Filter = filter, Select = ["BusinessPartner", "BusinessPartnerIDByExtSystem"] };

    /// <summary>The cheapest call that proves the login.</summary>
    public static ODataQuery Ping() => new(Service, Set) { Select = ["BusinessPartner"], Top = 1 };

    public static VendorRequest Create(SapClient client, Action<Utf8JsonWriter> body) =>
        new("partner.create", HttpMethod.Post, client.OData.PathOf(Service, Set), VendorEffect.Once) { Body = Body(body) };

    /// <summary>Sets properties of a partner that is still as it was read.</summary>
    public static VendorRequest Update(SapClient client, string partner, string etag, Action<Utf8JsonWriter> body) =>
        new("partner.update", HttpMethod.Patch, client.OData.PathOf(Service, ODataQuery.One(Service, Set, partner).ToAddress()), VendorEffect.Repeatable)
        {
            Body = Body(body),
            Headers = [("If-Match", etag)],
        };

    /// <summary>Sets properties of a partner's customer side.</summary>
    public static VendorRequest UpdateCustomer(SapClient client, string customer, Action<Utf8JsonWriter> body) =>
        new("customer.update", HttpMethod.Patch, client.OData.PathOf(Service, ODataQuery.One(Service, "A_Customer", customer).ToAddress()), VendorEffect.Repeatable)
        {
            Body = Body(body),
            Headers = [("If-Match", "*")], // it has no version of its own; the partner's was checked before
        };

    private static ReadOnlyMemory<byte> Body(Action<Utf8JsonWriter> body) => WireBody.Write(body, static (writer, write) =>
    {
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
    });
}
