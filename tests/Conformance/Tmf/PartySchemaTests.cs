using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsCheck;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Tests.Unit.Contracts;

namespace TeleCo.Gateway.Tests.Conformance.Tmf;

/// <summary>What both versions show, of whatever either took in, is valid by TM Forum's files.</summary>
public sealed class PartySchemaTests
{
    private const string Customer4 = "TMF629-Customer-v4.0.0";
    private const string Customer5 = "TMF629-Customer-v5.0.1";
    private const string Party4 = "TMF632-Party-v4.0.0";
    private const string Party5 = "TMF632-Party-v5.0.0";
    private static readonly Links Here = new("http://here/x");

    [Fact]
    public void Customers_are_valid_in_both_versions() => ForEach(seed =>
    {
        var models = new[] { new V4Maker(seed).Customer().ToModel(null).Value, new V5Maker(seed).Customer().ToModel(null).Value };
        foreach (var model in models.Select(model => model with { Id = new("sf-1") }))
        {
            Validate(Customer4, "Customer", CustomerV4.From(model, Here), RestV4Json.Default.CustomerV4);
            Validate(Customer5, "Customer", CustomerV5.From(model, Here), RestV5Json.Default.CustomerV5);
        }
    });

    [Fact]
    public void Individuals_are_valid_in_both_versions() => ForEach(seed =>
    {
        var models = new[] { new V4Maker(seed).Individual().ToModel(null).Value, new V5Maker(seed).Individual().ToModel(null).Value };
        foreach (var model in models.Select(model => model with { Id = new("sf-1") }))
        {
            Validate(Party4, "Individual", IndividualV4.From(model, Here), RestV4Json.Default.IndividualV4);
            Validate(Party5, "Individual", IndividualV5.From(model, Here), RestV5Json.Default.IndividualV5);
        }
    });

    [Fact]
    public void Organizations_are_valid_in_both_versions() => ForEach(seed =>
    {
        var models = new[] { new V4Maker(seed).Organization().ToModel(null).Value, new V5Maker(seed).Organization().ToModel(null).Value };
        foreach (var model in models.Select(model => model with { Id = new("sf-1") }))
        {
            Validate(Party4, "Organization", OrganizationV4.From(model, Here), RestV4Json.Default.OrganizationV4);
            Validate(Party5, "Organization", OrganizationV5.From(model, Here), RestV5Json.Default.OrganizationV5);
        }
    });

    [Theory]
    [InlineData(Party4, "Individual", """{"givenName":"Ann"}""")]
    [InlineData(Party4, "Individual", """{"id":"1","status":"deceased"}""")]
    [InlineData(Party4, "Individual", """{"id":"1","relatedParty":[{"id":"2"}]}""")]
    [InlineData(Party4, "Individual", """{"id":"1","birthDate":"yesterday"}""")]
    [InlineData(Party5, "Individual", """{"id":"1"}""")]
    [InlineData(Party5, "Individual", """{"@type":"Individual","externalReference":[{"id":"1"}]}""")]
    [InlineData(Party5, "Individual", """{"@type":"Individual","partyCharacteristic":[{"@type":"IntegerCharacteristic","value":"x"}]}""")]
    [InlineData(Party5, "Individual", """{"@type":"Individual","relatedParty":[{"@type":"RelatedPartyOrPartyRole","role":"x","partyOrPartyRole":{"@type":"PartyRef"}}]}""")]
    [InlineData(Customer5, "Customer", """{"@type":"Customer","contactMedium":[{"@type":"EmailContactMedium","emailAddress":1}]}""")]
    public void A_document_that_breaks_the_file_is_found_out(string specification, string name, string json) =>
        Assert.NotEmpty(TmfSchemas.Problems(specification, name, json));

    // The files are large, and 50 documents of each kind already hold every attribute.
    private static void ForEach(Action<int> check)
    {
        TmfSchemas.Demand(Customer4, Customer5, Party4, Party5); // before the sampling, which takes a skip for a failure
        Gen.Int.Sample(check, iter: 50, threads: 1);
    }

    private static void Validate<T>(string specification, string name, T document, JsonTypeInfo<T> json) =>
        TmfSchemas.Validate(specification, name, JsonSerializer.Serialize(document, json));
}
