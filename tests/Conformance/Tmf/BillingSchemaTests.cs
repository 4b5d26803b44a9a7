using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsCheck;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Tests.Unit.Contracts;

namespace TeleCo.Gateway.Tests.Conformance.Tmf;

/// <summary>What both versions show of accounts and bills, whoever made them, is valid by TM Forum's files.</summary>
public sealed class BillingSchemaTests
{
    private const string Account4 = "TMF666-Account-v4.0.0";
    private const string Account5 = "TMF666-Account-v5.0.0";
    private const string Bill4 = "TMF678-CustomerBill-v4.0.0";
    private const string Bill5 = "TMF678-CustomerBill-v5.0.0";
    private static readonly Links Here = new("http://here/x");

    [Fact]
    public void Billing_accounts_are_valid_in_both_versions() => ForEach(seed =>
    {
        var models = new[] { new V4Maker(seed).BillingAccount().ToModel(null).Value, new V5Maker(seed).BillingAccount().ToModel(null).Value };
        foreach (var model in models.Select(model => model with { Id = new("sa-1") }))
        {
            Validate(Account4, "BillingAccount", BillingAccountV4.From(model, Here), RestV4Json.Default.BillingAccountV4);
            Validate(Account5, "BillingAccount", BillingAccountV5.From(model, Here), RestV5Json.Default.BillingAccountV5);
        }
    });

    [Fact]
    public void Bills_are_valid_in_both_versions() => ForEach(seed =>
    {
        var bill = new V5Maker(seed).Bill();
        Validate(Bill4, "CustomerBill", CustomerBillV4.From(bill, Here), RestV4Json.Default.CustomerBillV4);
        Validate(Bill5, "CustomerBill", CustomerBillV5.From(bill, Here), RestV5Json.Default.CustomerBillV5);
    });

    [Fact]
    public void Charges_are_valid_in_both_versions() => ForEach(seed =>
    {
        var charge = new V5Maker(seed).Charge();
        Validate(Bill4, "AppliedCustomerBillingRate", AppliedCustomerBillingRateV4.From(charge, Here), RestV4Json.Default.AppliedCustomerBillingRateV4);
        Validate(Bill5, "AppliedCustomerBillingRate", AppliedCustomerBillingRateV5.From(charge, Here), RestV5Json.Default.AppliedCustomerBillingRateV5);
    });

    [Fact]
    public void Wishes_for_bills_are_valid_in_both_versions() => ForEach(seed =>
    {
        var models = new[] { new V4Maker(seed).Wish().ToModel(null).Value, new V5Maker(seed).Wish().ToModel(null).Value };
        foreach (var model in models.Select(model => model with { Id = new("sa-1") }))
        {
            Validate(Bill4, "CustomerBillOnDemand", CustomerBillOnDemandV4.From(model, Here), RestV4Json.Default.CustomerBillOnDemandV4);
            Validate(Bill5, "CustomerBillOnDemand", CustomerBillOnDemandV5.From(model, Here), RestV5Json.Default.CustomerBillOnDemandV5);
        }
    });

    [Theory]
    [InlineData(Account4, "BillingAccount", """{"name":"a"}""")]
    [InlineData(Account4, "BillingAccount", """{"name":"a","relatedParty":[{"id":"1","@referredType":"Customer"}]}""")]
    [InlineData(Account4, "BillingAccount", """{"name":"a","relatedParty":[],"billStructure":{"format":{"name":"x"}}}""")]
    [InlineData(Account5, "BillingAccount", """{"@type":"BillingAccount","accountBalance":[{"id":"1"}]}""")]
    [InlineData(Account5, "BillingAccount", """{"@type":"BillingAccount","billStructure":{"@type":"BillStructure","format":{"@type":"Format"}}}""")]
    [InlineData(Bill4, "CustomerBill", """{"state":"paid"}""")]
    [InlineData(Bill5, "CustomerBill", """{"@type":"CustomerBill","runType":"daily"}""")]
    [InlineData(Bill5, "CustomerBill", """{"@type":"CustomerBill","billDocument":[{"name":"x"}]}""")]
    public void A_document_that_breaks_the_file_is_found_out(string specification, string name, string json) =>
        Assert.NotEmpty(TmfSchemas.Problems(specification, name, json));

    // The files are large, and 50 documents of each kind already hold every attribute.
    private static void ForEach(Action<int> check)
    {
        TmfSchemas.Demand(Account4, Account5, Bill4, Bill5); // before the sampling, which takes a skip for a failure
        Gen.Int.Sample(check, iter: 50, threads: 1);
    }

    private static void Validate<T>(string specification, string name, T document, JsonTypeInfo<T> json) =>
        TmfSchemas.Validate(specification, name, JsonSerializer.Serialize(document, json));
}
