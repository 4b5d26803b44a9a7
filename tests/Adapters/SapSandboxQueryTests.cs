using System.Xml.Linq;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class SapSandboxQueryTests : IAsyncLifetime
{
    private const string Partner = $"{SapSandboxClient.Partners}A_BusinessPartner";
    private const string Bill = $"{SapSandboxClient.Bills}A_BillingDocument";

    private SapSandboxClient _sap = null!; // set before each test

    public async ValueTask InitializeAsync() => _sap = await SapSandboxClient.StartAsync(new() { PageSize = 10 });

    public ValueTask DisposeAsync() => _sap.DisposeAsync();

    [Theory]
    [InlineData("SearchTerm2 eq 'P-1001'", 14)]
    [InlineData("'P-1001' eq SearchTerm2", 14)]
    [InlineData("SearchTerm2 ne 'P-1001'", 14)]
    [InlineData("BusinessPartner gt '1000110' and SearchTerm2 eq 'P-1002'", 4)]
    [InlineData("(BusinessPartner eq '1000001' or BusinessPartner eq '1000002') and SearchTerm2 eq 'P-1001'", 2)]
    [InlineData("BusinessPartner eq '1000001' or BusinessPartner eq '1000002' and SearchTerm2 eq 'none'", 1)]
    [InlineData("SearchTerm2 eq 'P-1001' or SearchTerm2 eq 'P-1001'", 14)]
    [InlineData("not (BusinessPartnerCategory eq '1')", 12)]
    [InlineData("startswith(SearchTerm1,'SEED-10001')", 14)]
    [InlineData("endswith(BusinessPartner,'0001') eq true", 1)]
    [InlineData("substringof('GmbH',OrganizationBPName1) eq false and BusinessPartnerCategory eq '2'", 6)]
    [InlineData("BusinessPartnerIsBlocked eq false", 28)]
    [InlineData("CreationDate ge datetime'2026-01-01T00:00:00'", 28)]
    [InlineData("CreationDate gt datetime'2026-01-01T00:00:00'", 0)]
    [InlineData("BirthDate eq null", 28)]
    [InlineData("BusinessPartnerUUID eq guid'000f4241-0000-0000-0000-000000000000'", 1)]
    [InlineData("LastName eq 'Hub''er'", 0)]
    public async Task A_filter_finds_what_it_says(string filter, int count)
    {
        var answer = await _sap.GetAsync($"{Partner}/$count?$filter={Uri.EscapeDataString(filter)}");

        Assert.Equal((200, count.ToString()), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("$filter=GivenName eq 'x'")]
    [InlineData("$filter=LastName eq 5")]
    [InlineData("$filter=LastName eq datetime'2026-01-01T00:00:00'")]
    [InlineData("$filter=CreationDate eq '2026-01-01'")]
    [InlineData("$filter=CreationDate eq datetime'2026-01-01'")]
    [InlineData("$filter=CreationDate eq datetimeoffset'2026-01-01T00:00:00Z'")]
    [InlineData("$filter=BusinessPartnerIsBlocked eq 'X'")]
    [InlineData("$filter=BusinessPartnerUUID eq '000f4241-0000-0000-0000-000000000000'")]
    [InlineData("$filter=LastName eq 'x")]
    [InlineData("$filter=LastName eq 'O'Neil'")]
    [InlineData("$filter=LastName = 'x'")]
    [InlineData("$filter=LastName eq LastName")]
    [InlineData("$filter=LastName gt null")]
    [InlineData("$filter=(LastName eq 'x'")]
    [InlineData("$filter=LastName eq 'x' and")]
    [InlineData("$filter=substringof(LastName,'x')")]
    [InlineData("$filter=LastName in ('x')")]
    [InlineData("$select=GivenName")]
    [InlineData("$select=to_Customer/Customer")]
    [InlineData("$expand=to_Everything")]
    [InlineData("$orderby=Nothing")]
    [InlineData("$orderby=LastName downwards")]
    [InlineData("$top=-1")]
    [InlineData("$top=many")]
    [InlineData("$inlinecount=all")]
    [InlineData("$search=x")]
    [InlineData("$Filter=LastName eq 'x'")]
    [InlineData("$top=1&$top=2")]
    public async Task A_query_that_the_system_would_refuse_is_refused(string query) =>
        Assert.Equal(400, (await _sap.GetAsync($"{Partner}?{query.Replace(" ", "%20")}")).Status);

    [Theory]
    [InlineData("$filter=tolower(LastName) eq 'x'", 501)]
    [InlineData("$format=xml", 406)]
    public async Task What_is_not_served_says_so(string query, int status) =>
        Assert.Equal(status, (await _sap.GetAsync($"{Partner}?{query.Replace(" ", "%20")}")).Status);

    [Fact]
    public async Task Amounts_are_compared_as_decimals_and_written_as_padded_text()
    {
        var bills = await _sap.ListAsync($"{Bill}?$filter=TotalGrossAmount ge 50M and TotalGrossAmount lt 1000 and SoldToParty eq '1000001'&$select=TotalGrossAmount,BillingDocumentDate");

        Assert.NotEmpty(bills);
        Assert.All(bills, bill => Assert.Matches(@"^\d+\.\d{3}$", bill.GetProperty("TotalGrossAmount").GetString()));
        Assert.All(bills, bill => Assert.Matches(@"^/Date\(\d+\)/$", bill.GetProperty("BillingDocumentDate").GetString()));
        Assert.All(bills, bill => Assert.Equal(3, bill.EnumerateObject().Count()));
        Assert.Equal(400, (await _sap.GetAsync($"{Bill}?$filter=TotalGrossAmount ge '50'")).Status);
        Assert.Equal(400, (await _sap.GetAsync($"{Bill}?$filter=TotalGrossAmount ge 50.5")).Status);
    }

    [Fact]
    public async Task Selected_fields_of_an_expanded_entity_come_and_no_others()
    {
        var bill = await _sap.ReadAsync($"{Bill}('90000001')?$expand=to_Item&$select=BillingDocument,to_Item/NetAmount");

        Assert.Equal(["__metadata", "BillingDocument", "to_Item"], bill.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["__metadata", "NetAmount"], bill.GetProperty("to_Item").GetProperty("results")[0].EnumerateObject().Select(member => member.Name));
        Assert.EndsWith("/to_Text", (await _sap.ReadAsync($"{Bill}('90000001')")).GetProperty("to_Text").GetProperty("__deferred").GetProperty("uri").GetString());
    }

    [Fact]
    public async Task Pages_lead_to_one_another_until_all_is_read()
    {
        var seen = new List<string>();
        var next = $"{Partner}?$orderby=BusinessPartner%20desc&$select=BusinessPartner&$inlinecount=allpages";
        while (next is not null)
        {
            var page = await _sap.ReadAsync(next);
            Assert.Equal("28", page.GetProperty("__count").GetString());
            seen.AddRange(page.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("BusinessPartner").GetString()!));
            next = page.TryGetProperty("__next", out var link) ? link.GetString() : null;
        }

        Assert.Equal(28, seen.Distinct().Count());
        Assert.Equal(seen.OrderDescending(StringComparer.Ordinal), seen);
        Assert.Equal(3, (await _sap.ListAsync($"{Partner}?$orderby=BusinessPartner&$skip=25&$top=9")).Length);
        Assert.Empty(await _sap.ListAsync($"{Partner}?$top=0"));
    }

    [Fact]
    public async Task A_key_is_found_in_every_form_and_nothing_else_is()
    {
        Assert.Equal(200, (await _sap.GetAsync($"{Partner}(BusinessPartner='1000001')")).Status);
        Assert.Equal(200, (await _sap.GetAsync($"{Partner}('0001000001')")).Status);
        Assert.Equal(404, (await _sap.GetAsync($"{Partner}('9')")).Status);
        Assert.Equal(400, (await _sap.GetAsync($"{Partner}(1000001)")).Status);
        Assert.Equal(404, (await _sap.GetAsync($"{SapSandboxClient.Partners}A_Nothing")).Status);
        Assert.Equal(403, (await _sap.GetAsync("/sap/opu/odata/sap/API_NOTHING/A_Nothing")).Status);
        Assert.Equal("1000001", (await _sap.GetAsync($"{Partner}('1000001')/Customer/$value")).Body);
    }

    [Theory]
    [InlineData("API_BUSINESS_PARTNER")]
    [InlineData("API_BILLING_DOCUMENT_SRV")]
    [InlineData("API_OPLACCTGDOCITEMCUBE_SRV")]
    public async Task Metadata_agrees_with_the_vendors_own_file(string service)
    {
        var file = GoldenRequests.File("sap", $"{service}.edmx");
        var served = XDocument.Parse((await _sap.GetAsync($"/sap/opu/odata/sap/{service}/$metadata")).Body);

        Assert.NotEmpty(Facts(served));
        Assert.Equal(Facts(XDocument.Load(file)), Facts(served));
    }

    // Every property with its type, length, scale and permissions, and every navigation, by set.
    private static string[] Facts(XDocument metadata) =>
    [
        .. from type in metadata.Descendants().Where(element => element.Name.LocalName == "EntityType")
           from member in type.Elements().Where(element => element.Name.LocalName is "Property" or "NavigationProperty")
           let facts = member.Attributes().Where(attribute => attribute.Name.LocalName is "Name" or "MaxLength" or "Scale" or "creatable" or "updatable" or "filterable"
               || (attribute.Name.LocalName == "Type"))
           orderby type.Attribute("Name")!.Value, member.Attribute("Name")!.Value
           select $"{type.Attribute("Name")!.Value} {string.Join(' ', facts.Where(fact => !IsKeyPermission(member, fact)).OrderBy(fact => fact.Name.LocalName).Select(fact => fact.Value))}",
    ];

    // The file calls one key read only; a key is never changed anyway.
    private static bool IsKeyPermission(XElement member, XAttribute fact) =>
        fact.Name.LocalName is "creatable" or "updatable" && member.Attribute("Nullable")?.Value == "false";
}
