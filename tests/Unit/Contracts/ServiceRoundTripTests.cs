using CsCheck;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Tests.Unit.Contracts;

/// <summary>The two versions of the service say the same thing.</summary>
public sealed class ServiceRoundTripTests
{
    private static readonly Links Here = new("http://here/x");

    [Fact]
    public void Version_4_comes_back_as_it_was_sent() => Gen.Int.Sample(seed =>
    {
        var document = new ServiceMaker(seed).ServiceV4();
        Wire.AssertEqual(document, ServiceV4.From(Saved(document.ToModel(null)), Here), RestV4Json.Default.ServiceV4);
    });

    [Fact]
    public void Version_5_comes_back_as_it_was_sent() => Gen.Int.Sample(seed =>
    {
        var document = new ServiceMaker(seed).ServiceV5();
        Wire.AssertEqual(document, ServiceV5.From(Saved(document.ToModel(null)), Here), RestV5Json.Default.ServiceV5);
    });

    [Fact]
    public void Version_4_survives_a_save_by_version_5() => Gen.Int.Sample(seed =>
    {
        var before = Saved(new ServiceMaker(seed).ServiceV4().ToModel(null));
        var after = Wire.Copy(ServiceV5.From(before, Here), RestV5Json.Default.ServiceV5).ToModel(before).Value;
        Wire.AssertEqual(ServiceV4.From(before, Here), ServiceV4.From(after, Here), RestV4Json.Default.ServiceV4);
    });

    [Fact]
    public void A_version_4_patch_keeps_what_only_version_5_knows() => Gen.Int.Sample(seed =>
    {
        var before = Saved(new ServiceMaker(seed).ServiceV5().ToModel(null));
        var shown = Wire.Copy(ServiceV4.From(before, Here), RestV4Json.Default.ServiceV4);
        var after = (shown with { Description = "changed" }).ToModel(before).Value;
        var expected = ServiceV5.From(before, Here) with { Description = "changed" };
        Wire.AssertEqual(expected, ServiceV5.From(after, Here), RestV5Json.Default.ServiceV5);
    });

    [Fact]
    public void A_suspended_service_is_inactive_in_version_4_and_leaves_it_when_asked_to()
    {
        var suspended = Saved(new ServiceV5 { State = "suspended", ServiceSpecification = new() { Id = "l3vpn" } }.ToModel(null));
        var shown = ServiceV4.From(suspended, Here);

        Assert.Equal("inactive", shown.State);
        Assert.Equal(ServiceState.Suspended, shown.ToModel(suspended).Value.State);
        Assert.Equal(ServiceState.Active, (shown with { State = "active" }).ToModel(suspended).Value.State);
        Assert.Equal("state", (shown with { State = "suspended" }).ToModel(suspended).Fault?.Field);
    }

    private static Service Saved(Outcome<Service> outcome) => outcome.Value with { Id = new("er-1") };
}
