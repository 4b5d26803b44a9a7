using CsCheck;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Customers;

namespace TeleCo.Gateway.Tests.Unit.Contracts;

/// <summary>The two versions of the customer say the same thing.</summary>
public sealed class CustomerRoundTripTests
{
    private static readonly Links Here = new("http://here/x");

    [Fact]
    public void Version_4_comes_back_as_it_was_sent() => Gen.Int.Sample(seed =>
    {
        var document = new V4Maker(seed).Customer();
        var shown = CustomerV4.From(Saved(document.ToModel(null)), Here);
        Wire.AssertEqual(document, shown, RestV4Json.Default.CustomerV4);
    });

    [Fact]
    public void Version_5_comes_back_as_it_was_sent() => Gen.Int.Sample(seed =>
    {
        var document = new V5Maker(seed).Customer();
        var shown = CustomerV5.From(Saved(document.ToModel(null)), Here);
        Wire.AssertEqual(document, shown, RestV5Json.Default.CustomerV5);
    });

    [Fact]
    public void Version_4_survives_a_save_by_version_5() => Gen.Int.Sample(seed =>
    {
        var before = Saved(new V4Maker(seed).Customer().ToModel(null));
        var after = Wire.Copy(CustomerV5.From(before, Here), RestV5Json.Default.CustomerV5).ToModel(before).Value;
        Wire.AssertEqual(CustomerV4.From(before, Here), CustomerV4.From(after, Here), RestV4Json.Default.CustomerV4);
    });

    [Fact]
    public void A_version_4_patch_keeps_what_only_version_5_knows() => Gen.Int.Sample(seed =>
    {
        var before = Saved(new V5Maker(seed).Customer().ToModel(null));
        var shown = Wire.Copy(CustomerV4.From(before, Here), RestV4Json.Default.CustomerV4);
        var after = (shown with { Status = "validated" }).ToModel(before).Value;
        var expected = CustomerV5.From(before, Here) with { Status = "validated" };
        Wire.AssertEqual(expected, CustomerV5.From(after, Here), RestV5Json.Default.CustomerV5);
    });

    private static Customer Saved(Outcome<Customer> outcome) => outcome.Value with { Id = new("sf-1") };
}
