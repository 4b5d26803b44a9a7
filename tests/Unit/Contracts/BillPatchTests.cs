using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Bills;

namespace TeleCo.Gateway.Tests.Unit.Contracts;

/// <summary>Of a bill a caller moves the state, in version 5 also the cycle; anything else is the biller's.</summary>
public sealed class BillPatchTests
{
    private static readonly Links Here = new("http://here/x");

    // What is about the bill as a whole, and is looked at before the bill is.
    private static readonly string[] NotPatched = ["id", "href", "@type"];

    [Fact]
    public void The_state_moves_and_nothing_else_does() => Gen.Int.Sample(seed =>
    {
        var bill = new V5Maker(seed).Bill();
        var four = (Wire.Copy(CustomerBillV4.From(bill, Here), RestV4Json.Default.CustomerBillV4) with { State = "sent" }).ToModel(bill).Value;
        var five = (Wire.Copy(CustomerBillV5.From(bill, Here), RestV5Json.Default.CustomerBillV5) with { State = "sent" }).ToModel(bill).Value;

        var expected = CustomerBillV5.From(bill, Here) with { State = "sent" };
        Wire.AssertEqual(expected, CustomerBillV5.From(four, Here), RestV5Json.Default.CustomerBillV5);
        Wire.AssertEqual(expected, CustomerBillV5.From(five, Here), RestV5Json.Default.CustomerBillV5);
    });

    [Fact]
    public void Any_other_attribute_is_refused_in_version_4() => Gen.Int.Sample(seed =>
    {
        var bill = new V5Maker(seed).Bill();
        EachOther(CustomerBillV4.From(bill, Here), RestV4Json.Default.CustomerBillV4, ["state"], wire => wire.ToModel(bill));
    });

    [Fact]
    public void Any_other_attribute_is_refused_in_version_5() => Gen.Int.Sample(seed =>
    {
        var bill = new V5Maker(seed).Bill();
        EachOther(CustomerBillV5.From(bill, Here), RestV5Json.Default.CustomerBillV5, ["state", "billCycle"], wire => wire.ToModel(bill));
    });

    [Fact]
    public void An_attribute_that_the_bill_lacks_cannot_be_given_to_it()
    {
        var bill = new CustomerBill { Id = new("sa-1"), State = CustomerBillState.New };

        Assert.Equal(FaultKind.Invalid, (CustomerBillV4.From(bill, Here) with { BillNo = "7" }).ToModel(bill).Fault?.Kind);
        Assert.Equal(FaultKind.Invalid, (CustomerBillV5.From(bill, Here) with { BillDocument = [] }).ToModel(bill).Fault?.Kind);
    }

    [Fact]
    public void The_cycle_can_be_set_and_taken_away_in_version_5()
    {
        var bill = new CustomerBill { Id = new("sa-1"), State = CustomerBillState.New };
        var set = (CustomerBillV5.From(bill, Here) with { BillCycle = new() { Id = "monthly" } }).ToModel(bill).Value;

        Assert.Equal("monthly", set.BillCycle?.Id);
        Assert.Null((CustomerBillV5.From(set, Here) with { BillCycle = null }).ToModel(set).Value.BillCycle);
    }

    [Fact]
    public void A_document_is_at_the_gateway_whatever_address_the_biller_has_for_it()
    {
        var bill = new CustomerBill { Id = new("sa-1"), BillDocument = [new() { Url = "https://biller.example/a", Href = "https://biller.example/b" }] };

        Assert.Equal("http://here/x/sa-1/document", Assert.Single(CustomerBillV4.From(bill, Here).BillDocument!).Url);
        Assert.DoesNotContain("biller", JsonSerializer.Serialize(CustomerBillV5.From(bill, Here), RestV5Json.Default.CustomerBillV5), StringComparison.Ordinal);
    }

    private static void EachOther<T>(T shown, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> json, string[] free, Func<T, Outcome<CustomerBill>> apply)
    {
        var document = JsonSerializer.SerializeToNode(shown, json)!.AsObject();
        foreach (var name in document.Select(member => member.Key).Except([.. free, .. NotPatched]).ToList())
        {
            var spoilt = document.DeepClone().AsObject();
            spoilt.Remove(name);
            Assert.Equal(FaultKind.Invalid, apply(spoilt.Deserialize(json)!).Fault?.Kind);
        }
    }
}
