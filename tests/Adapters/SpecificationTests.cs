using System.Text.Json;
using TeleCo.Gateway.Adapters.Crm;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.HubSpot;
using TeleCo.Gateway.Adapters.Salesforce;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Every request that the adapters can make keeps to the vendor's specification.</summary>
public sealed class SpecificationTests
{
    private const string Id = "001D000000IqhSLIAZ";

    private static readonly SalesforceClient Salesforce = new(null!, "v62.0");

    [Fact]
    public void Requests_to_Salesforce_keep_to_its_specification()
    {
        var specification = OpenApiFile.Shared("salesforce/salesforce-rest.openapi.json");
        VendorRequest[] requests = [.. Enum.GetValues<CrmKind>().SelectMany(SalesforceRequests)];

        Assert.All(requests, request => Assert.Empty(specification.Problems(request.Method.Method, request.Path, request.Body)));
        foreach (var request in requests.Where(request => request.Path.EndsWith("/composite", StringComparison.Ordinal)))
        {
            foreach (var part in JsonElement.Parse(request.Body.Span).GetProperty("compositeRequest").EnumerateArray())
            {
                var url = part.GetProperty("url").GetString()!;
                var body = part.TryGetProperty("body", out var inner) ? JsonSerializer.SerializeToUtf8Bytes(inner) : default;
                Assert.Empty(specification.Problems(part.GetProperty("method").GetString()!, url, body));
            }
        }
    }

    [Fact]
    public void Requests_to_HubSpot_keep_to_its_specification()
    {
        var specification = OpenApiFile.Shared("hubspot/hubspot.openapi.json");
        VendorRequest[] requests = [HubSpotClient.Ping(), .. Enum.GetValues<CrmKind>().SelectMany(HubSpotRequests)];

        Assert.All(requests, request => Assert.Empty(specification.Problems(request.Method.Method, request.Path, request.Body)));
    }

    [Theory]
    [InlineData("GET", "/services/data/v62.0/nothing", "")]
    [InlineData("GET", "/services/data/v62.0/query?z=1", "")]
    [InlineData("PATCH", "/services/data/v62.0/sobjects/Account/001D000000IqhSLIAZ", """{"Nam":"X"}""")]
    [InlineData("PATCH", "/services/data/v62.0/sobjects/Account/001D000000IqhSLIAZ", """{"Name":7}""")]
    [InlineData("POST", "/services/data/v62.0/composite", """{"compositeRequest":[{"method":"READ","url":"/services/data/v62.0/x","referenceId":"a"}]}""")]
    public void The_check_finds_what_is_wrong(string method, string target, string body)
    {
        var specification = OpenApiFile.Shared("salesforce/salesforce-rest.openapi.json");

        Assert.NotEmpty(specification.Problems(method, target, System.Text.Encoding.UTF8.GetBytes(body)));
    }

    private static IEnumerable<VendorRequest> SalesforceRequests(CrmKind kind) =>
    [
        Salesforce.Find(kind, Id),
        Salesforce.FindByKey(kind, "key-1"),
        Salesforce.FindMany(kind, [Id]),
        Salesforce.Query(Soql.All(Search(kind)), 200),
        Salesforce.Queries(Soql.Count(Search(kind)), Soql.Page(Search(kind))),
        Salesforce.Upsert(kind, "key-1", Full(kind)),
        Salesforce.Update(kind, new CrmRecord().SavedAs(Id, DateTime.UnixEpoch), Full(kind)),
        Salesforce.Update(kind, Full(kind).SavedAs(Id, null), new CrmRecord()),
        Salesforce.Delete(kind, Id),
    ];

    private static IEnumerable<VendorRequest> HubSpotRequests(CrmKind kind) =>
    [
        HubSpotClient.Find(kind, "151"),
        HubSpotClient.FindByKey(kind, "key-1"),
        HubSpotClient.FindMany(kind, ["151"]),
        HubSpotClient.Search(Search(kind), 0, 200),
        HubSpotClient.Upsert(kind, "key-1", Full(kind)),
        HubSpotClient.Update(kind, new CrmRecord().SavedAs("151", null), Full(kind)),
        HubSpotClient.Update(kind, Full(kind).SavedAs("151", null), new CrmRecord()),
        HubSpotClient.Delete(kind, "151"),
    ];

    private static CrmSearch Search(CrmKind kind) => new()
    {
        Kind = kind,
        Filters =
        [
            new(CrmField.Partner, Comparison.Equal, "P-1"),
            new(CrmField.Status, Comparison.Equal, "a", "b"),
            new(CrmField.LastModified, Comparison.Greater, "2026-01-15T09:30:00Z"),
        ],
        Sort = [new(CrmField.LastModified, true)],
        Limit = 10,
    };

    private static CrmRecord Full(CrmKind kind)
    {
        var record = kind == CrmKind.Company
            ? new CustomerMapping().ToRecord(new Customer { Name = "X", Status = "active", StatusReason = "y", EngagedParty = new() { Id = "p", ReferredType = "t" } })
            : new IndividualMapping().ToRecord(new Individual { GivenName = "A", FamilyName = "B", Title = "Dr.", BirthDate = DateTime.UnixEpoch });
        ContactProjection.Write(record, kind,
        [
            new() { MediumType = "mobile", PhoneNumber = "+43 1", FaxNumber = "+43 2", EmailAddress = "a@example.com" },
            new() { PhoneNumber = "+43 3", Street1 = "S", City = "C", StateOrProvince = "W", PostCode = "1", Country = "AT" },
        ]);
        return record;
    }
}
