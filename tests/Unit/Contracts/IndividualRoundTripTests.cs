using CsCheck;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Tests.Unit.Contracts;

/// <summary>The two versions of the individual say the same thing.</summary>
public sealed class IndividualRoundTripTests
{
    private static readonly Links Here = new("http://here/x");

    [Fact]
    public void Version_4_comes_back_as_it_was_sent() => Gen.Int.Sample(seed =>
    {
        var document = new V4Maker(seed).Individual();
        var shown = IndividualV4.From(Saved(document.ToModel(null)), Here);
        Wire.AssertEqual(document, shown, RestV4Json.Default.IndividualV4);
    });

    [Fact]
    public void Version_5_comes_back_as_it_was_sent() => Gen.Int.Sample(seed =>
    {
        var document = new V5Maker(seed).Individual();
        var shown = IndividualV5.From(Saved(document.ToModel(null)), Here);
        Wire.AssertEqual(document, shown, RestV5Json.Default.IndividualV5);
    });

    [Fact]
    public void Version_4_survives_a_save_by_version_5() => Gen.Int.Sample(seed =>
    {
        var before = Saved(new V4Maker(seed).Individual().ToModel(null));
        var after = Wire.Copy(IndividualV5.From(before, Here), RestV5Json.Default.IndividualV5).ToModel(before).Value;
        Wire.AssertEqual(IndividualV4.From(before, Here), IndividualV4.From(after, Here), RestV4Json.Default.IndividualV4);
    });

    [Fact]
    public void A_version_4_patch_keeps_what_only_version_5_knows() => Gen.Int.Sample(seed =>
    {
        var before = Saved(new V5Maker(seed).Individual().ToModel(null));
        var shown = Wire.Copy(IndividualV4.From(before, Here), RestV4Json.Default.IndividualV4);
        var after = (shown with { Status = "validated" }).ToModel(before).Value;
        var expected = IndividualV5.From(before, Here) with { Status = "validated" };
        Wire.AssertEqual(expected, IndividualV5.From(after, Here), RestV5Json.Default.IndividualV5);
    });

    private static Individual Saved(Outcome<Individual> outcome) => outcome.Value with { Id = new("sf-1") };
}
