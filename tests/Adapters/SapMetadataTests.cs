using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Sap;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Every name that is asked of SAP, judged by the vendor's own metadata.</summary>
public sealed class SapMetadataTests
{
    private const string Root = "/sap/opu/odata/sap/";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("API_BUSINESS_PARTNER", "A_BusinessPartner?$filter=BusinesPartner eq '1'", "no property BusinesPartner")]
    [InlineData("API_BUSINESS_PARTNER", "A_BusinessPartner?$expand=to_Customers", "no navigation to_Customers")]
    [InlineData("API_BILLING_DOCUMENT_SRV", "A_BillingDocument('1')?$select=TotalTaxAmount", "no property TotalTaxAmount")]
    [InlineData("API_BILLING_DOCUMENT_SRV", "A_Bill?$top=1", "no set A_Bill")]
    public void The_judge_finds_what_is_wrong(string service, string address, string problem) =>
        Assert.Contains(problem, Assert.Single(EdmxFile.Read(service).Problems(address)));

    [Fact]
    public async Task Everything_that_is_asked_is_in_the_metadata()
    {
        string[] services = ["API_BUSINESS_PARTNER", "API_BILLING_DOCUMENT_SRV", "API_OPLACCTGDOCITEMCUBE_SRV"];
        var judges = services.ToDictionary(service => service, EdmxFile.Read);
        await using var host = await AdapterHost.SandboxAsync("Sap");
        var accounts = host.Directory<BillingAccount>();
        var account = (await accounts.FindAsync(new("sa-1000001"), Cancellation)).Value;
        foreach (var field in new[] { "id", "name", "relatedParty.id" })
        {
            await accounts.SearchAsync(
                new() { Partner = new("P-1001"), Conditions = [Condition<BillingAccount>.IsOneOf(field, [account.Id.Value, account.CustomerId!], found => found.Id.Value)] }, Cancellation);
        }

        var bills = host.Register<CustomerBill>();
        await bills.FindAsync(new("sa-90000002"), Cancellation);
        await bills.SearchAsync(
            new()
            {
                Partner = new("P-1001"),
                Offset = 2,
                Limit = 5,
                Conditions =
                [
                    Condition<CustomerBill>.IsOneOf("billingAccount.id", ["sa-1000001"], bill => bill.BillingAccount?.Id),
                    Condition<CustomerBill>.IsOneOf("category", ["normal", "credit"], bill => bill.Category),
                    new(_ => true) { Field = "billDate", Comparison = Comparison.Greater, Values = ["2020-01-01T00:00:00Z"] },
                ],
                Sort = [new(Comparer<CustomerBill>.Default, true) { Field = "billDate" }],
            },
            Cancellation);
        await host.Register<AppliedCustomerBillingRate>().FindAsync(new("sa-90000002.10"), Cancellation);
        await using var document = (await host.Services.GetRequiredKeyedService<IBillDocuments>("Sap").OpenAsync(new("sa-90000002"), Cancellation)).Value;
        await host.Services.GetRequiredService<IVendorHealth>().PingAsync(Cancellation);

        var reads = (await host.CallsAsync()).Where(call => call.StartsWith($"GET {Root}", StringComparison.Ordinal)).Select(call => call[(4 + Root.Length)..]).ToList();

        Assert.True(reads.Count > 12, string.Join('\n', reads));
        Assert.All(reads, read => Assert.Empty(judges[read.Split('/')[0]].Problems(read[(read.IndexOf('/', StringComparison.Ordinal) + 1)..])));
    }

    [Fact]
    public void A_new_account_and_a_change_hold_nothing_that_cannot_be_written()
    {
        var draft = new BillingAccount
        {
            Name = new string('x', 160),
            Partner = new(new string('P', 20)),
            RelatedParty = [new() { Role = "customer", Party = new() { Id = "sf-001D000000IqhSLIAZ" } }],
            CreditLimit = Money.Of(1, "CHF"),
            Contact =
            [
                new()
                {
                    ContactMedium =
                    [
                        new()
                        {
                            Street1 = new string('s', 99),
                            City = new string('c', 99),
                            PostCode = new string('1', 99),
                            Country = "AT",
                            EmailAddress = $"{new string('e', 200)}@example.at",
                        },
                    ],
                },
            ],
        };
        var judge = EdmxFile.Read("API_BUSINESS_PARTNER");
        var mark = CreationMark.Of("TB", new("key"));

        Assert.Empty(judge.Problems("A_BusinessPartner", Written(writer => SapAccountMapping.WriteDraft(writer, draft, "Suspended", mark, new(), isParty: true))));
        Assert.Empty(judge.Problems("A_BusinessPartner", Written(writer => SapAccountMapping.WriteDraft(writer, draft, "Closed", mark, new(), isParty: false))));
        foreach (var category in new[] { SapNames.Person, SapNames.Organization })
        {
            Assert.Empty(judge.Problems("A_BusinessPartner", Written(writer => SapAccountMapping.WriteChanges(writer, new() { BusinessPartnerCategory = category }, draft, "Closed"))));
        }

        Assert.NotEmpty(judge.Problems("A_BusinessPartner", JsonElement.Parse("""{"BusinessPartnerFullName":"X"}""")));
    }

    private static JsonElement Written(Action<Utf8JsonWriter> write) => JsonElement.Parse(WireBody.Write(write, static (writer, write) =>
    {
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
    }).Span);
}
