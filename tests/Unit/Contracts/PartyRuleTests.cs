using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Tests.Unit.Contracts;

public sealed class PartyRuleTests
{
    private static readonly IndividualV4 Ann = new() { GivenName = "Ann", FamilyName = "A" };

    [Fact]
    public void Deceased_is_spelled_as_version_4_spells_it()
    {
        var individual = (Ann with { Status = "deceaded" }).ToModel(null).Value with { Id = new("sf-1") };

        Assert.Equal(IndividualState.Deceased, individual.Status);
        Assert.Equal("deceased", IndividualV5.From(individual, default).Status);
    }

    [Theory]
    [InlineData("deceased")]
    [InlineData("Validated")]
    [InlineData("1")]
    [InlineData("")]
    public void An_unknown_status_is_refused_with_the_words_that_there_are(string status)
    {
        var fault = (Ann with { Status = status }).ToModel(null).Fault;

        Assert.Equal(FaultKind.Invalid, fault?.Kind);
        Assert.Equal("status", fault?.Field);
        Assert.Equal("status is one of initialized, validated, deceaded.", fault?.Message);
    }

    [Fact]
    public void An_organization_of_version_4_without_a_name_is_named_by_its_trading_name() =>
        Assert.Equal("Acme", new OrganizationV4 { TradingName = "Acme" }.ToModel(null).Value.Name);

    [Fact]
    public void A_missing_trading_name_is_shown_in_version_4_and_stays_missing()
    {
        var organization = new OrganizationV5 { Name = "Acme" }.ToModel(null).Value with { Id = new("sf-1") };
        var shown = OrganizationV4.From(organization, default);

        Assert.Equal("Acme", shown.TradingName);
        Assert.Null(shown.ToModel(organization).Value.TradingName);
    }

    [Fact]
    public void Version_4_demands_a_trading_name_and_version_5_a_name()
    {
        Assert.Equal("tradingName", new OrganizationV4 { Name = "Acme" }.ToModel(null).Fault?.Field);
        Assert.Equal("name", new OrganizationV5 { TradingName = "Acme" }.ToModel(null).Fault?.Field);
    }

    [Fact]
    public void A_hole_in_a_list_is_refused() =>
        Assert.Equal("contactMedium", (Ann with { ContactMedium = [null!] }).ToModel(null).Fault?.Field);

    [Fact]
    public void An_endless_list_is_refused() =>
        Assert.Equal("skill", (Ann with { Skill = new Skill[501] }).ToModel(null).Fault?.Field);

    [Fact]
    public void A_changed_external_reference_keeps_its_owner()
    {
        var current = new IndividualV5 { GivenName = "Ann", FamilyName = "A", ExternalReference = [new() { Id = "7", Owner = "CRM" }, new() { Id = "8", Owner = "ERP" }] }.ToModel(null).Value;

        var changed = (Ann with { ExternalReference = [new() { Name = "8", ExternalReferenceType = "number" }] }).ToModel(current).Value;

        Assert.Equal("ERP", Assert.Single(changed.ExternalReference!).Owner);
    }

    [Fact]
    public void The_class_of_an_engaged_party_may_be_said_as_its_type()
    {
        var customer = new CustomerV4 { Name = "Acme", EngagedParty = new() { Id = "1", Type = "Organization" } }.ToModel(null);

        Assert.Equal("Organization", customer.Value.EngagedParty.ReferredType);
    }

    [Fact]
    public void An_engaged_party_of_no_class_is_refused() =>
        Assert.Equal("engagedParty.@referredType", new CustomerV4 { Name = "Acme", EngagedParty = new() { Id = "1", Type = "RelatedParty" } }.ToModel(null).Fault?.Field);
}
