using System.Text.Json;
using CsCheck;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Tests.Unit.Contracts;

/// <summary>An order that was taken in comes back from a patch as it was: only then can what looks at the change tell what a caller wants to change.</summary>
public sealed class ServiceOrderRoundTripTests
{
    private static readonly Links Here = new("http://here/x");

    [Fact]
    public void Version_4_comes_back_as_it_was_sent() => Gen.Int.Sample(seed =>
    {
        var document = new ServiceMaker(seed).OrderV4();
        Wire.AssertEqual(document, ServiceOrderV4.From(Saved(document.ToModel(null)), Here), RestV4Json.Default.ServiceOrderV4);
    });

    [Fact]
    public void A_patch_changes_what_it_names_and_nothing_else_of_the_stored_order() => Gen.Int.Sample(seed =>
    {
        var stored = Stored(seed);
        var shown = Wire.Copy(ServiceOrderV4.From(stored, Here), RestV4Json.Default.ServiceOrderV4);

        var changed = (shown with { Description = "changed" }).ToModel(stored).Value;

        Assert.Equal(Json(stored with { Description = "changed" }), Json(changed));
    });

    [Theory]
    [InlineData("orderDate")]
    [InlineData("completionDate")]
    [InlineData("cancellationReason")]
    [InlineData("errorMessage")]
    public void What_the_gateway_says_cannot_be_changed(string field)
    {
        var stored = Stored(7);
        var shown = ServiceOrderV4.From(stored, Here);
        var changed = field switch
        {
            "orderDate" => shown with { OrderDate = DateTime.UnixEpoch },
            "completionDate" => shown with { CompletionDate = DateTime.UnixEpoch },
            "cancellationReason" => shown with { CancellationReason = "another" },
            _ => shown with { ErrorMessage = [] },
        };

        Assert.Equal(field, changed.ToModel(stored).Fault?.Field);
    }

    [Fact]
    public void A_task_that_is_acknowledged_is_accepted_in_version_4()
    {
        var task = new CancelServiceOrder { Id = new("gw-2"), ServiceOrder = new() { Id = "gw-1" }, State = TaskState.Acknowledged };

        Assert.Equal("accepted", CancelServiceOrderV4.From(task, Here).State);
    }

    private static ServiceOrder Stored(int seed)
    {
        var maker = new ServiceMaker(seed);
        return Saved(maker.OrderV4().ToModel(null)) with
        {
            State = ServiceOrderState.Failed,
            OrderDate = DateTime.UnixEpoch.AddYears(56),
            ErrorMessage = [maker.Error()],
            Milestone = [new() { Name = "x" }],
            JeopardyAlert = [new() { Id = "1" }],
        };
    }

    private static ServiceOrder Saved(Outcome<ServiceOrder> outcome) => outcome.Value with { Id = new("gw-1") };

    private static string Json(ServiceOrder order) => JsonSerializer.Serialize(order, ModelJson.Default.ServiceOrder);
}
