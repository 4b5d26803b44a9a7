using CsCheck;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Accounts;

namespace TeleCo.Gateway.Tests.Unit.Contracts;

/// <summary>The two versions of the account say the same thing; party accounts share all of it but the rating type.</summary>
public sealed class AccountRoundTripTests
{
    private static readonly Links Here = new("http://here/x");

    [Fact]
    public void Version_4_comes_back_as_it_was_sent() => Gen.Int.Sample(seed =>
    {
        var document = Wire.Copy(new V4Maker(seed).BillingAccount(), RestV4Json.Default.BillingAccountV4);
        Wire.AssertEqual(document, BillingAccountV4.From(Saved(document.ToModel(null)), Here), RestV4Json.Default.BillingAccountV4);
    });

    [Fact]
    public void Version_5_comes_back_as_it_was_sent() => Gen.Int.Sample(seed =>
    {
        var document = Wire.Copy(new V5Maker(seed).BillingAccount(), RestV5Json.Default.BillingAccountV5);
        Wire.AssertEqual(document, BillingAccountV5.From(Saved(document.ToModel(null)), Here), RestV5Json.Default.BillingAccountV5);
    });

    [Fact]
    public void Version_4_survives_a_save_by_version_5() => Gen.Int.Sample(seed =>
    {
        var before = Saved(new V4Maker(seed).BillingAccount().ToModel(null));
        var after = Wire.Copy(BillingAccountV5.From(before, Here), RestV5Json.Default.BillingAccountV5).ToModel(before).Value;
        Wire.AssertEqual(BillingAccountV4.From(before, Here), BillingAccountV4.From(after, Here), RestV4Json.Default.BillingAccountV4);
    });

    [Fact]
    public void A_version_4_patch_keeps_what_only_version_5_knows() => Gen.Int.Sample(seed =>
    {
        var before = Saved(new V5Maker(seed).BillingAccount().ToModel(null));
        var shown = Wire.Copy(BillingAccountV4.From(before, Here), RestV4Json.Default.BillingAccountV4);
        var after = (shown with { State = "Suspended" }).ToModel(before).Value;
        var expected = BillingAccountV5.From(before, Here) with { State = "Suspended" };
        Wire.AssertEqual(expected, BillingAccountV5.From(after, Here), RestV5Json.Default.BillingAccountV5);
    });

    [Fact]
    public void A_party_account_survives_both_versions() => Gen.Int.Sample(seed =>
    {
        var json = System.Text.Json.JsonSerializer.Serialize(new V4Maker(seed).BillingAccount() with { Type = "PartyAccount" }, RestV4Json.Default.BillingAccountV4);
        var document = System.Text.Json.JsonSerializer.Deserialize(json, RestV4Json.Default.PartyAccountV4)!;
        var before = document.ToModel(null).Value with { Id = new("sa-1") };
        var after = Wire.Copy(PartyAccountV5.From(before, Here), RestV5Json.Default.PartyAccountV5).ToModel(before).Value;
        Wire.AssertEqual(document, PartyAccountV4.From(after, Here), RestV4Json.Default.PartyAccountV4);
    });

    [Fact]
    public void A_new_wish_comes_back_as_it_was_sent_in_both_versions() => Gen.Int.Sample(seed =>
    {
        var four = new V4Maker(seed).Wish();
        Wire.AssertEqual(four, CustomerBillOnDemandV4.From(four.ToModel(null).Value with { Id = new("sa-1") }, Here), RestV4Json.Default.CustomerBillOnDemandV4);
        var five = new V5Maker(seed).Wish();
        Wire.AssertEqual(five, CustomerBillOnDemandV5.From(five.ToModel(null).Value with { Id = new("sa-1") }, Here), RestV5Json.Default.CustomerBillOnDemandV5);
    });

    private static BillingAccount Saved(Outcome<BillingAccount> outcome) => outcome.Value with { Id = new("sa-1") };
}
